import { z } from 'zod';
import { sentenceCase } from '@/lib/format/letter-case';
import type { FigureCatalogue, OfficialMeasure } from './figure-catalogue';
import { periodWords } from './figure-words';
import { dataSetsOf } from './official-figure';

const word = z
  .string()
  .regex(/^[\w-]{1,60}$/)
  .optional()
  .catch(undefined);

/** Which figure a map is of. Anything unknown, empty or given twice falls back to what there is: never an error. */
export const mapSearchSchema = z.object({ measure: word, ages: word, year: word });
export type MapSearch = z.infer<typeof mapSearchSchema>;

/** An age group and a period of which something was published. */
export type HeldPeriod = { readonly dataSetId: string; readonly cohort: string; readonly period: string };

type Option = { readonly value: string; readonly text: string };

/** The figure that a map is of, and what else it could be of. */
export type MapChoice = {
  readonly measure: OfficialMeasure;
  readonly cohort: FigureCatalogue['cohorts'][number];
  /** "2025". */
  readonly period: string;
  /** The age groups that the figure is put together from: itself, or single ages. */
  readonly ages: readonly string[];
  readonly options: {
    readonly measures: readonly Option[];
    readonly ages: readonly Option[];
    readonly years: readonly Option[];
  };
};

/** Measures that can be on a map: an amount of money says above all how large a council is. */
export function mappedMeasures({ measures }: FigureCatalogue): readonly OfficialMeasure[] {
  return measures.filter(({ kind }) => kind === 'rate');
}

/** Of several age groups, the first of these that has figures. */
const FIRST_ASKED = ['19-21', '22-25', '18', 'all'];

/**
 * The figure that an address asks for, among those of which something was published; what it leaves open is the first
 * measure, the ages that speak for it, and the latest year. Undefined where nothing is held.
 */
export function chooseMap(
  catalogue: FigureCatalogue,
  held: readonly HeldPeriod[],
  search: MapSearch,
): MapChoice | undefined {
  const measures = mappedMeasures(catalogue).filter(({ id }) => periodsOf(catalogue, held, id).length > 0);
  const measure = measures.find(({ id }) => id === search.measure) ?? measures[0];
  if (measure === undefined) return undefined;
  const all = periodsOf(catalogue, held, measure.id);
  const chosen =
    all.find(({ cohort }) => cohort.id === search.ages) ??
    FIRST_ASKED.flatMap((id) => all.filter(({ cohort }) => cohort.id === id))[0] ??
    all[0];
  if (chosen === undefined) return undefined;
  const { cohort, ages, periods } = chosen;
  return {
    measure,
    cohort,
    ages,
    period: periods.find((period) => period === search.year) ?? periods[0] ?? '',
    options: {
      measures: measures.map(({ id, name }) => ({ value: id, text: name })),
      ages: all.map((one) => ({ value: one.cohort.id, text: sentenceCase(one.cohort.name) })),
      years: periods.map((period) => ({ value: period, text: periodWords(period) })),
    },
  };
}

/** The age groups of a measure with the periods in which all that they are put together from was published, latest first. */
function periodsOf(catalogue: FigureCatalogue, held: readonly HeldPeriod[], measureId: string) {
  const dataSets = dataSetsOf(catalogue, measureId);
  return catalogue.cohorts.flatMap((cohort) => {
    const ages = cohort.sumOf ?? [cohort.id];
    const of = held.filter((one) => dataSets.includes(one.dataSetId) && ages.includes(one.cohort));
    const whole = (period: string) =>
      ages.every((age) => of.some((one) => one.period === period && one.cohort === age));
    const periods = [...new Set(of.map(({ period }) => period))].filter(whole).sort().reverse();
    return periods.length === 0 ? [] : [{ cohort, ages, periods }];
  });
}
