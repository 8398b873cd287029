import type * as schema from '@/db/schema';
import type { QuestionOf } from '@/lib/framework/question';
import { asksForGrade } from '@/lib/statistics/inspection-grade';
import type { InspectionGrade } from '@/lib/statistics/inspection-grade';
import { addDays } from './calendar';
import { choiceValue } from './choices';
import { authorityTypeOf, demonstrationCouncils } from './councils';
import type { Place } from './levels';
import type { PublishedFramework } from './published-framework';
import { seededRandom } from './random';
import { writtenAnswer } from './written-answers';

/** Invented inspections of the invented councils: each gives the grade that the council tells of itself. */

export type InspectionRow = typeof schema.inspections.$inferInsert & Pick<InspectionGrade, 'publishedOn'>;

const FIRST_DAY = '2023-02-06';
const WEEKS = 110;
const DAYS_ON_SITE = 4;
const DAYS_TO_REPORT = 59;
/** As in life, some councils have not been inspected since care leavers have a grade of their own. */
const CHANCE_OF_NONE = 0.1;

/** One inspection for nearly every council that has children's services. */
export function inspectionRows(frameworks: readonly PublishedFramework[]): readonly InspectionRow[] {
  return demonstrationCouncils
    .filter((council) => authorityTypeOf(council) === 'childrens-services')
    .flatMap((council) =>
      gradeQuestions(frameworks).flatMap(({ question, ...at }) =>
        inspectionOf(question, { council, round: 0, ...at }),
      ),
    );
}

function gradeQuestions(frameworks: readonly PublishedFramework[]) {
  return frameworks.flatMap(({ frameworkId, definition }) =>
    definition.themes.flatMap(({ id: themeId, questions }) =>
      questions.flatMap((question) =>
        question.kind === 'choice' && asksForGrade(question) ? [{ question, frameworkId, themeId }] : [],
      ),
    ),
  );
}

/** The inspection of a council that a question asks the grade of; nothing where it has had none. */
export function inspectionOf(question: QuestionOf<'choice'>, place: Place): readonly InspectionRow[] {
  const { council } = place;
  const random = seededRandom(`inspection/${council.code}`);
  const startedOn = addDays(FIRST_DAY, 7 * random.whole(0, WEEKS));
  if (random.chance(CHANCE_OF_NONE)) return [];
  return [
    {
      areaCode: council.code,
      startedOn,
      endedOn: addDays(startedOn, DAYS_ON_SITE),
      publishedOn: addDays(startedOn, DAYS_TO_REPORT),
      careLeavers: gradeTold(question, place),
      source: 'invented',
    },
  ];
}

function gradeTold(question: QuestionOf<'choice'>, place: Place): string | null {
  const told = writtenAnswer(place, question.id);
  const value = told?.state === 'answered' ? told.value : choiceValue(place, question);
  return value === 'none' ? null : (question.options.find((option) => option.value === value)?.label ?? null);
}
