import type { FrameworkDefinition } from '@/lib/framework/definition';
import { shownQuestions, type Answering } from '@/lib/framework/visibility';
import type { LinkedFigures } from './linked-figures';
import { sharedNumbers } from './shared-numbers';
import { HIDDEN, type ProtectedNumber } from './small-counts';

/** A rate as comparisons may use it. Null: not answered, without cases, of too few for a percentage, or hidden; which of them is not told. */
export type SharedRate = {
  /** The question that asks for it. */
  readonly key: string;
  readonly rate: {
    readonly numerator: number;
    readonly denominator: number;
    /** 0 to 100. */
    readonly percentage: number;
  } | null;
};

/**
 * The rates of an assessment as they may leave the council, in the framework's order: one for each rate that is asked of it.
 * Counts are as large as the council is and are not compared; ratios have no scale that is common to all.
 * Source: framework guide, part 8.
 */
export function sharedRates(
  definition: FrameworkDefinition,
  answering: Answering,
  links: LinkedFigures,
): readonly SharedRate[] {
  const numbers = sharedNumbers(definition, answering, links);
  return shownQuestions(definition, answering).flatMap((question) =>
    question.kind === 'number' && question.measure.type === 'rate'
      ? [{ key: question.id, rate: rateOf(numbers.get(question.id), question.measure.percentFrom) }]
      : [],
  );
}

/** Where a measure prints no percentage of so few, none is compared either. Source: framework guide, part 7. */
function rateOf(shown: ProtectedNumber | undefined, percentFrom = 1): SharedRate['rate'] {
  if (shown === undefined || shown.type === 'count') return null;
  const { numerator, denominator } = shown;
  if (numerator === HIDDEN || denominator === HIDDEN || denominator < percentFrom) return null;
  return { numerator, denominator, percentage: (100 * numerator) / denominator };
}
