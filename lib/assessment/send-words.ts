import type { FieldError } from '@/lib/action-state';
import { onlyHolders } from '@/lib/access/permission-words';
import { countOf, joinWords } from '@/lib/format/number-word';
import { countNotAgreed } from '@/lib/framework/not-applicable-words';
import { formatPercent } from '@/lib/format/number';
import { LOW_COVERAGE_BELOW } from '@/lib/scoring/limits';
import type { GroupScore } from '@/lib/scoring/scores';
import type { Progress } from './progress';
import { countGaps } from './task-list-words';

/** What a person declares when sending. It is kept, word for word, with the frozen copy. */
export const DECLARATION = 'These answers are honest as far as I know, including the low ones';

/** Said at the box when it was not ticked. */
const DECLARE = 'Tick the box if these answers are honest as far as you know';

export const SENDING_FREEZES =
  'Sending makes a frozen copy of your answers, with their scores. Nobody can change it or take it back. Until the round closes, an assessment lead can open the answers again with a reason, and the copy is kept. What you chose about who sees it applies from then on, and you can still change that.';

/** The counts of scored questions that sending is judged by. */
export type SentCounts = Pick<
  GroupScore,
  | 'coverage'
  | 'lowCoverage'
  | 'questions'
  | 'answered'
  | 'notApplicable'
  | 'doNotKnow'
  | 'blank'
  | 'naNotCounted'
>;

/**
 * What is missing of what is scored, and what that does, in sentences; null when nothing is missing. Counts are of scored
 * questions only, as the score counts them. Source: framework guide, part 5.
 */
export function missingWords(counts: SentCounts): readonly string[] | null {
  const { questions, answered, notApplicable, doNotKnow, blank } = counts;
  const missing = doNotKnow + blank;
  if (missing === 0) return null;
  const are = notApplicable === 1 ? 'is' : 'are';
  const leftOut = notApplicable === 0 ? '' : ` ${notApplicable} ${are} left out as not applicable.`;
  return [
    `You have answered ${answered} of ${countOf(questions, 'scored question')}.${leftOut}`,
    `The other ${missing} ${missing === 1 ? 'counts' : 'count'} as unknown: ${joinWords(missingKinds(counts))}.`,
    ...(counts.lowCoverage ? [lowCoverageWords(counts)] : []),
  ];
}

function missingKinds({ doNotKnow, blank, naNotCounted }: SentCounts): readonly string[] {
  const kinds: readonly (readonly [number, string])[] = [
    [blank - naNotCounted, `${blank - naNotCounted} not answered`],
    [doNotKnow, `${doNotKnow} “do not know”`],
    [naNotCounted, countNotAgreed(naNotCounted)],
  ];
  return kinds.filter(([count]) => count > 0).map(([, words]) => words);
}

/** What a person confirms besides the declaration when coverage is low; null when it is not, and nothing is asked. */
export function confirmWords(counts: SentCounts): string | null {
  if (!counts.lowCoverage) return null;
  return `Send with coverage of ${percent(counts)}, below ${LOW_COVERAGE_BELOW}%. I know that the frozen copy cannot be taken back`;
}

/** Said at the box when it was not ticked. */
const CONFIRM_LOW_COVERAGE =
  'Tick the box if you want to send with low coverage, or answer more questions first';

/**
 * What is still to be ticked before sending, at the box of each, all at once. In: what was ticked, and whether low coverage
 * has to be confirmed. Out: empty when nothing is missing.
 */
export function tickErrors(
  ticked: { readonly honest: boolean; readonly lowCoverage: boolean },
  isCoverageLow: boolean,
): readonly FieldError[] {
  return [
    ...(ticked.honest ? [] : [{ field: 'honest', message: DECLARE }]),
    ...(isCoverageLow && !ticked.lowCoverage
      ? [{ field: 'lowCoverage', message: CONFIRM_LOW_COVERAGE }]
      : []),
  ];
}

function lowCoverageWords(counts: SentCounts): string {
  return `Coverage is ${percent(counts)}. Below ${LOW_COVERAGE_BELOW}% every score carries a “low coverage” note, wherever it is shown.`;
}

function percent({ coverage }: SentCounts): string {
  return coverage === null ? '0%' : formatPercent(coverage);
}

/** The send button says what happens: "Send with 11 gaps", "Send". */
export function sendLabel(progress: Progress): string {
  const gaps = countGaps(progress);
  return gaps === 0 ? 'Send' : `Send with ${countOf(gaps, 'gap')}`;
}

/** Who sends, for those who cannot. */
export function whoSends(): string {
  return `${onlyHolders('assessment:submit')} Ask them.`;
}

/** Why nothing was sent. */
export const NOT_SENT: Readonly<Record<'locked' | 'stale' | 'not-found', string>> = {
  stale:
    'Somebody changed an answer or its evidence after you opened this page. Nothing was sent. Load the page again, read what changed, then send',
  locked: 'Somebody sent this already, or its round has closed. Open the task list to see which',
  'not-found': 'There is no such assessment of your council',
};
