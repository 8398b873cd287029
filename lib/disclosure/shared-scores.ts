import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { shownQuestions } from '@/lib/framework/visibility';
import type { Answering } from '@/lib/framework/visibility';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import type { AssessmentScores } from '@/lib/scoring/scores';
import { isFigureHidden, protectNumber } from './small-counts';

/**
 * Scored questions whose own figure is hidden outside the council. The points of one would give its band away, and
 * with the band, often, the number; so would every score that is worked out with those points.
 */
export function hiddenScoredQuestions(
  definition: FrameworkDefinition,
  answering: Answering,
): ReadonlySet<string> {
  const shown = shownQuestions(definition, answering);
  return new Set(shown.filter((each) => each.scored && isHidden(each, answering)).map(({ id }) => id));
}

/**
 * The scores of an assessment as they may leave the council: with every hidden figure left out of every theme, lens,
 * principle and the whole. `scores` are the council's own, and are given back as they are when nothing is hidden.
 * Source: framework guide, part 8, rule 5: never show a total that includes a hidden value.
 */
export function sharedScores(
  definition: FrameworkDefinition,
  answering: Answering,
  scores: AssessmentScores,
): AssessmentScores {
  const withheld = hiddenScoredQuestions(definition, answering);
  return withheld.size === 0 ? scores : scoreAssessment(definition, answering, { withheld });
}

function isHidden(question: Question, { answers }: Answering): boolean {
  const answer = answers[question.id];
  if (question.kind !== 'number' || answer?.state !== 'answered') return false;
  const shown = protectNumber(question.measure, { value: answer.value, parts: answer.parts ?? null });
  return shown !== null && isFigureHidden(shown);
}
