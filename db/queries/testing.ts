import 'server-only';
import type { Database, Transaction } from '@/db/engine';
import {
  assessments,
  authorities,
  frameworkVersions,
  members,
  roundFrameworks,
  rounds,
  sharingChoices,
} from '@/db/schema';
import { emptyTables } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { Audience, SharingLevel } from '@/lib/access/roles';
import { grantAuthorityScope, grantLabScope, systemScope } from '@/lib/access/scope';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import { exampleFramework } from '@/lib/framework/testing';
import type { Answer } from '@/lib/framework/answer';
import { saveAnswer } from './answers';
import type { SaveAnswerResult } from './answers';
import { giveQuestions } from './assignments';
import { recordAudit } from './audit';
import { addPieceTo } from './evidence.testing';
import { inviteTo } from './invitations.testing';
import { submitAssessment } from './submissions';
import { recordVisit } from './theme-visits';
import { talk } from './talk.testing';

/** For tests: the day on which they happen. The round of `seedTwoCouncils` is open on it. */
export const TODAY = '2026-11-21';
export const ROUND = {
  name: 'Autumn 2026',
  opensOn: '2026-10-01',
  closesOn: '2026-12-31',
  publishesOn: '2027-01-15',
};
export const AFTER_THE_ROUND = '2027-01-01';

export const EXAMPLE = exampleFramework();
const FRAMEWORK = { frameworkId: EXAMPLE.id, frameworkVersion: EXAMPLE.version };

export type Council = {
  readonly code: string;
  readonly assessmentId: string;
  readonly lead: AuthorityScope;
  readonly contributor: AuthorityScope;
  readonly approver: AuthorityScope;
};

export type TwoCouncils = {
  readonly roundId: string;
  readonly own: Council;
  /** The second council, with an assessment of the same framework in the same round. */
  readonly other: Council;
  readonly lab: LabScope;
};

/** For tests: empties the tables and fills them with two invented councils that answer the example framework. */
export async function seedTwoCouncils(database: Database): Promise<TwoCouncils> {
  await emptyTables(database);
  return withScope(database, systemScope(), async (tx) => {
    await tx
      .insert(frameworkVersions)
      .values({
        frameworkId: EXAMPLE.id,
        version: EXAMPLE.version,
        definition: EXAMPLE,
        contentHash: 'example',
        publishedAt: new Date('2026-09-01T09:00:00Z'),
      })
      .onConflictDoNothing();
    const roundId = await addRound(tx, ROUND);
    const own = await addCouncil(tx, { code: 'TEST0001', name: 'Northdale', roundId });
    const other = await addCouncil(tx, { code: 'TEST0002', name: 'Westmere', roundId });
    return { roundId, own, other, lab: await addAdministrator(tx) };
  });
}

/** For tests: a round that asks the example framework. Returns its id. */
export async function addRound(tx: Transaction, round: typeof ROUND): Promise<string> {
  const [made] = await tx.insert(rounds).values(round).returning({ id: rounds.id });
  const roundId = there(made).id;
  await tx.insert(roundFrameworks).values({ roundId, ...FRAMEWORK });
  return roundId;
}

/** For tests: an invented council with three people and an assessment. Type unitary, region "Test region". */
export async function addCouncil(
  tx: Transaction,
  { code, name, roundId }: { readonly code: string; readonly name: string; readonly roundId: string },
): Promise<Council> {
  await tx.insert(authorities).values({
    code,
    name: `${name} Council`,
    shortName: name,
    type: 'unitary',
    regionCode: 'TESTR1',
    regionName: 'Test region',
    childrensServices: true,
  });
  const lead = await addMember(tx, { code, role: 'lead', name: `Lead of ${name}` });
  return {
    code,
    assessmentId: await addAssessment(tx, lead, roundId),
    lead,
    contributor: await addMember(tx, { code, role: 'contributor', name: `Contributor of ${name}` }),
    approver: await addMember(tx, { code, role: 'approver', name: `Approver of ${name}` }),
  };
}

/** For tests: the council's assessment of the example framework in a round. Returns its id. */
export async function addAssessment(tx: Transaction, lead: AuthorityScope, roundId: string): Promise<string> {
  const [assessment] = await tx
    .insert(assessments)
    .values({
      authorityCode: lead.authorityCode,
      ...FRAMEWORK,
      roundId,
      authorityType: 'childrens-services',
      startedBy: lead.memberId,
    })
    .returning({ id: assessments.id });
  return there(assessment).id;
}

async function addMember(
  tx: Transaction,
  {
    code,
    role,
    name,
  }: {
    readonly code: string;
    readonly role: 'lead' | 'contributor' | 'approver';
    readonly name: string;
  },
): Promise<AuthorityScope> {
  const userId = `user-${code}-${role}`;
  const [made] = await tx
    .insert(members)
    .values({ userId, displayName: name, authorityCode: code, role })
    .returning({ id: members.id });
  const member = { kind: 'authority', memberId: there(made).id, userId, authorityCode: code, role } as const;
  return there(grantAuthorityScope(member, 'assessment:read'));
}

async function addAdministrator(tx: Transaction): Promise<LabScope> {
  const userId = 'user-lab';
  const place = { role: 'lab-admin', audience: 'lab-councils' } as const;
  const [made] = await tx
    .insert(members)
    .values({ userId, displayName: 'Administrator of the lab', ...place })
    .returning({ id: members.id });
  return there(grantLabScope({ kind: 'lab', memberId: there(made).id, userId, ...place }, 'people:manage'));
}

/** For tests: one save, of an assessment of the scope's council, with what the test leaves out filled in. */
export type Save = {
  readonly scope: AuthorityScope;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly answer: Answer;
  readonly comment?: string;
  readonly version?: number;
  readonly today?: string;
};

export function saveIn(database: Database, save: Save): Promise<SaveAnswerResult> {
  const { scope, version = 0, today = TODAY, comment = '', ...rest } = save;
  return withScope(database, scope, (tx) =>
    saveAnswer(tx, scope, { ...rest, comment, today, expectedVersion: version }),
  );
}

/** For tests: the council says who may see its assessment. */
export async function shareWith(
  database: Database,
  { code, assessmentId, lead }: Council,
  choice: { readonly audience: Audience; readonly level: SharingLevel },
): Promise<void> {
  await withScope(database, lead, (tx) =>
    tx
      .insert(sharingChoices)
      .values({ assessmentId, authorityCode: code, chosenBy: lead.memberId, toldOfWords: true, ...choice })
      .onConflictDoUpdate({
        target: [sharingChoices.assessmentId, sharingChoices.audience],
        set: { level: choice.level },
      }),
  );
}

/** For tests: one of each thing that a council does. A row in every table of its work. */
export async function answerAndSend(database: Database, council: Council): Promise<string> {
  const { lead: scope, assessmentId } = council;
  await saveIn(database, {
    scope,
    assessmentId,
    questionId: 'ex-gov-01',
    answer: { state: 'answered', value: 3 },
    comment: `Words of ${council.code}`,
  });
  await withScope(database, scope, async (tx) => {
    const { memberId } = council.contributor;
    await giveQuestions(tx, scope, { assessmentId, questionIds: ['ex-gov-02'], memberId, dueOn: null });
    await recordVisit(tx, scope, { assessmentId, themeId: 'gov' });
  });
  await talk(database, council);
  await addPieceTo(database, council, { under: 'ex-gov-01' });
  await inviteTo(database, council, { email: `invited@${council.code.toLowerCase()}.example` });
  return withScope(database, scope, async (tx) => {
    const result = await submitAssessment(tx, scope, { assessmentId, declaration: 'Honest', today: TODAY });
    if (!result.ok) throw new Error(`Not sent: ${result.reason}`);
    await recordAudit(tx, scope, { action: 'assessment:submit', outcome: 'done', subjectId: assessmentId });
    return result.id;
  });
}

/** For tests: a value that must be there. */
export function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Nothing is there');
  return value;
}

/** For tests: the PostgreSQL error code that a statement fails with, or "no error". */
export async function errorCode(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no error';
  } catch (error) {
    return codeOf(error) ?? codeOf(error instanceof Error ? error.cause : undefined) ?? String(error);
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** For tests: PostgreSQL's codes of refusals. */
export const REFUSED = {
  noRight: '42501',
  changeOfFrozenRow: '23001',
  foreignKey: '23503',
  unique: '23505',
  check: '23514',
} as const;
