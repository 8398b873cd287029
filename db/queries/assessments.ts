import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Placeholder, SQL } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { frozenAnswersSchema } from '@/lib/assessment/frozen-answers';
import type { FrozenAnswers } from '@/lib/assessment/frozen-answers';
import type { AuthorityType } from '@/lib/framework/question';
import type { Extension } from '@/lib/rounds/extension';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { assessments, authorities, rounds, submissions } from '@/db/schema';
import type { SavedAnswer } from './answers';
import { answersAsJson, answersFromJson } from './answers-as-json';
import { closingDay, extensionAsJson } from './closing-day';
import { isSent } from './is-sent';
import { lastRoundAsJson } from './last-round';

export type Assessment = {
  readonly id: string;
  readonly authorityCode: string;
  readonly authorityName: string;
  /** With what marks an invented council as one. */
  readonly authorityFullName: string;
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  readonly authorityType: AuthorityType;
  readonly roundId: string;
  readonly roundName: string;
  readonly opensOn: string;
  /** The council's own last day of the round, YYYY-MM-DD. */
  readonly closesOn: string;
  readonly extension: Extension | null;
  /** The day that the lab set for the results of the round, YYYY-MM-DD. */
  readonly publishesOn: string;
  /** Sent, and not opened again since. */
  readonly submitted: boolean;
  /** There is a frozen copy, also where it was opened again. */
  readonly everSent: boolean;
};

const everSent = sql<boolean>`exists (select 1 from ${submissions} s where s.assessment_id = ${assessments.id})`;

const columns = {
  id: assessments.id,
  authorityCode: assessments.authorityCode,
  authorityName: authorities.shortName,
  authorityFullName: authorities.name,
  frameworkId: assessments.frameworkId,
  frameworkVersion: assessments.frameworkVersion,
  authorityType: assessments.authorityType,
  roundId: assessments.roundId,
  roundName: rounds.name,
  opensOn: rounds.opensOn,
  closesOn: closingDay(assessments.authorityCode),
  extension: extensionAsJson(assessments.authorityCode),
  publishesOn: rounds.publishesOn,
  submitted: isSent,
  everSent,
};

type Of = {
  readonly authorityCode: string | Placeholder;
  readonly answers?: SQL;
  readonly lastRound?: SQL;
};

const NOTHING = sql`null`;

function selectAssessments(tx: Transaction, { authorityCode, answers = NOTHING, lastRound = NOTHING }: Of) {
  return tx
    .select({ assessment: columns, answers, lastRound })
    .from(assessments)
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(authorities, eq(authorities.code, assessments.authorityCode))
    .where(eq(assessments.authorityCode, authorityCode))
    .$dynamic();
}

const OURS = sql.placeholder('authorityCode');
const THIS_ONE = and(
  eq(assessments.authorityCode, OURS),
  eq(assessments.id, sql.placeholder('assessmentId')),
);

const oneAssessment = namedStatement((tx) =>
  selectAssessments(tx, { authorityCode: OURS }).where(THIS_ONE).prepare('find-assessment'),
);

const oneWithAnswers = namedStatement((tx) =>
  selectAssessments(tx, {
    authorityCode: OURS,
    answers: answersAsJson(OURS),
    lastRound: lastRoundAsJson(OURS, sql.placeholder('questionIds')),
  })
    .where(THIS_ONE)
    .prepare('find-assessment-with-answers'),
);

/** The authority's assessments, of the newest round first. */
export async function listAssessments(
  tx: Transaction,
  scope: AuthorityScope,
): Promise<readonly Assessment[]> {
  const rows = await selectAssessments(tx, scope).orderBy(desc(rounds.opensOn), assessments.frameworkId);
  return rows.map(({ assessment }) => assessment);
}

/** One of the authority's assessments; undefined when there is none of that id, or it is another authority's. */
export async function findAssessment(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<Assessment | undefined> {
  const [found] = await oneAssessment(tx).execute({ authorityCode: scope.authorityCode, assessmentId });
  return found?.assessment;
}

type Asked = Pick<Assessment, 'id' | 'frameworkId' | 'frameworkVersion' | 'authorityType'>;

/** By council and id. */
const asked = new Map<string, Asked>();

/**
 * What one of the authority's assessments asks, and of what kind of authority. A trigger refuses any change of that and
 * no assessment is ever removed, so each is read once a process: every autosave needs it.
 */
export async function findWhatIsAsked(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<Asked | undefined> {
  // An id is the same in capitals: without this, each spelling would take a place of its own.
  const key = `${scope.authorityCode}/${assessmentId.toLowerCase()}`;
  const known = asked.get(key);
  if (known !== undefined) return known;
  const found = await findAssessment(tx, scope, assessmentId);
  if (found === undefined) return undefined;
  const { id, frameworkId, frameworkVersion, authorityType } = found;
  const fixed = { id, frameworkId, frameworkVersion, authorityType };
  asked.set(key, fixed);
  return fixed;
}

export type AssessmentWithAnswers = {
  readonly assessment: Assessment;
  readonly saved: readonly SavedAnswer[];
  /** What was sent in the last round, of the questions asked for. */
  readonly lastRound: FrozenAnswers;
};

/**
 * The same with every answer saved so far, and what was sent in the last round of the questions with these ids, in one
 * statement: what each page of questions begins with.
 */
export async function findAssessmentWithAnswers(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  asked: { readonly assessmentId: string; readonly lastRoundOf: readonly string[] },
): Promise<AssessmentWithAnswers | undefined> {
  const { assessmentId, lastRoundOf: questionIds } = asked;
  const [found] = await oneWithAnswers(tx).execute({ authorityCode, assessmentId, questionIds });
  return (
    found && {
      assessment: found.assessment,
      saved: answersFromJson(found.answers),
      lastRound: frozenAnswersSchema.parse(found.lastRound ?? {}),
    }
  );
}

/**
 * Starts an assessment, or finds the one already started for the same framework and round: two people who start at
 * once get the same one. Returns its id, and whether it was made now.
 */
export async function startAssessment(
  tx: Transaction,
  scope: AuthorityScope,
  input: {
    readonly frameworkId: string;
    readonly frameworkVersion: string;
    readonly roundId: string;
    readonly authorityType: AuthorityType;
  },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const [made] = await tx
    .insert(assessments)
    .values({ ...input, authorityCode: scope.authorityCode, startedBy: scope.memberId })
    .onConflictDoNothing()
    .returning({ id: assessments.id });
  if (made !== undefined) return { id: made.id, isNew: true };
  const [there] = await tx
    .select({ id: assessments.id })
    .from(assessments)
    .where(
      and(
        eq(assessments.authorityCode, scope.authorityCode),
        eq(assessments.frameworkId, input.frameworkId),
        eq(assessments.roundId, input.roundId),
      ),
    );
  if (there === undefined) throw new Error('An assessment was neither made nor found');
  return { id: there.id, isNew: false };
}
