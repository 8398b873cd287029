import type { FrameworkDefinition } from '@/lib/framework/definition';
import { shownQuestions } from '@/lib/framework/visibility';
import type { Answering } from '@/lib/framework/visibility';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import type { AssessmentScores } from '@/lib/scoring/scores';
import type { LinkedFigures } from './linked-figures';
import { sharedNumbers } from './shared-numbers';
import { isFigureHidden } from './small-counts';

/**
 * Scored questions whose own figure is hidden outside the council. The points of one would give its band away, and
 * with the band, often, the number; so would every score that is worked out with those points.
 */
export function hiddenScoredQuestions(
  definition: FrameworkDefinition,
  answering: Answering,
  links: LinkedFigures,
): ReadonlySet<string> {
  const numbers = sharedNumbers(definition, answering, links);
  const hidden = shownQuestions(definition, answering).filter(({ id, scored }) => {
    const shown = numbers.get(id);
    return scored && shown !== undefined && isFigureHidden(shown);
  });
  return new Set(hidden.map(({ id }) => id));
}

/**
 * The scores of an assessment as they may leave the council: with every hidden figure left out of every theme, lens,
 * principle and the whole. `scores` are the council's own, and are given back as they are when nothing is hidden.
 * Source: framework guide, part 8, rule 5: never show a total that includes a hidden value.
 */
export function sharedScores(
  definition: FrameworkDefinition,
  answering: Answering,
  { scores, links }: { readonly scores: AssessmentScores; readonly links: LinkedFigures },
): AssessmentScores {
  const withheld = hiddenScoredQuestions(definition, answering, links);
  return withheld.size === 0 ? scores : scoreAssessment(definition, answering, { withheld });
}
