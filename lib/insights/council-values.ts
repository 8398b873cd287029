import { figureKey } from '@/lib/benchmark/entry';
import type { BenchmarkEntry, Figures } from '@/lib/benchmark/entry';
import { latestEntries } from '@/lib/benchmark/latest-entries';
import type { CohortRate } from '@/lib/statistics/official-figure';
import type { AskedPair, CouncilValues } from './associations';

/** A published outcome: the measure and the age group, as the catalogue names them. */
export type Outcome = { readonly measureId: string; readonly cohort: string };

/**
 * The published outcomes that are tried: all that the Department publishes as rates of nearly every council. Of single
 * ages 22 to 25 too many are hidden. Source: issue 4, part 5.
 */
export const OUTCOMES: readonly Outcome[] = [
  { measureId: 'in-touch', cohort: '19-21' },
  { measureId: 'suitable-accommodation', cohort: '19-21' },
  { measureId: 'education-employment-training', cohort: '19-21' },
  { measureId: 'education-employment-training', cohort: '17-18' },
  { measureId: 'suitable-accommodation', cohort: '17-18' },
];

export const OVERALL = figureKey('overall', 'overall');

export function outcomeKey({ measureId, cohort }: Outcome): string {
  return `outcome:${measureId}:${cohort}`;
}

/** Where a theme stood in the round before. */
export function beforeKey(theme: string): string {
  return `before:${theme}`;
}

/** How far all other themes have risen since. */
export function restKey(theme: string): string {
  return `rest:${theme}`;
}

/**
 * The pairs that are tried. First the whole and each theme beside each outcome. Then each theme as it stood in the round
 * before beside the rise of all other themes since: never beside its own rise, which is smaller from a higher start by
 * arithmetic alone.
 */
export function pairsAsked(themes: readonly string[]): readonly AskedPair[] {
  const figures = [OVERALL, ...themes.map((theme) => figureKey('theme', theme))];
  return [
    ...OUTCOMES.flatMap((outcome) => figures.map((x) => ({ x, y: outcomeKey(outcome) }))),
    ...themes.map((theme) => ({ x: beforeKey(theme), y: restKey(theme) })),
  ];
}

/** Years of a rate that may have ended before the day and not be published yet. */
const YEARS_BACK = 1;
const YEAR_ENDS = '03-31';

/**
 * The rate of the year that fits what was sent on a day (YYYY-MM-DD): the last year to 31 March that had ended by then,
 * or the one before where that is not published. Null where neither was printed as a number. Rates are latest first.
 */
export function rateThatFits(rates: readonly CohortRate[], sentOn: string): number | null {
  const year = Number(sentOn.slice(0, 4)) - (sentOn.slice(5) < YEAR_ENDS ? 1 : 0);
  const fitting = rates.find(({ period }) => Number(period) <= year);
  if (fitting === undefined || Number(fitting.period) < year - YEARS_BACK) return null;
  return fitting.percent.kind === 'number' ? fitting.percent.value : null;
}

export type ValuesInput = {
  /** Everything that is shared with the reader's audience. */
  readonly entries: readonly BenchmarkEntry[];
  readonly themes: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The cluster of a council; undefined where it has none. */
  readonly clusterOf: (authorityCode: string) => string | undefined;
  readonly ratesOf: (authorityCode: string, outcome: Outcome) => readonly CohortRate[];
};

/** The values of every council that shares its latest submission by name: nobody else counts in a correlation. */
export function councilValues(input: ValuesInput): readonly CouncilValues[] {
  const latest = latestEntries(input.entries, input).filter(({ sharing }) => sharing === 'named');
  return latest.map((entry) => ({
    authorityCode: entry.authorityCode,
    stratum: `${entry.type}/${input.clusterOf(entry.authorityCode) ?? 'none'}`,
    values: new Map([...ownFigures(entry, input), ...outcomes(entry, input), ...rises(entry, input)]),
  }));
}

type Value = readonly [string, number];

function ownFigures({ figures }: BenchmarkEntry, { themes }: ValuesInput): readonly Value[] {
  return [OVERALL, ...themes.map((theme) => figureKey('theme', theme))].flatMap((key) =>
    known(key, figures[key]),
  );
}

function outcomes({ authorityCode, submittedOn }: BenchmarkEntry, input: ValuesInput): readonly Value[] {
  return OUTCOMES.flatMap((outcome) =>
    known(outcomeKey(outcome), rateThatFits(input.ratesOf(authorityCode, outcome), submittedOn)),
  );
}

/** Only between two rounds of one version, both shared by name: otherwise a rise is also one of the questions. */
function rises(entry: BenchmarkEntry, { entries, themes }: ValuesInput): readonly Value[] {
  const earlier = entries
    .filter((one) => one.authorityCode === entry.authorityCode && one.publishesOn < entry.publishesOn)
    .sort((a, b) => (a.publishesOn < b.publishesOn ? 1 : -1))[0];
  if (earlier?.sharing !== 'named' || earlier.frameworkVersion !== entry.frameworkVersion) return [];
  return themes.flatMap((theme) => [
    ...known(beforeKey(theme), earlier.figures[figureKey('theme', theme)]),
    ...known(
      restKey(theme),
      meanRise(
        themes.filter((one) => one !== theme),
        earlier.figures,
        entry.figures,
      ),
    ),
  ]);
}

function meanRise(themes: readonly string[], before: Figures, now: Figures): number | null {
  const changes = themes.flatMap((theme) => {
    const [from, to] = [before[figureKey('theme', theme)], now[figureKey('theme', theme)]];
    return typeof from === 'number' && typeof to === 'number' ? [to - from] : [];
  });
  return changes.length === 0 ? null : changes.reduce((sum, change) => sum + change, 0) / changes.length;
}

function known(key: string, value: number | null | undefined): readonly Value[] {
  return typeof value === 'number' ? [[key, value]] : [];
}
