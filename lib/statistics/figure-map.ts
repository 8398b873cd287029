import type { HexFill, HexTile } from '@/lib/charts/hex-map';
import { midSentence } from '@/lib/format/letter-case';
import { countOf, joinWords } from '@/lib/format/number-word';
import { ENGLAND } from './area-figures';
import type { FigureCatalogue } from './figure-catalogue';
import { showRate, periodWords, releaseWords } from './figure-words';
import type { ShownFigure } from './figure-words';
import type { MapChoice } from './map-choice';
import { mapSteps, stepOf, type MapStep } from './map-steps';
import { ratesOf } from './official-figure';
import type { CohortRate, OfficialFigure } from './official-figure';
import type { PrintedCell } from './printed-cell';

/** A council that has children's services. */
export type MappedCouncil = {
  readonly code: string;
  readonly name: string;
  readonly regionName: string | null;
};

/** Null: nothing was published of it. */
type CouncilFigure = { readonly code: string; readonly name: string; readonly figure: ShownFigure | null };

/** A sign of the key, and what it means. */
export type MapKeyItem = { readonly fill: HexFill; readonly detail: string; readonly words: string };

/** A measure of one year, council by council. */
export type FigureMap = {
  /** A sentence without a full stop: what England has, and how many councils have a figure. */
  readonly finding: string;
  readonly tiles: readonly HexTile[];
  readonly key: readonly MapKeyItem[];
  /** Regions by name, and in each its councils by name. There is no other order. */
  readonly regions: readonly { readonly name: string; readonly councils: readonly CouncilFigure[] }[];
  /** "2025 release, November 2025"; null where nothing was published. */
  readonly release: string | null;
};

type Told = {
  readonly catalogue: FigureCatalogue;
  readonly choice: MapChoice;
  readonly figures: readonly OfficialFigure[];
  readonly councils: readonly MappedCouncil[];
};

/**
 * The printed figure of each council for one measure, age group and period. What the publisher hides stays hidden, under
 * its own sign; nothing is worked out from anything else.
 */
export function figureMap(told: Told): FigureMap {
  const rates = new Map(told.councils.map(({ code }) => [code, rateOf(told, code)] as const));
  const known = [...rates.values()].flatMap((rate) =>
    rate?.percent.kind === 'number' ? [rate.percent.value] : [],
  );
  const steps = mapSteps(known);
  const tiles = told.councils.map(({ code }) => tileOf(code, rates.get(code), steps));
  const [release] = [...rates.values()].flatMap((rate) => rate ?? []);
  return {
    finding: findingOf(told, { rates: [...rates.values()], england: rateOf(told, ENGLAND) }),
    tiles,
    key: keyOf(steps, [...rates.values()]),
    regions: regionsOf(told.councils, (code) => {
      const rate = rates.get(code);
      return rate === undefined ? null : showRate(rate);
    }),
    release: release === undefined ? null : releaseWords(release),
  };
}

/** Undefined where nothing was published, and where there was no such council: then every cell says that it does not apply. */
function rateOf({ catalogue, choice, figures }: Told, code: string): CohortRate | undefined {
  const { measure, cohort, period } = choice;
  const ofArea = figures.filter(({ areaCode }) => areaCode === code);
  const rate = ratesOf(catalogue, ofArea, { measureId: measure.id, cohort: cohort.id }).find(
    (one) => one.period === period,
  );
  if (rate === undefined) return undefined;
  const cells: readonly PrintedCell[] = [rate.top, rate.bottom, rate.percent];
  return cells.some((cell) => cell.kind === 'number' || cell.symbol !== 'z') ? rate : undefined;
}

const STEP_FILLS = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const;
const NONE = { fill: 'none', detail: '–' } as const;

function tileOf(code: string, rate: CohortRate | undefined, steps: readonly MapStep[]): HexTile {
  if (rate === undefined) return { code, ...NONE };
  const { percent } = rate;
  if (percent.kind === 'symbol') return { code, fill: 'hidden', detail: signOf(percent.symbol) };
  return { code, fill: stepFill(stepOf(steps, percent.value)), detail: String(percent.value) };
}

function stepFill(index: number): HexFill {
  return STEP_FILLS[index] ?? 'none';
}

/** As the Government Analysis Function writes symbols in tables: in square brackets. */
function signOf(symbol: string): string {
  return `[${symbol}]`;
}

/** Only signs that are on the map. */
function keyOf(steps: readonly MapStep[], rates: readonly (CohortRate | undefined)[]): readonly MapKeyItem[] {
  const symbols = new Map(
    rates.flatMap((rate) =>
      rate?.percent.kind === 'symbol' ? [[rate.percent.symbol, rate.percent.words] as const] : [],
    ),
  );
  return [
    ...steps.map(({ label }, index) => ({ fill: stepFill(index), detail: '', words: label })),
    ...[...symbols].map(([symbol, words]) => ({ fill: 'hidden' as const, detail: signOf(symbol), words })),
    ...(rates.includes(undefined) ? [{ ...NONE, words: 'Nothing published of that year' }] : []),
  ];
}

type Counted = {
  readonly rates: readonly (CohortRate | undefined)[];
  readonly england: CohortRate | undefined;
};

/** "In touch with the council, ages 19 to 21, year to March 2024: England 92%. 148 councils have a figure, 3 a symbol". */
function findingOf({ choice }: Told, { rates, england }: Counted): string {
  const { measure, cohort, period } = choice;
  const figures = rates.filter((rate) => rate?.percent.kind === 'number').length;
  const symbols = rates.filter((rate) => rate?.percent.kind === 'symbol').length;
  const none = rates.filter((rate) => rate === undefined).length;
  const counts = [
    `${countOf(figures, 'council has', 'councils have')} a figure`,
    ...(symbols > 0 ? [`${symbols} a symbol in its place`] : []),
    ...(none > 0 ? [`${none} nothing`] : []),
  ];
  const ages = cohort.id === 'all' ? '' : `, ${cohort.name}`;
  const place = england?.percent.kind === 'number' ? `: England ${showRate(england).text}` : '';
  return `${measure.name}${ages}, ${midSentence(periodWords(period))}${place}. ${joinWords(counts)}`;
}

function regionsOf(
  councils: readonly MappedCouncil[],
  figureOf: (code: string) => ShownFigure | null,
): FigureMap['regions'] {
  const names = [...new Set(councils.map(({ regionName }) => regionName ?? 'In no region'))];
  return names
    .sort((one, other) => one.localeCompare(other, 'en-GB'))
    .map((name) => ({
      name,
      councils: councils
        .filter(({ regionName }) => (regionName ?? 'In no region') === name)
        .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
        .map((council) => ({ code: council.code, name: council.name, figure: figureOf(council.code) })),
    }));
}
