import { NOT_SCORED, noFigure, coverageFigure, printed, scoreFigure } from './shown-figure';
import { countOf } from '@/lib/format/number-word';
import type { GroupScore } from '@/lib/scoring/scores';

/** One figure of an n-of-N line, with the words around it. */
export type Fact = { readonly before: string; readonly value: string; readonly after: string };

/** A figure with its words as one text: "9 of 22 eligible councils". */
export function factWords({ before, value, after }: Fact): string {
  return [before, value, after].filter((part) => part !== '').join(' ');
}

/** The figures are the council's own also where somebody has reviewed them: what a reviewer says is never part of one. */
function whoJudged(reviews: number): Fact {
  const before =
    reviews === 0
      ? 'self-judged, not externally reviewed'
      : `self-judged; ${countOf(reviews, 'review')} shown apart`;
  return { before, value: '', after: '' };
}

/** The n-of-N line of a result: how many of how many, coverage, scores, and who judged. `reviews` were handed over. */
export function summaryFacts(
  overall: GroupScore,
  { isScored, reviews = 0 }: { readonly isScored: boolean; readonly reviews?: number },
): readonly Fact[] {
  const asked = overall.questions - overall.notApplicable;
  const figure = (value: GroupScore['score']) =>
    printed(isScored ? scoreFigure(value) : noFigure(NOT_SCORED));
  const leftOut: Fact = {
    before: '',
    value: overall.notApplicable.toString(),
    after: 'left out as not applicable',
  };
  return [
    { before: '', value: `${overall.answered} of ${asked}`, after: 'scored questions answered' },
    ...(overall.notApplicable > 0 ? [leftOut] : []),
    { before: 'coverage', value: printed(coverageFigure(overall.coverage)), after: '' },
    {
      before: 'score',
      value: figure(overall.score),
      after: isScored && overall.score !== null ? 'of 100' : '',
    },
    { before: 'lowest possible score', value: figure(overall.lowestPossible), after: '' },
    whoJudged(reviews),
  ];
}
