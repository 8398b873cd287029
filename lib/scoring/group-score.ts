import { add, compare, divide, formatFraction, fraction, multiply, parseFraction, ZERO } from './fraction';
import type { Fraction } from './fraction';
import { LOW_COVERAGE_BELOW, THIN_BELOW } from './limits';
import type { QuestionResult } from './question-score';
import type { ExactScore, GroupScore } from './scores';

/**
 * The scores of a theme, a lens, a principle or a whole framework over its shown questions. Questions that are
 * not scored are passed over. Order does not matter. Source: framework guide, part 5.
 */
export function scoreGroup(results: readonly QuestionResult[]): GroupScore {
  const counted = results.filter((result) => result.question.scored);
  const scored = withOutcome(counted, 'scored');
  const left = withOutcome(counted, 'na');
  const doNotKnow = withOutcome(counted, 'dk');
  const blank = withOutcome(counted, 'blank');

  const points = scored.map(weightedScore).reduce(add, ZERO);
  const answeredWeight = weightOf(scored);
  const askedWeight = weightOf([...scored, ...doNotKnow, ...blank]);
  const coverage = share(multiply(fraction(100), answeredWeight), askedWeight);
  return {
    score: exact(share(points, answeredWeight)),
    coverage: exact(coverage),
    lowestPossible: exact(share(points, askedWeight)),
    questions: counted.length,
    answered: scored.length,
    notApplicable: left.length,
    naByReason: countReasons(left),
    naNotCounted: counted.filter((result) => result.naNotCounted).length,
    doNotKnow: doNotKnow.length,
    blank: blank.length,
    lowCoverage: coverage !== null && compare(coverage, fraction(LOW_COVERAGE_BELOW)) < 0,
    thin: scored.length < THIN_BELOW,
  };
}

function withOutcome(
  results: readonly QuestionResult[],
  outcome: QuestionResult['score']['outcome'],
): readonly QuestionResult[] {
  return results.filter((result) => result.score.outcome === outcome);
}

function weightedScore({ question, score }: QuestionResult): Fraction {
  return multiply(fraction(question.weight), parseFraction(score.score ?? '0'));
}

function weightOf(results: readonly QuestionResult[]): Fraction {
  return fraction(results.reduce((sum, { question }) => sum + question.weight, 0));
}

function share(part: Fraction, whole: Fraction): Fraction | null {
  return compare(whole, ZERO) === 0 ? null : divide(part, whole);
}

function exact(value: Fraction | null): ExactScore | null {
  return value === null ? null : formatFraction(value);
}

function countReasons(results: readonly QuestionResult[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { score } of results) {
    const reason = score.naReason ?? '';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
