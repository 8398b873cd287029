import { onlyHolders } from '@/lib/access/permission-words';
import { formatPercent } from '@/lib/format/number';
import { NOT_AGREED, NOT_AGREED_YET, NOT_APPLICABLE } from '@/lib/framework/not-applicable-words';
import { LOW_COVERAGE_BELOW } from '@/lib/scoring/limits';
import type { ExactScore } from '@/lib/scoring/scores';
import type { Progress } from './progress';

export type CountRow = {
  readonly counted: string;
  readonly questions: number;
  readonly effect: string;
  /** Where on the page these are listed, if they are. */
  readonly href: string | null;
};

/** What was counted, and what each count does; with ways to mend it while it is open. Source: framework guide, parts 3 and 5. */
export function countRows(progress: Progress, { isOpen }: { readonly isOpen: boolean }): readonly CountRow[] {
  return [
    {
      counted: 'Answered with a level, choice, number or words',
      questions: progress.answered,
      effect: 'Scored where the question has a score',
      href: null,
    },
    {
      counted: 'Do not know',
      questions: progress.doNotKnow,
      effect: 'The same as not answered, but said openly',
      href: null,
    },
    {
      counted: NOT_APPLICABLE,
      questions: progress.notApplicable,
      effect: 'Left out of every sum',
      href: null,
    },
    {
      counted: isOpen ? NOT_AGREED_YET : NOT_AGREED,
      questions: progress.naNotCounted,
      effect: isOpen ? 'Count as not answered until the reason is agreed' : 'Counted as not answered',
      href: isOpen && progress.naNotCounted > 0 ? '#not-agreed' : null,
    },
    {
      counted: 'Not answered',
      questions: progress.blank,
      effect: 'Count as unknown. Coverage and the lowest possible score fall',
      href: isOpen && progress.blank > 0 ? '#answers' : null,
    },
  ];
}

/** Coverage for display, "73.7%"; words where nothing that is scored has been asked. */
export function coverageText(coverage: ExactScore | null): string {
  return coverage === null ? 'Nothing to count yet' : formatPercent(coverage);
}

const COVERAGE_IS = 'The share of what is scored that you have answered, by weight.';

/** What coverage is, and why the scores are not shown before sending. Source: framework guide, part 5. */
export const COVERAGE_WORDS = {
  open: `${COVERAGE_IS} You can send at any coverage. Below ${LOW_COVERAGE_BELOW}% every score carries a “low coverage” note. We show no score before you send: a score in view pulls the answers towards it.`,
  closed: `${COVERAGE_IS} Below ${LOW_COVERAGE_BELOW}% every score carries a “low coverage” note.`,
} as const;

/** Who can agree that a question does not apply, for those who cannot. */
export function whoAgrees(): string {
  return `${onlyHolders('not-applicable:agree')} Until then each counts as not answered.`;
}

/** In the place of the button, to whoever gave the reason. */
export const OWN_REASON = 'You wrote this reason. Another approver agrees to it or refuses it.';

/** Said when the answer was saved again, sent or closed between reading and agreeing. */
export const AGREEMENT_IS_STALE =
  'Somebody changed this answer or agreed to it while you were reading it, or it was sent. Load this page again, and read it before you agree';
