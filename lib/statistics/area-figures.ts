import { midSentence, sentenceCase } from '@/lib/format/letter-case';
import type { FigureCatalogue, OfficialMeasure } from './figure-catalogue';
import { periodWords, releaseWords, showMoney, showRate } from './figure-words';
import type { ShownFigure } from './figure-words';
import { dataSetsOf, ratesOf } from './official-figure';
import type { CohortRate, OfficialFigure } from './official-figure';
import { readPrintedCell } from './printed-cell';

export const ENGLAND = 'E92000001';

/** The figures of a council and of the places it is read beside, in the order of the columns. */
export type ComparedArea = { readonly code: string; readonly name: string };

/** A row of a table: one period, with a figure for each area; null where nothing was published of it. */
export type FigureRow = {
  readonly period: string;
  readonly figures: readonly (ShownFigure | null)[];
  readonly release: string;
};

export type FigureTable = {
  readonly id: string;
  /** The age group: "Ages 19 to 21". */
  readonly caption: string;
  readonly areas: readonly string[];
  readonly rows: readonly FigureRow[];
};

export type MeasureFigures = {
  readonly measure: OfficialMeasure;
  /** The latest figure of the area, as a sentence without a full stop. */
  readonly finding: string;
  /** The age group that speaks for the measure. */
  readonly main: FigureTable;
  readonly others: readonly FigureTable[];
  readonly source: string;
  readonly sourceUrl: string;
};

/**
 * All that is published about the first of these areas, measure by measure, beside the others. A measure of which
 * nothing was published for it is left out. A row is there for every period in which the first area has a figure.
 */
export function areaFigures(
  catalogue: FigureCatalogue,
  figures: readonly OfficialFigure[],
  areas: readonly ComparedArea[],
): readonly MeasureFigures[] {
  return catalogue.measures.flatMap((measure) => {
    const tables = catalogue.cohorts.flatMap((cohort) => {
      const table = tableOf({ catalogue, figures, areas }, measure, cohort);
      return table.rows.length === 0 ? [] : [table];
    });
    const source = sourceOf(catalogue, measure);
    const main = tableThatSpeaks(measure, tables);
    if (main === undefined || source === undefined) return [];
    const others = tables.filter((table) => table !== main);
    return [{ measure, finding: findingOf(measure, main), main, others, ...source }];
  });
}

type Told = {
  readonly catalogue: FigureCatalogue;
  readonly figures: readonly OfficialFigure[];
  readonly areas: readonly ComparedArea[];
};
type Cohort = FigureCatalogue['cohorts'][number];
type Shown = Pick<CohortRate, 'period' | 'edition' | 'published' | 'invented'> & {
  readonly figure: ShownFigure;
};

function tableOf(told: Told, measure: OfficialMeasure, cohort: Cohort): FigureTable {
  // An amount of money says nothing beside the sum of a whole region.
  const areas = measure.kind === 'money' ? told.areas.slice(0, 1) : told.areas;
  const [own = [], ...others] = areas.map(({ code }) => shownOf(told, { measure, cohort, code }));
  return {
    id: `${measure.id}-${cohort.id}`,
    caption: sentenceCase(cohort.name),
    areas: areas.map(({ name }) => name),
    rows: own.map(({ figure, period, ...release }) => ({
      period: periodWords(period),
      figures: [figure, ...others.map((rates) => rates.find((one) => one.period === period)?.figure ?? null)],
      release: releaseWords(release),
    })),
  };
}

type Which = { readonly measure: OfficialMeasure; readonly cohort: Cohort; readonly code: string };

function shownOf({ catalogue, figures }: Told, { measure, cohort, code }: Which): readonly Shown[] {
  const ofArea = figures.filter(({ areaCode }) => areaCode === code);
  if (measure.kind === 'rate') {
    const rates = ratesOf(catalogue, ofArea, { measureId: measure.id, cohort: cohort.id });
    return rates.filter(isOfSomething).map(({ period, edition, published, invented, ...rate }) => ({
      period,
      edition,
      published,
      invented,
      figure: showRate(rate),
    }));
  }
  const dataSets = dataSetsOf(catalogue, measure.id);
  return ofArea
    .filter((one) => dataSets.includes(one.dataSetId) && one.cohort === cohort.id)
    .map((one) => ({ ...one, figure: showMoney(readPrintedCell(one.value)) }))
    .sort((one, other) => other.period.localeCompare(one.period));
}

/** Years in which there was no such council have a symbol in every cell, and no row. */
function isOfSomething({ top, bottom, percent }: CohortRate): boolean {
  return [top, bottom, percent].some((cell) => cell.kind === 'number' || cell.symbol !== 'z');
}

/** Of several age groups, which one speaks for the measure: the first of these that has figures. */
const SPEAKS = ['19-21', '22-25', '18', 'all'];

function tableThatSpeaks({ id }: OfficialMeasure, tables: readonly FigureTable[]): FigureTable | undefined {
  const wanted = SPEAKS.flatMap((cohort) => tables.filter((table) => table.id === `${id}-${cohort}`));
  return [...wanted, ...tables][0];
}

/** "In touch, ages 19 to 21: 72%, England 54%. Year to March 2025". */
function findingOf({ name }: OfficialMeasure, { id, caption, areas, rows }: FigureTable): string {
  const [latest] = rows;
  if (latest === undefined) return name;
  const who = id.endsWith('-all') ? '' : `, ${midSentence(caption)}`;
  return `${name}${who}: ${figuresInWords(areas, latest.figures).join(', ')}. ${latest.period}`;
}

/** The first area's figure or the word in its place; of the others only figures. */
function figuresInWords(
  areas: readonly string[],
  figures: readonly (ShownFigure | null)[],
): readonly string[] {
  return figures.flatMap((figure, index) => {
    if (figure === null) return [];
    if (index === 0) return [figure.isNumber ? figure.text : midSentence(figure.text)];
    return figure.isNumber ? [`${areas[index] ?? ''} ${figure.text}`] : [];
  });
}

/** Who publishes a measure, under which licence, and where; undefined where no data set says. */
export function sourceOf({ dataSets, publications }: FigureCatalogue, { id }: OfficialMeasure) {
  const publicationId = dataSets.find((set) => set.measureId === id)?.publicationId;
  const publication = publications.find((one) => one.id === publicationId);
  if (publication === undefined) return undefined;
  const { publisher, title, licence, url } = publication;
  return { source: `${publisher}, ${title}. ${licence}`, sourceUrl: url };
}
