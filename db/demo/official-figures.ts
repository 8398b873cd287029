import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import type * as schema from '@/db/schema';
import type { Answer } from '@/lib/framework/answer';
import type { QuestionOf } from '@/lib/framework/question';
import type { PublishedFramework } from './assessment-rows';
import { authorityTypeOf, demonstrationCouncils } from './councils';
import type { DemonstrationCouncil } from './councils';
import type { Place } from './levels';
import { numberAnswer } from './numbers';
import type { RoundPlace } from './rounds';
import { writtenAnswer } from './written-answers';

/**
 * Invented figures in the place of published ones, for the invented councils: what each tells in its rounds is what
 * was printed about it, small groups hidden as a publisher would.
 */

export type FigureRows = {
  readonly figureReleases: readonly (typeof schema.figureReleases.$inferInsert)[];
  readonly officialFigures: readonly (typeof schema.officialFigures.$inferInsert)[];
};

const YEARS: readonly (readonly [place: RoundPlace, year: string])[] = [
  [0, '2023'],
  [1, '2024'],
  [2, '2025'],
];
const EDITION = '2025';
/** Counts of people that a publisher hides. */
const SMALLEST_SHOWN = 6;

type Rate = { readonly numerator: number; readonly denominator: number };

/** The invented releases, one for each data set that a question asks about, and their figures. */
export function officialFigureRows(frameworks: readonly PublishedFramework[]): FigureRows {
  const figures = frameworks.flatMap((framework) =>
    demonstrationCouncils
      .filter((council) => authorityTypeOf(council) === 'childrens-services')
      .flatMap((council) => figuresOf(council, framework)),
  );
  const dataSets = [...new Set(figures.map(({ dataSetId }) => dataSetId))];
  return {
    figureReleases: dataSets.map((dataSetId) => ({
      id: releaseId(dataSetId),
      dataSetId,
      edition: EDITION,
      invented: true,
    })),
    officialFigures: figures.map(({ dataSetId, ...figure }) => ({
      ...figure,
      releaseId: releaseId(dataSetId),
    })),
  };
}

function releaseId(dataSetId: string): string {
  return `${dataSetId}-demonstration`;
}

type Printed = {
  readonly cohort: string;
  readonly top: string;
  readonly bottom: string;
  readonly value: string;
};
type Figure = Printed & { readonly dataSetId: string; readonly areaCode: string; readonly period: string };

function figuresOf(
  council: DemonstrationCouncil,
  { frameworkId, definition }: PublishedFramework,
): readonly Figure[] {
  return definition.themes.flatMap(({ id: themeId, questions }) =>
    questions.flatMap((question) =>
      question.kind === 'number' && question.prefill !== undefined
        ? YEARS.flatMap(([round, period]) => {
            const place = { council, frameworkId, themeId, round };
            return printedOf(question, place).map((one) => ({ ...one, areaCode: council.code, period }));
          })
        : [],
    ),
  );
}

/** What is printed for the question's own age group, or for each single age of it. */
function printedOf(
  question: QuestionOf<'number'>,
  place: Place,
): readonly Omit<Figure, 'areaCode' | 'period'>[] {
  const { measure = '', cohort = '' } = question.prefill ?? {};
  const ages = singleAgesOf(cohort);
  const dataSet = dataSetWith(measure, ages);
  const told = rateOf(writtenAnswer(place, question.id)) ?? rateOf(numberAnswer(place, question));
  if (dataSet === undefined || told === undefined) return [];
  return ages.map((age, index) => ({
    dataSetId: dataSet.id,
    cohort: age,
    ...print({
      numerator: shareOut(told.numerator, ages.length, index),
      denominator: shareOut(told.denominator, ages.length, index),
    }),
  }));
}

function singleAgesOf(cohort: string): readonly string[] {
  return FIGURE_CATALOGUE.cohorts.find(({ id }) => id === cohort)?.sumOf ?? [cohort];
}

function dataSetWith(measureId: string, ages: readonly string[]) {
  return FIGURE_CATALOGUE.dataSets.find(
    (set) => set.measureId === measureId && ages.every((age) => Object.values(set.ages).includes(age)),
  );
}

function rateOf(answer: Answer | undefined): Rate | undefined {
  if (answer?.state !== 'answered' || typeof answer.value !== 'object') return undefined;
  return 'numerator' in answer.value ? answer.value : undefined;
}

/** The part of a whole number that falls to one of several ages: together they make the number. */
function shareOut(total: number, parts: number, index: number): number {
  return Math.floor((total * (index + 1)) / parts) - Math.floor((total * index) / parts);
}

function print({ numerator, denominator }: Rate): Omit<Printed, 'cohort'> {
  const isSmall = [numerator, denominator, denominator - numerator].some((n) => n > 0 && n < SMALLEST_SHOWN);
  const bottom = denominator > 0 && denominator < SMALLEST_SHOWN ? 'c' : String(denominator);
  if (isSmall) return { top: 'c', bottom, value: 'c' };
  if (denominator === 0) return { top: '0', bottom: '0', value: 'z' };
  return { top: String(numerator), bottom, value: String(Math.round((100 * numerator) / denominator)) };
}
