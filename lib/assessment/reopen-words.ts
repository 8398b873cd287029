import { formatDay } from '@/lib/format/date';

export type Reopened = { readonly reopenedBy: string; readonly reopenedAt: Date; readonly reason: string };

/** "Opened again on 3 November 2026 by Priya Nair, because: “…”". */
export function reopenedWords({ reopenedBy, reopenedAt, reason }: Reopened): string {
  return `Opened again on ${formatDay(reopenedAt)} by ${reopenedBy}, because: “${reason}”`;
}

/** Of a copy that was sent and whose assessment is open again, for a line of facts. */
export function reopenedSince({ reopenedAt, reason }: Pick<Reopened, 'reopenedAt' | 'reason'>): string {
  return `opened again on ${formatDay(reopenedAt)} because “${reason}”`;
}

/** What opening again does, before somebody does it. */
export const REOPENING_WORDS = [
  'The copy that was sent is kept, and is what results, comparisons and reports show until you send again.',
  'Answers can be changed from then on. Sending makes a second copy; nobody can remove the first.',
  'The reason stands with the results, under your name.',
] as const;

/** Why it was not opened again. */
export const NOT_REOPENED: Readonly<Record<'not-found' | 'not-sent' | 'closed', string>> = {
  'not-found': 'There is no such assessment of your council',
  'not-sent': 'It is open already: it was not sent, or somebody opened it again before you',
  closed: 'Its round has closed, so it cannot be opened again. The lab sets the dates of a round',
};
