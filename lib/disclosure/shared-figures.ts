import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Answering } from '@/lib/framework/visibility';
import { submissionFigures, type SubmissionFigure } from '@/lib/scoring/figures';
import type { AssessmentScores } from '@/lib/scoring/scores';
import type { LinkedFigures } from './linked-figures';
import { sharedRates, type SharedRate } from './shared-rates';
import { sharedScores } from './shared-scores';

/** A score as `SubmissionFigure`, or a rate: its percentage where a score stands, with what it is made of. */
export type SharedFigure =
  | SubmissionFigure
  | (Omit<SubmissionFigure, 'level'> & {
      readonly level: 'rate';
      readonly numerator: number | null;
      readonly denominator: number | null;
    });

/** Everything of an assessment that comparisons are made from: scores and rates as they may leave the council. */
export function sharedFigures(
  definition: FrameworkDefinition,
  answering: Answering,
  own: { readonly scores: AssessmentScores; readonly links: LinkedFigures },
): readonly SharedFigure[] {
  return [
    ...submissionFigures(sharedScores(definition, answering, own)),
    ...sharedRates(definition, answering, own.links).map(rateFigure),
  ];
}

function rateFigure({ key, rate }: SharedRate): SharedFigure {
  const { numerator = null, denominator = null, percentage = null } = rate ?? {};
  return { level: 'rate', key, lowestPossible: percentage, coverage: null, numerator, denominator };
}
