import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import type * as schema from '@/db/schema';
import type { Answer } from '@/lib/framework/answer';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { besidePublished, isAsPublished } from '@/lib/framework/published-answer';
import type { Question, QuestionOf } from '@/lib/framework/question';
import { allQuestions } from '@/lib/framework/visibility';
import type { InspectionGrade } from '@/lib/statistics/inspection-grade';
import { publishedBeside } from '@/lib/statistics/published-beside';
import type { DemonstrationAnswer } from './answers';
import { authorityTypeOf, demonstrationCouncils } from './councils';
import type { DemonstrationCouncil } from './councils';
import { inspectionOf } from './inspections';
import type { InspectionRow } from './inspections';
import type { Place } from './levels';
import { numberAnswer } from './numbers';
import type { PublishedFramework } from './published-framework';
import type { RoundPlace } from './rounds';
import { writtenAnswer } from './written-answers';

/**
 * Invented figures in the place of published ones, for the invented councils: what each tells in its rounds is what
 * was printed about it, small groups hidden as a publisher would. A few councils count otherwise, and say why.
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

const COUNTED_OTHERWISE: Readonly<Record<string, { readonly by: number; readonly reason: string }>> = {
  'DEMO0002/s21-coh-03': {
    by: 8,
    reason:
      'We count people we met within two months of their birthday, as our workers do. The return counts fewer weeks',
  },
  'DEMO0004/s21-eet-01': {
    by: 7,
    reason: 'Apprenticeships that began in March were not in our case system when the return was made',
  },
};
const AS_PUBLISHED = { by: 0, reason: undefined };

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
      numerator: shareOut(told.numerator - countedOtherwise(place, question).by, ages.length, index),
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

function countedOtherwise({ council }: Pick<Place, 'council'>, { id }: Question) {
  return COUNTED_OTHERWISE[`${council.code}/${id}`] ?? AS_PUBLISHED;
}

type Answered = {
  readonly definition: FrameworkDefinition;
  readonly answers: readonly DemonstrationAnswer[];
};

/** The answers of a council with the invented figures that they count as given beside. */
export function besideInvented(
  at: Omit<Place, 'themeId'>,
  { definition, answers }: Answered,
): readonly DemonstrationAnswer[] {
  const questions = new Map(allQuestions(definition).map((question) => [question.id, question]));
  return answers.map((one) => {
    const question = questions.get(one.questionId);
    if (question === undefined || one.answer.state !== 'answered') return one;
    const place = { ...at, themeId: one.themeId };
    const latest = publishedTo(question, place)?.prefill ?? undefined;
    const answer = besidePublished(one.answer, { latest, kept: undefined });
    const { reason } = countedOtherwise(place, question);
    const isOther = answer.prefill !== undefined && !isAsPublished(answer) && reason !== undefined;
    return { ...one, answer: isOther ? { ...answer, changeReason: reason } : answer };
  });
}

function publishedTo(question: Question, place: Place) {
  const { code: areaCode } = place.council;
  if (authorityTypeOf(place.council) !== 'childrens-services' || question.prefill === undefined) return null;
  const period = YEARS.find(([round]) => round === place.round)?.[1] ?? EDITION;
  const shared = { areaCode, period, edition: EDITION, published: null, invented: true };
  const figures = question.kind === 'number' ? printedOf(question, place) : [];
  const [inspection] = question.kind === 'choice' ? inspectionOf(question, { ...place, round: 0 }) : [];
  return publishedBeside(
    FIGURE_CATALOGUE,
    { figures: figures.map((one) => ({ ...one, ...shared })), inspection: inspection && gradeOf(inspection) },
    { question, areaCode },
  );
}

function gradeOf({
  startedOn = null,
  publishedOn,
  careLeavers = null,
  source,
}: InspectionRow): InspectionGrade {
  return { startedOn, publishedOn, careLeavers, source };
}
