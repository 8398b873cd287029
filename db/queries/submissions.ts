import 'server-only';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Placeholder, SQL } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { frozenAnswersSchema } from '@/lib/assessment/frozen-answers';
import type { FrozenAnswers } from '@/lib/assessment/frozen-answers';
import { isEditable } from '@/lib/assessment/transitions';
import { sharedScores } from '@/lib/disclosure/shared-scores';
import { shownQuestions } from '@/lib/framework/visibility';
import { submissionFigures } from '@/lib/scoring/figures';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import { METHOD_VERSION, assessmentScoresSchema } from '@/lib/scoring/scores';
import type { AssessmentScores } from '@/lib/scoring/scores';
import type { Transaction } from '@/db/engine';
import { LINKED_FIGURES } from '@/db/linked-figures';
import { namedStatement } from '@/db/named-statement';
import { assessments, members, rounds, submissionFigures as figuresTable, submissions } from '@/db/schema';
import { answersById, listAnswers } from './answers';
import { findFramework } from './frameworks';
import { lockAssessment } from './lock-assessment';

export type Submission = {
  readonly id: string;
  readonly assessmentId: string;
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  readonly roundName: string;
  /** First day of its round, YYYY-MM-DD. */
  readonly opensOn: string;
  readonly number: number;
  readonly submittedAt: Date;
  readonly submittedBy: string;
  readonly declaration: string;
  readonly answers: FrozenAnswers;
  readonly scores: AssessmentScores;
};

export type SubmitResult =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: 'locked' | 'not-found' };

/**
 * Sends an assessment: freezes its answers and scores in one transaction, with the method's version. `locked` when it
 * was sent before or its round has closed on `today` (YYYY-MM-DD): of two people who send at once, one does.
 */
export async function submitAssessment(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly assessmentId: string; readonly declaration: string; readonly today: string },
): Promise<SubmitResult> {
  const { assessmentId, today } = input;
  const assessment = await lockAssessment(tx, scope, { assessmentId, today, strength: 'update' });
  if (assessment === undefined) return { ok: false, reason: 'not-found' };
  if (!isEditable(assessment.state)) return { ok: false, reason: 'locked' };
  const { frozen, scores, shared } = await freeze(tx, scope, assessment);
  const [made] = await tx
    .insert(submissions)
    .values({
      assessmentId: assessment.id,
      authorityCode: scope.authorityCode,
      frameworkId: assessment.frameworkId,
      number: 1,
      submittedBy: scope.memberId,
      declaration: input.declaration,
      answers: frozen,
      scores,
      methodVersion: METHOD_VERSION,
    })
    .returning({ id: submissions.id });
  if (made === undefined) throw new Error('A submission was not returned');
  await tx.insert(figuresTable).values(
    submissionFigures(shared).map((figure) => ({
      submissionId: made.id,
      authorityCode: scope.authorityCode,
      ...figure,
    })),
  );
  return { ok: true, id: made.id };
}

/** The submission of one of the authority's assessments, or undefined while it has not been sent. */
export async function findSubmission(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<Submission | undefined> {
  const [row] = await selectSubmissions(tx)
    .where(
      and(eq(submissions.authorityCode, scope.authorityCode), eq(submissions.assessmentId, assessmentId)),
    )
    .orderBy(desc(submissions.number))
    .limit(1);
  return row === undefined ? undefined : parseSubmission(row);
}

/** A framework, and the day (YYYY-MM-DD) that the round opens before which something was sent. */
type BeforeRound = { readonly frameworkId: string; readonly opensOn: string };

/** The same and the authority, as values or as places for them in a statement. */
type SentBefore = Readonly<Record<'authorityCode' | keyof BeforeRound, string | Placeholder>>;

/**
 * What "the last round" is, wherever figures or answers of two rounds stand side by side: of the authority's own for the
 * framework, in a round that opened earlier. When it was sent does not matter, only which round it was for. Needs
 * `rounds` in the query, and `LAST_ROUND_FIRST` as its order.
 */
function sentBefore({ authorityCode, frameworkId, opensOn }: SentBefore): SQL | undefined {
  return and(
    eq(submissions.authorityCode, authorityCode),
    eq(submissions.frameworkId, frameworkId),
    lt(rounds.opensOn, opensOn),
  );
}

const LAST_ROUND_FIRST = [desc(rounds.opensOn), desc(submissions.submittedAt)] as const;

/** The authority's submission of the last round before this one for the same framework, or undefined. */
export async function findPreviousSubmission(
  tx: Transaction,
  scope: AuthorityScope,
  { frameworkId, opensOn }: BeforeRound,
): Promise<Submission | undefined> {
  const [row] = await selectSubmissions(tx)
    .where(sentBefore({ authorityCode: scope.authorityCode, frameworkId, opensOn }))
    .orderBy(...LAST_ROUND_FIRST)
    .limit(1);
  return row === undefined ? undefined : parseSubmission(row);
}

// Picked in the database: a page shows one theme, and a whole submission is ten times that to send and to check.
const PICKED = sql<unknown>`(select jsonb_object_agg(one.key, one.value) from jsonb_each(${submissions.answers}) one
  where one.key = any(${sql.placeholder('questionIds')}::text[]))`;

const latestAnswersBefore = namedStatement((tx) =>
  tx
    .select({ answers: PICKED })
    .from(submissions)
    .innerJoin(assessments, eq(assessments.id, submissions.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .where(
      sentBefore({
        authorityCode: sql.placeholder('authorityCode'),
        frameworkId: sql.placeholder('frameworkId'),
        opensOn: sql.placeholder('opensOn'),
      }),
    )
    .orderBy(...LAST_ROUND_FIRST)
    .limit(1)
    .prepare('find-latest-answers-before'),
);

/**
 * What the authority sent in the last round before one that opens on `opensOn`: of the questions asked for, those
 * that it holds. Empty when nothing was sent.
 */
export async function findLatestAnswersBefore(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  asked: BeforeRound & { readonly questionIds: readonly string[] },
): Promise<FrozenAnswers> {
  const [row] = await latestAnswersBefore(tx).execute({ ...asked, authorityCode });
  return frozenAnswersSchema.parse(row?.answers ?? {});
}

type Frozen = {
  readonly frozen: FrozenAnswers;
  readonly scores: AssessmentScores;
  /** The same scores as other councils may see them: what comparisons are made from. */
  readonly shared: AssessmentScores;
};

async function freeze(
  tx: Transaction,
  scope: AuthorityScope,
  assessment: NonNullable<Awaited<ReturnType<typeof lockAssessment>>>,
): Promise<Frozen> {
  const definition = await findFramework(tx, assessment.frameworkId, assessment.frameworkVersion);
  if (definition === undefined) throw new Error('The framework version of an assessment is missing');
  const saved = await listAnswers(tx, scope, assessment.id);
  const byQuestion = new Map(saved.map((one) => [one.questionId, one] as const));
  const input = { authorityType: assessment.authorityType, answers: answersById(saved) };
  const scores = scoreAssessment(definition, input);
  const shown = shownQuestions(definition, input).flatMap(({ id }) => byQuestion.get(id) ?? []);
  return {
    frozen: Object.fromEntries(
      shown.map(({ questionId, answer, comment }) => [questionId, { answer, comment }]),
    ),
    scores,
    shared: sharedScores(definition, input, { scores, links: LINKED_FIGURES[definition.id] }),
  };
}

function selectSubmissions(tx: Transaction) {
  return tx
    .select({
      id: submissions.id,
      assessmentId: submissions.assessmentId,
      frameworkId: submissions.frameworkId,
      frameworkVersion: assessments.frameworkVersion,
      roundName: rounds.name,
      opensOn: rounds.opensOn,
      number: submissions.number,
      submittedAt: submissions.submittedAt,
      submittedBy: members.displayName,
      declaration: submissions.declaration,
      answers: submissions.answers,
      scores: submissions.scores,
    })
    .from(submissions)
    .innerJoin(assessments, eq(assessments.id, submissions.assessmentId))
    .innerJoin(rounds, eq(rounds.id, assessments.roundId))
    .innerJoin(members, eq(members.id, submissions.submittedBy))
    .$dynamic();
}

type SubmissionRow = Awaited<ReturnType<typeof selectSubmissions>>[number];

function parseSubmission(row: SubmissionRow): Submission {
  return {
    ...row,
    answers: frozenAnswersSchema.parse(row.answers),
    scores: assessmentScoresSchema.parse(row.scores),
  };
}
