import { ROUNDED_BY_UP_TO } from '@/lib/batches/limits';
import { wholeScore } from '@/lib/charts/wording';
import type { Lens } from '@/lib/framework/question';
import { factWords } from '@/lib/results/summary-facts';
import { scoreOf, type BenchmarkRow } from './benchmark-row';
import type { BenchmarkView } from './benchmark-view';
import { figureKey } from './entry';

/** A way from policy to impact, in the whole points that the picture prints. */
type Ends = { readonly policy: number; readonly impact: number };

type LensView = Pick<BenchmarkView, 'rows'>;

/**
 * What becomes of policy on its way to impact, from what is shown and nothing else: "From policy to impact the median falls from
 * 60 to 35. Yours falls further, from 69 to 19". Null where the median of either end is hidden; without the second sentence where
 * the reader has no figure at either end, or a thin one (`thinKeys`). Medians of two lenses need not be of the same council, so
 * nothing is said of what councils do. Source: product description, part 6; docs/disclosure.md, rule 9.
 */
export function lensDrop({ rows }: LensView, thinKeys: readonly string[] = []): string | null {
  const [policy, impact] = [rowOf(rows, 'policy'), rowOf(rows, 'impact')];
  const group = endsOf(medianOf(policy), medianOf(impact));
  if (group === null) return null;
  const first = `From policy to impact the median ${wayWords(group)}`;
  const own = endsOf(ownOf(policy, thinKeys), ownOf(impact, thinKeys));
  if (own === null) return first;
  const slack = unsureBy(policy) + unsureBy(impact);
  return `${first}. Yours ${wayWords(own, furtherWords({ own, group, slack }))}`;
}

function rowOf(rows: readonly BenchmarkRow[], lens: Lens): BenchmarkRow | undefined {
  return rows.find(({ key }) => key === figureKey('lens', lens));
}

function endsOf(policy: number | null, impact: number | null): Ends | null {
  if (policy === null || impact === null) return null;
  return { policy: wholeScore(policy), impact: wholeScore(impact) };
}

function medianOf(row: BenchmarkRow | undefined): number | null {
  return row?.statistic.shown === true ? row.statistic.median : null;
}

function ownOf(row: BenchmarkRow | undefined, thinKeys: readonly string[]): number | null {
  return row === undefined || thinKeys.includes(row.key) ? null : scoreOf(row.own);
}

/** How far the median that is shown can lie from the exact one. */
function unsureBy(row: BenchmarkRow | undefined): number {
  return row?.statistic.shown === true && row.statistic.rounded ? ROUNDED_BY_UP_TO : 0;
}

function wayWords({ policy, impact }: Ends, how = ''): string {
  if (policy === impact) return `is ${policy} for both`;
  return `${impact < policy ? 'falls' : 'rises'}${how} from ${policy} to ${impact}`;
}

type Compared = { readonly own: Ends; readonly group: Ends; readonly slack: number };

/** Both must fall, and by so different amounts that rounding cannot have made the difference. */
function furtherWords({ own, group, slack }: Compared): string {
  const [mine, theirs] = [own, group].map(({ policy, impact }) => policy - impact);
  if (mine === undefined || theirs === undefined || mine <= 0 || theirs <= 0) return '';
  if (mine - theirs > slack) return ' further,';
  return theirs - mine > slack ? ' less,' : '';
}

/** The heading over the way from policy to impact, without a full stop: what becomes of it, or else who stands where. */
export function lensHeading(view: BenchmarkView, thinKeys: readonly string[]): string {
  return (lensDrop(view, thinKeys) ?? view.headline).replace(/\.$/, '');
}

/** What stands under the picture: how many councils of how many it is of, "9 of 22 eligible unitary councils." */
export function lensBasis({ basis }: Pick<BenchmarkView, 'basis'>): string {
  return `${basis.slice(0, 2).map(factWords).join(', ')}.`;
}
