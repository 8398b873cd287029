import type * as schema from '@/db/schema';
import { assignmentRows } from './assignments';
import type { ApprovalRows } from './approvals';
import { withEvidenceRead } from './approvals';
import { assessmentRows } from './assessment-rows';
import type { AssessmentRows } from './assessment-rows';
import { addDays, momentOf } from './calendar';
import { contactRows } from './contact';
import type { ContactRows } from './contact';
import { conversationRows } from './conversation';
import type { ConversationRows } from './conversation';
import { authorityTypeOf, demonstrationCouncils, regionName } from './councils';
import { evidenceRows } from './evidence';
import type { EvidenceRows } from './evidence';
import { importRows } from './imports';
import { officialFigureRows } from './official-figures';
import type { FigureRows } from './official-figures';
import { insightRows } from './insights';
import type { InsightRows } from './insights';
import { inspectionRows } from './inspections';
import { demonstrationPeople, findAdministrator, findLead } from './people';
import type { DemonstrationPerson } from './people';
import { peerGroupRows } from './peer-groups';
import type { PeerGroupRows } from './peer-groups';
import type { PublishedFramework } from './published-framework';
import { seededUuid } from './random';
import { reviewRows } from './reviews';
import type { ReviewRows } from './reviews';
import { extensionRows, givenReminderRows, reminderRows } from './round-days';
import { demonstrationRounds } from './rounds';
import type { RoundPlace } from './rounds';
import { workshopRows } from './workshops';
import type { WorkshopRows } from './workshops';

export type DemonstrationRows = {
  readonly authorities: readonly (typeof schema.authorities.$inferInsert)[];
  readonly rounds: readonly (typeof schema.rounds.$inferInsert)[];
  readonly roundFrameworks: readonly (typeof schema.roundFrameworks.$inferInsert)[];
  readonly users: readonly (typeof schema.users.$inferInsert)[];
  readonly members: readonly (typeof schema.members.$inferInsert)[];
  readonly demonstrationAccounts: readonly (typeof schema.demonstrationAccounts.$inferInsert)[];
  readonly assessments: readonly (typeof schema.assessments.$inferInsert)[];
  readonly assignments: readonly (typeof schema.assignments.$inferInsert)[];
  readonly answers: readonly (typeof schema.answers.$inferInsert)[];
  readonly earlierVersions: readonly (typeof schema.answerVersions.$inferInsert)[];
  readonly approvalRequests: ApprovalRows['approvalRequests'];
  readonly sendBacks: ApprovalRows['sendBacks'];
  readonly signOffs: ApprovalRows['signOffs'];
  readonly submissions: readonly (typeof schema.submissions.$inferInsert)[];
  readonly submissionFigures: readonly (typeof schema.submissionFigures.$inferInsert)[];
  readonly roundExtensions: readonly (typeof schema.roundExtensions.$inferInsert)[];
  readonly reminders: readonly (typeof schema.reminders.$inferInsert)[];
  readonly sharingChoices: readonly (typeof schema.sharingChoices.$inferInsert)[];
  readonly inspections: ReturnType<typeof inspectionRows>;
  readonly answerImports: readonly (typeof schema.answerImports.$inferInsert)[];
} & ContactRows &
  ConversationRows &
  FigureRows &
  ReviewRows &
  EvidenceRows &
  PeerGroupRows &
  InsightRows &
  WorkshopRows;

/** `today` is a day, YYYY-MM-DD. It moves dates and names rounds, and changes nothing else. */
export type DemonstrationSetting = {
  readonly today: string;
  readonly frameworks: readonly PublishedFramework[];
};

const DAYS_BEFORE_FIRST_ROUND = 14;
const DAYS_SINCE_LEAVING = 100;
const OPEN_PLACE: RoundPlace = 2;

/** Every row of the demonstration. The same day and frameworks give the same rows, ids included. */
export function demonstrationRows({ today, frameworks }: DemonstrationSetting): DemonstrationRows {
  const rounds = demonstrationRounds(today);
  const work = demonstrationCouncils.flatMap((council) =>
    frameworks.flatMap((framework) =>
      rounds.flatMap((round) => {
        const rows = assessmentRows({ council, framework, round }, { rounds, today });
        if (rows === null) return [];
        const work = { council, framework, round, assessment: rows.assessment };
        return [{ ...rows, place: round.place, assignments: assignmentRows(work, today) }];
      }),
    ),
  );
  const evidence = evidenceRows(work.map(assessed), today);
  const people = peopleRows({ firstDay: rounds[0]?.opensOn ?? today, today });
  return {
    authorities: authorityRows(),
    ...officialFigureRows(frameworks),
    inspections: inspectionRows(frameworks),
    ...peerGroupRows(today),
    rounds: rounds.map(({ id, name, opensOn, closesOn, publishesOn }) => ({
      id,
      name,
      opensOn,
      closesOn,
      publishesOn,
    })),
    roundFrameworks: rounds.flatMap(({ id: roundId }) => frameworks.map((each) => askedIn(roundId, each))),
    ...people,
    roundExtensions: extensionRows(rounds),
    reminders: rounds.slice(-1).flatMap((open) => [
      ...reminderRows(open, {
        leads: leadsOf(people.members),
        assessed: work.map(withWhetherSent),
      }),
      ...work.flatMap(({ assessment: { frameworkId }, assignments: given }) =>
        givenReminderRows(open, { given, frameworkId, today }),
      ),
    ]),
    assessments: work.map(({ assessment }) => assessment),
    assignments: work.flatMap(({ assignments }) => assignments),
    answers: work.flatMap(({ answers }) => answers),
    earlierVersions: work.flatMap(({ earlierVersions }) => earlierVersions),
    approvalRequests: work.flatMap(({ approval }) =>
      approval.approvalRequests.map((one) => withEvidenceRead(one, evidence.answerEvidence)),
    ),
    sendBacks: work.flatMap(({ approval }) => approval.sendBacks),
    signOffs: work.flatMap(({ approval }) => approval.signOffs),
    submissions: work.flatMap(({ submission }) => submission ?? []),
    submissionFigures: work.flatMap(({ figures }) => figures),
    sharingChoices: work.flatMap(({ sharing }) => sharing),
    answerImports: importRows(work.map(open), today),
    ...contactRows(work.map(reviewed), { frameworks, today }),
    ...conversationRows({ rounds, today }),
    ...reviewRows(work.map(reviewed), today),
    ...evidence,
    ...insightRows(today),
    ...workshopRows(work.map((one) => ({ ...open(one), answers: one.answers }))),
  };
}

function askedIn(roundId: string, { frameworkId, version }: PublishedFramework) {
  return { roundId, frameworkId, frameworkVersion: version };
}

function withWhetherSent({ assessment, submission }: Pick<AssessmentRows, 'assessment' | 'submission'>) {
  return { ...assessment, sent: submission !== null };
}

function leadsOf(places: DemonstrationRows['members']) {
  return places.flatMap(({ id, role, authorityCode, leftAt }) =>
    role === 'lead' && id !== undefined && typeof authorityCode === 'string' && leftAt === null
      ? [{ id, authorityCode }]
      : [],
  );
}

function assessed({ assessment, answers, place }: AssessmentRows & { readonly place: RoundPlace }) {
  const questionIds = answers.map(({ questionId }) => questionId);
  return { id: assessment.id ?? '', authorityCode: assessment.authorityCode, place, questionIds };
}

function reviewed({ assessment, submission, place }: AssessmentRows & { readonly place: RoundPlace }) {
  const { id = '', authorityCode, frameworkId } = assessment;
  return { id, authorityCode, frameworkId, place, sentAt: submission?.submittedAt ?? null };
}

function open({ assessment, place }: AssessmentRows & { readonly place: RoundPlace }) {
  const { id = '', authorityCode, frameworkId } = assessment;
  return { id, authorityCode, frameworkId, isOpen: place === OPEN_PLACE };
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
    return {
      ...{ addedBy: findAdministrator().name, addedByLab: true },
      ...(left ? { endedBy: findAdministrator().name, endedByLab: true } : {}),
    };
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
