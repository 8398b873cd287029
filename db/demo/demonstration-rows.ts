import type * as schema from '@/db/schema';
import { assessmentRows } from './assessment-rows';
import type { PublishedFramework } from './assessment-rows';
import { addDays, momentOf } from './calendar';
import { authorityTypeOf, demonstrationCouncils, regionName } from './councils';
import { demonstrationPeople, findAdministrator, findLead } from './people';
import type { DemonstrationPerson } from './people';
import { seededUuid } from './random';
import { demonstrationRounds } from './rounds';

export type DemonstrationRows = {
  readonly authorities: readonly (typeof schema.authorities.$inferInsert)[];
  readonly rounds: readonly (typeof schema.rounds.$inferInsert)[];
  readonly roundFrameworks: readonly (typeof schema.roundFrameworks.$inferInsert)[];
  readonly users: readonly (typeof schema.users.$inferInsert)[];
  readonly members: readonly (typeof schema.members.$inferInsert)[];
  readonly demonstrationAccounts: readonly (typeof schema.demonstrationAccounts.$inferInsert)[];
  readonly assessments: readonly (typeof schema.assessments.$inferInsert)[];
  readonly answers: readonly (typeof schema.answers.$inferInsert)[];
  readonly submissions: readonly (typeof schema.submissions.$inferInsert)[];
  readonly submissionFigures: readonly (typeof schema.submissionFigures.$inferInsert)[];
  readonly sharingChoices: readonly (typeof schema.sharingChoices.$inferInsert)[];
};

/** `today` is a day, YYYY-MM-DD. It moves dates and names rounds, and changes nothing else. */
export type DemonstrationSetting = {
  readonly today: string;
  readonly frameworks: readonly PublishedFramework[];
};

const DAYS_BEFORE_FIRST_ROUND = 14;
const DAYS_SINCE_LEAVING = 100;

/** Every row of the demonstration. The same day and frameworks give the same rows, ids included. */
export function demonstrationRows({ today, frameworks }: DemonstrationSetting): DemonstrationRows {
  const rounds = demonstrationRounds(today);
  const work = demonstrationCouncils.flatMap((council) =>
    frameworks.flatMap((framework) =>
      rounds.flatMap((round) => assessmentRows({ council, framework, round }, { rounds, today }) ?? []),
    ),
  );
  return {
    authorities: authorityRows(),
    rounds: rounds.map(({ id, name, opensOn, closesOn, publishesOn }) => ({
      id,
      name,
      opensOn,
      closesOn,
      publishesOn,
    })),
    roundFrameworks: rounds.flatMap(({ id: roundId }) =>
      frameworks.map(({ frameworkId, version }) => ({ roundId, frameworkId, frameworkVersion: version })),
    ),
    ...peopleRows({ firstDay: rounds[0]?.opensOn ?? today, today }),
    assessments: work.map(({ assessment }) => assessment),
    answers: work.flatMap(({ answers }) => answers),
    submissions: work.flatMap(({ submission }) => submission ?? []),
    submissionFigures: work.flatMap(({ figures }) => figures),
    sharingChoices: work.flatMap(({ sharing }) => sharing),
  };
}

function authorityRows(): DemonstrationRows['authorities'] {
  return demonstrationCouncils.map((council) => ({
    code: council.code,
    name: council.name,
    shortName: council.shortName,
    type: council.type,
    regionCode: council.regionCode,
    regionName: regionName(council.regionCode),
    childrensServices: authorityTypeOf(council) === 'childrens-services',
    parentCode: council.parentCode ?? null,
    combinedAuthorityCode: council.combinedAuthorityCode ?? null,
    demonstration: true,
  }));
}

function peopleRows({
  firstDay,
  today,
}: {
  readonly firstDay: string;
  readonly today: string;
}): Pick<DemonstrationRows, 'users' | 'members' | 'demonstrationAccounts'> {
  const createdAt = momentOf(addDays(firstDay, -DAYS_BEFORE_FIRST_ROUND), 600);
  const leftAt = momentOf(addDays(today, -DAYS_SINCE_LEAVING), 1020);
  return {
    users: demonstrationPeople.map(({ userId: id, name, email }) => ({
      id,
      name,
      email,
      emailVerified: true,
      createdAt,
      updatedAt: createdAt,
    })),
    members: demonstrationPeople.flatMap((person) =>
      placesOf(person).map((place) => ({
        ...place,
        userId: person.userId,
        displayName: person.name,
        joinedAt: createdAt,
        leftAt: person.left ? leftAt : null,
        ...signatures(person, place),
      })),
    ),
    demonstrationAccounts: demonstrationPeople.flatMap(
      ({ ready, userId, position, description }, listOrder) =>
        ready && position !== undefined && description !== undefined
          ? [{ userId, listOrder, position, description }]
          : [],
    ),
  };
}

/** Who gave and ended a place: the lab its own people and the leads, and each lead everybody else. */
function signatures(
  { left }: DemonstrationPerson,
  { authorityCode, role }: { readonly authorityCode: string | null; readonly role: string },
) {
  const council = demonstrationCouncils.find(({ code }) => code === authorityCode);
  if (council === undefined || role === 'lead')
    return { addedBy: findAdministrator().name, addedByLab: true };
  const { name } = findLead(council);
  return { addedBy: name, ...(left ? { endedBy: name } : {}) };
}

function placesOf(person: DemonstrationPerson) {
  const first = {
    id: person.memberId,
    role: person.role,
    authorityCode: 'council' in person ? person.council : null,
    audience: 'audience' in person ? person.audience : null,
  };
  const others = person.also.map(({ council, role }) => ({
    id: seededUuid(`member/${person.email}/${council}`),
    role,
    authorityCode: council,
    audience: null,
  }));
  return [first, ...others];
}
