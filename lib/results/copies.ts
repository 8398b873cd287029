import { formatDayTime } from '@/lib/format/date';
import { assessmentHref } from '@/lib/assessment/addresses';

/** A copy of an assessment as it was sent. The first has number 1. */
export type SentCopy = {
  readonly number: number;
  readonly submittedAt: Date;
  readonly submittedBy: string;
};

/** Why and when a copy was opened again. */
type OpenedAgain = { readonly submissionNumber: number; readonly reason: string };

/** A copy in the list of all, for a page that shows the one with number `shown`. */
export type CopyLine = {
  readonly number: number;
  readonly words: string;
  /** Null for the one that the page shows. */
  readonly href: string | null;
};

/** The number of the copy that an address asks for; null: the newest. Anything else is no copy: 0. */
export function copyInAddress(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 0;
}

/** A page or file about what was sent (`results`, `report`, `report.pdf`), of one copy; null: of the newest. */
export function copyHref(assessmentId: string, page: string, copy: number | null): string {
  const href = assessmentHref(assessmentId, page);
  return copy === null ? href : `${href}?copy=${copy}`;
}

/**
 * Every copy that was sent, the newest first, with why it was opened again. Nothing where there is only one and it stands:
 * then there is nothing to choose between. `copies` are the newest first. Source: issue 3, part 7.
 */
export function copyLines(
  copies: readonly SentCopy[],
  {
    assessmentId,
    shown,
    reopenings,
  }: {
    readonly assessmentId: string;
    readonly shown: number;
    readonly reopenings: readonly OpenedAgain[];
  },
): readonly CopyLine[] {
  if (copies.length < 2) return [];
  return copies.map(({ number, submittedAt, submittedBy }, index) => {
    const again = reopenings.find(({ submissionNumber }) => submissionNumber === number);
    const sent = `Copy ${number}, sent on ${formatDayTime(submittedAt)} by ${submittedBy}`;
    return {
      number,
      words: again === undefined ? sent : `${sent}; opened again, because “${again.reason}”`,
      href: number === shown ? null : copyHref(assessmentId, 'results', index === 0 ? null : number),
    };
  });
}

/** Over a copy that is not the newest; null for the newest. */
export function earlierCopyWords(copies: readonly SentCopy[], shown: number): string | null {
  const [newest] = copies;
  return newest === undefined || newest.number === shown
    ? null
    : `This is copy ${shown}, as it was sent. Comparisons and reports use the newest, copy ${newest.number}.`;
}
