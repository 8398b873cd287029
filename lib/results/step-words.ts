import { countOf } from '@/lib/format/number-word';
import { formatScore } from '@/lib/format/number';
import type { StepGain, StepGains } from './step-gains';

export const STEP_HEADING = 'Where one step would gain most';

/** Said beneath the heading: what the list is made of, and what it is not. */
export const STEP_CAUTION =
  'The score is not the aim. This list knows only how much each question counts, not what a step costs or how much it means to care-experienced people. Ask them before you choose.';

export const NO_STEP = 'No answer has a next step that would raise the lowest possible score.';

/** Which step is meant: "One step is from “Developing” to “Embedded”." */
export function stepSentence({ from, to }: StepGain): string {
  return `One step is from “${from}” to “${to}”.`;
}

/** A lowest possible score now and then: "41.2 to 42.5". */
export function riseWords({ now, then }: StepGain['overall']): string {
  return `${formatScore(now)} to ${formatScore(then)}`;
}

/** How many answers stand beside the last one shown. Null when none does. */
export function tieWords({ shown, tied, tiedOverall }: StepGains): string | null {
  const sentences = [
    ...(tied === 0
      ? []
      : [
          `${countOf(tied, 'more answer')} would gain exactly as much as the last one here, overall and in their theme. They are left out only because they come later in the framework.`,
        ]),
    ...(tiedOverall === 0
      ? []
      : [`${countOf(tiedOverall, 'more answer')} would gain as much overall, and less in their theme.`]),
  ];
  return sentences.length === 0 || shown.length === 0 ? null : sentences.join(' ');
}
