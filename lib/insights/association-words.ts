import type { FigureCatalogue } from '@/lib/statistics/figure-catalogue';
import { formatDecimal, formatWhole } from '@/lib/format/number';
import { FEWEST_COUNCILS } from './associations';
import type { Association, Associations } from './associations';
import { beforeKey, OUTCOMES, outcomeKey, OVERALL, restKey } from './council-values';
import { figureKey } from '@/lib/benchmark/entry';
import { FALSE_SHARE } from './many-comparisons';
import { DRAWING } from './uncertainty';

/** Said wherever a correlation stands. */
export const NOT_A_CAUSE =
  'Going together is not cause. What helps may be a third thing that both come from, and councils judge themselves. Take each as a question to put to councils, not as an answer.';

type Names = {
  readonly themes: readonly { readonly id: string; readonly title: string }[];
  readonly catalogue: FigureCatalogue;
};

/** The two sides of a pair in words. */
export type PairWords = { readonly x: string; readonly y: string };

/** What each key of a value is called, by key. */
export function valueNames({ themes, catalogue }: Names): ReadonlyMap<string, string> {
  const measures = new Map(catalogue.measures.map(({ id, name }) => [id, name]));
  const cohorts = new Map(catalogue.cohorts.map(({ id, name }) => [id, name]));
  return new Map([
    [OVERALL, 'The whole framework'],
    ...themes.flatMap(({ id, title }): [string, string][] => [
      [figureKey('theme', id), title],
      [beforeKey(id), `${title}, in the round before`],
      [restKey(id), 'Rise of all other themes since'],
    ]),
    ...OUTCOMES.map((outcome): [string, string] => [
      outcomeKey(outcome),
      `${measures.get(outcome.measureId) ?? outcome.measureId}, ${cohorts.get(outcome.cohort) ?? outcome.cohort}`,
    ]),
  ]);
}

/** A correlation for display: two decimals, with its sign: "+0.31", "−0.08". */
export function formatCorrelation(value: number): string {
  const text = formatDecimal(Math.abs(value), 2);
  if (text === '0.00') return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** What a pair says, in one sentence: which way it goes, or that chance would do as much. */
export function associationSentence({ within, isTold, councils }: Association, { x, y }: PairWords): string {
  const which = `“${x}” and “${y}”`;
  if (!isTold) return `${which}: no link that chance would seldom make, among ${councils} councils.`;
  return within > 0
    ? `Where “${x}” is higher, “${y}” tends to be higher, among ${councils} councils of like type and cluster.`
    : `Where “${x}” is higher, “${y}” tends to be lower, among ${councils} councils of like type and cluster.`;
}

/** The interval for display, or words in its place. */
export function intervalWords({ interval }: Association): string {
  if (interval === null) return 'Not known';
  return `${formatCorrelation(interval.low)} to ${formatCorrelation(interval.high)}`;
}

/** How often chance gives as much, corrected, for display: "0.03", "below 0.01". */
export function chanceWords({ corrected }: Association): string {
  return corrected < 0.005 ? 'below 0.01' : formatDecimal(corrected, 2);
}

/** The finding that stands as heading of the page. */
export function associationFinding(found: Associations): string {
  if (!found.isReady) return 'Too few councils to say what goes with what';
  const told = found.pairs.filter(({ isTold }) => isTold).length;
  if (told === 0) return 'Nothing goes with anything more than chance would make it';
  return `${told} of ${found.pairs.length} pairs go together more than chance would make them`;
}

function havingWords(councils: number): string {
  if (councils === 0) return 'No council shares';
  return councils === 1 ? 'One council shares' : `${councils} councils share`;
}

/** Why nothing is shown yet, and what would be. No number but counts of councils. */
export function notYetWords(councils: number): readonly string[] {
  const have = havingWords(councils);
  return [
    `${have} this framework by name with you. From ${FEWEST_COUNCILS} on, this page says what goes with what. Below that, strong links come about by chance in any set of figures, so none is worked out.`,
    `It will then say whether councils with higher scores, as a whole and in each theme, also have higher published rates (${OUTCOMES.length} of them), and whether those that were high in one theme a round before have risen more in all others since.`,
  ];
}

/** How it was worked out, a sentence an item. */
export function methodWords(): readonly string[] {
  const percent = Math.round(DRAWING.confidence * 100);
  return [
    'Only councils that share this framework by name with you count, each with its latest submission of the last 18 months. What anonymous councils sent is in none of it.',
    'Scores are lowest possible scores. Published rates are those of the last year to 31 March that had ended when the council sent, or of the year before where that is not published. A hidden rate is left out, and never taken as 0.',
    'The correlation is Spearman’s, of ranks; equal values share a rank. “Type and cluster held” takes the mean rank of councils of the same type and the same ONS cluster (global model, 2026) away on both sides first. Counties have no cluster and are compared with counties.',
    `The interval is where ${percent} in 100 of ${formatWhole(DRAWING.resamples)} samples fall that are drawn from the same councils (bootstrap, percentiles, seed ${DRAWING.seed}). Drawn again with that seed it is the same.`,
    `“Chance” is how often ${formatWhole(DRAWING.shuffles)} exchanges of values within type and cluster give as strong a link, corrected for all pairs on this page (Benjamini and Hochberg). Of the pairs that are told, about ${FALSE_SHARE * 100} in 100 are let be chance.`,
  ];
}
