import type { FrameworkId } from '@/lib/framework/definition';
import { formatWhole } from '@/lib/format/number';
import type { Sent } from './results-input';
import { noFigure } from './shown-figure';
import type { ShownFigure } from './shown-figure';

/** The questions that say how many people were paid, and for how many hours. Source: framework guide, part 9. */
export const PAID_QUESTIONS: Readonly<
  Record<FrameworkId, { readonly people: string; readonly hours: string }>
> = {
  'corporate-parenting': { people: 'cp-voi-04', hours: 'cp-voi-05' },
  'protected-characteristic': { people: 'pc-cul-05', hours: 'pc-cul-06' },
  'services-21-plus': { people: 's21-voi-05', hours: 's21-voi-06' },
};

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
export function tallyPeoplesWork(sent: Sent): PeoplesWork {
  const questions = PAID_QUESTIONS[sent.definition.id];
  return {
    claimed: sent.scores.peopleWork,
    people: paid(sent, questions.people),
    hours: paid(sent, questions.hours),
  };
}
