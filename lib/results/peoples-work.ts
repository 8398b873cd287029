import { formatWhole } from '@/lib/format/number';
import type { ResultsInput, Sent } from './results-input';
import { noFigure } from './shown-figure';
import type { ShownFigure } from './shown-figure';

export const NOT_KNOWN = 'Not known';

/** Pieces of work claimed, beside the people and hours that were paid, as the council itself may see them. */
export type PeoplesWork = {
  readonly claimed: number;
  readonly people: ShownFigure;
  readonly hours: ShownFigure;
};

function paid(sent: Sent, questionId: string): ShownFigure {
  const answer = sent.answers[questionId];
  const isShown = sent.scores.questions[questionId] !== undefined;
  if (!isShown || answer?.state !== 'answered' || typeof answer.value !== 'number')
    return noFigure(NOT_KNOWN);
  return { kind: 'number', value: answer.value, display: formatWhole(answer.value) };
}

/** The people's-work tally of one submission. A blank or unknown figure is "Not known", never 0. */
export function tallyPeoplesWork(input: ResultsInput): PeoplesWork {
  const { scores, paidQuestions } = input;
  return {
    claimed: scores.peopleWork,
    people: paid(input, paidQuestions.people),
    hours: paid(input, paidQuestions.hours),
  };
}
