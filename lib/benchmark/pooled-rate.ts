import { printedRate } from './compared-figure';
import { figureKey } from './entry';

/** What a rate is made of, as a council shares it by name. */
export type NamedRate = {
  readonly authorityCode: string;
  /** The question that asks for it. */
  readonly questionId: string;
  readonly numerator: number;
  readonly denominator: number;
};
export type NamedRates = readonly NamedRate[];

export type PooledRate = {
  readonly councils: number;
  readonly numerator: number;
  readonly denominator: number;
  /** "41%". */
  readonly printed: string;
};

/** Of one council the pooled rate is its own. */
const MINIMUM_POOLED = 2;

/**
 * The rate of all people of these councils together: top numbers over bottom numbers. A larger council counts for more, which a
 * median of rates does not let it. Only of councils that share by name, so nothing comes out that does not stand beside it; of an
 * anonymous one, what it adds to a sum could be worked out from the size of its council. Source: issue 4, part 4.
 */
export function pooledRate(rates: NamedRates, key: string, codes: readonly string[]): PooledRate | null {
  const found = rates.filter(
    ({ questionId, authorityCode }) => figureKey('rate', questionId) === key && codes.includes(authorityCode),
  );
  const denominator = sum(found.map((rate) => rate.denominator));
  if (found.length < MINIMUM_POOLED || denominator === 0) return null;
  const numerator = sum(found.map((rate) => rate.numerator));
  return {
    councils: found.length,
    numerator,
    denominator,
    printed: printedRate((100 * numerator) / denominator),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
