import type { FigureCatalogue } from './figure-catalogue';
import { readPrintedCell, type PrintedCell } from './printed-cell';

/** A published figure of one area, age group and period, as it was printed, with the release that it is from. */
export type OfficialFigure = {
  readonly dataSetId: string;
  /** The year that the release is named after. */
  readonly edition: string;
  /** When the release was published, in words; null where that is not known. */
  readonly published: string | null;
  /** Made up for an invented council. */
  readonly invented: boolean;
  readonly areaCode: string;
  readonly cohort: string;
  readonly period: string;
  readonly top: string;
  readonly bottom: string;
  readonly value: string;
};

/** A rate as published: how many, of how many, and the percentage, each a number or the publisher's symbol. */
export type PublishedRate = {
  readonly top: PrintedCell;
  readonly bottom: PrintedCell;
  /** 0 to 100, whole as the publisher rounds it; with one decimal where we added ages together. */
  readonly percent: PrintedCell;
};

/** Reads a figure of a rate. */
export function readRate({
  top,
  bottom,
  value,
}: Pick<OfficialFigure, 'top' | 'bottom' | 'value'>): PublishedRate {
  return { top: readPrintedCell(top), bottom: readPrintedCell(bottom), percent: readPrintedCell(value) };
}

/**
 * The rate of several single ages together. A number of it is there only when every age has it: what the publisher
 * hides is never worked out, nor is anything that counts it. The first symbol met stands in its place.
 * Source: framework guide, part 10.
 */
export function addAges(rates: readonly PublishedRate[]): PublishedRate {
  const top = addCells(rates.map((rate) => rate.top));
  const bottom = addCells(rates.map((rate) => rate.bottom));
  return { top, bottom, percent: divide(top, bottom) };
}

function addCells(cells: readonly PrintedCell[]): PrintedCell {
  const hidden = cells.find((cell) => cell.kind === 'symbol');
  if (hidden !== undefined) return hidden;
  const value = cells.reduce((sum, cell) => sum + (cell.kind === 'number' ? cell.value : 0), 0);
  return { kind: 'number', value };
}

function divide(top: PrintedCell, bottom: PrintedCell): PrintedCell {
  if (top.kind === 'symbol') return top;
  if (bottom.kind === 'symbol') return bottom;
  if (bottom.value === 0) return { kind: 'symbol', symbol: 'z', words: 'Nobody of this age' };
  return { kind: 'number', value: Math.round((top.value / bottom.value) * 1000) / 10 };
}

export type CohortRate = PublishedRate &
  Pick<OfficialFigure, 'period' | 'edition' | 'published' | 'invented'>;

type Wanted = { readonly measureId: string; readonly cohort: string };

/**
 * The rates of a measure for an age group, latest year first, out of one area's figures. An age group that the
 * catalogue puts together from single ages has a rate in the years in which every one of them was published.
 */
export function ratesOf(
  catalogue: FigureCatalogue,
  figures: readonly OfficialFigure[],
  { measureId, cohort }: Wanted,
): readonly CohortRate[] {
  const dataSets = new Set(dataSetsOf(catalogue, measureId));
  const ages = catalogue.cohorts.find(({ id }) => id === cohort)?.sumOf ?? [cohort];
  const relevant = figures.filter((one) => dataSets.has(one.dataSetId) && ages.includes(one.cohort));
  const periods = [...new Set(relevant.map(({ period }) => period))].sort().reverse();
  return periods.flatMap((period) => {
    const ofPeriod = relevant.filter((one) => one.period === period);
    const [first] = ofPeriod;
    if (first === undefined || ofPeriod.length < ages.length) return [];
    const rates = ofPeriod.map(readRate);
    const [only] = rates;
    const rate = only !== undefined && ages.length === 1 ? only : addAges(rates);
    const { edition, published, invented } = first;
    return [{ ...rate, period, edition, published, invented }];
  });
}

/** The data sets that a measure is published in. */
export function dataSetsOf({ dataSets }: FigureCatalogue, measureId: string): readonly string[] {
  return dataSets.filter((set) => set.measureId === measureId).map(({ id }) => id);
}
