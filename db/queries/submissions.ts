import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { frozenAnswers, frozenAnswersSchema } from '@/lib/assessment/frozen-answers';
import type { FrozenAnswers } from '@/lib/assessment/frozen-answers';
import { approvalThatHolds } from '@/lib/assessment/approval';
import { isEditable } from '@/lib/assessment/assessment-state';
import { sharedFigures, type SharedFigure } from '@/lib/disclosure/shared-figures';
import { shownQuestions } from '@/lib/framework/visibility';
import type { SentCopy } from '@/lib/results/copies';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import { METHOD_VERSION, assessmentScoresSchema } from '@/lib/scoring/scores';
import type { AssessmentScores } from '@/lib/scoring/scores';
import type { Transaction } from '@/db/engine';
import { LINKED_FIGURES } from '@/db/linked-figures';
import { assessments, members, rounds, submissionFigures as figuresTable, submissions } from '@/db/schema';
import { listAttached } from './answer-evidence';
import { answersById, listAnswers } from './answers';
import { listApprovals } from './approvals';
import { readVersions } from './claim-versions';
import { findFramework } from './frameworks';
import { lastRoundFirst, sentBefore } from './last-round';
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
  /** The request whose approval held for exactly these answers; null: sent without an approver's decision. */
  readonly approvalId: string | null;
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
  const { frozen, scores, figures } = await freeze(tx, scope, assessment);
  const { versions } = await readVersions(tx, scope, assessmentId);
  const approval = approvalThatHolds(await listApprovals(tx, scope, assessmentId), versions);
  const [made] = await tx
    .insert(submissions)
    .values({
      assessmentId: assessment.id,
      authorityCode: scope.authorityCode,
      frameworkId: assessment.frameworkId,
      number: (await countSent(tx, scope, assessmentId)) + 1,
      approvalId: approval?.id ?? null,
      submittedBy: scope.memberId,
      declaration: input.declaration,
      answers: frozen,
      scores,
      methodVersion: METHOD_VERSION,
    })
    .returning({ id: submissions.id });
  if (made === undefined) throw new Error('A submission was not returned');
  await tx
    .insert(figuresTable)
    .values(
      figures.map((figure) => ({ submissionId: made.id, authorityCode: scope.authorityCode, ...figure })),
    );
  return { ok: true, id: made.id };
}

/** The newest copy of one of the authority's assessments, or undefined while it has not been sent. */
export async function findSubmission(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<Submission | undefined> {
  return findCopy(tx, scope, { assessmentId, number: null });
}

/** The copy of that number (1 or more; null: the newest) that the authority sent of an assessment, or undefined. */
export async function findCopy(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, number }: { readonly assessmentId: string; readonly number: number | null },
): Promise<Submission | undefined> {
  const [row] = await selectSubmissions(tx)
    .where(
      and(
        eq(submissions.authorityCode, scope.authorityCode),
        eq(submissions.assessmentId, assessmentId),
        number === null ? undefined : eq(submissions.number, number),
      ),
    )
    .orderBy(desc(submissions.number))
    .limit(1);
  return row === undefined ? undefined : parseSubmission(row);
}

/** Every copy that the authority sent of an assessment, without what it holds, the newest first. */
export async function listSentCopies(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<readonly SentCopy[]> {
  return tx
    .select({
      number: submissions.number,
      submittedAt: submissions.submittedAt,
      submittedBy: members.displayName,
    })
    .from(submissions)
    .innerJoin(members, eq(members.id, submissions.submittedBy))
    .where(
      and(eq(submissions.authorityCode, scope.authorityCode), eq(submissions.assessmentId, assessmentId)),
    )
    .orderBy(desc(submissions.number));
}

/** The authority's submission of the last round before this one for the same framework, or undefined. */
export async function findPreviousSubmission(
  tx: Transaction,
  scope: AuthorityScope,
  { frameworkId, opensOn }: Pick<Submission, 'frameworkId' | 'opensOn'>,
): Promise<Submission | undefined> {
  const [row] = await selectSubmissions(tx)
    .where(sentBefore(rounds, { authorityCode: scope.authorityCode, frameworkId, opensOn }))
    .orderBy(...lastRoundFirst(rounds))
    .limit(1);
  return row === undefined ? undefined : parseSubmission(row);
}

/** Copies are numbered from 1 without a gap, and none is ever removed. */
async function countSent(tx: Transaction, scope: AuthorityScope, assessmentId: string): Promise<number> {
  return tx.$count(
    submissions,
    and(eq(submissions.authorityCode, scope.authorityCode), eq(submissions.assessmentId, assessmentId)),
  );
}

type Frozen = {
  readonly frozen: FrozenAnswers;
  readonly scores: AssessmentScores;
  /** As other councils may see them: what comparisons are made from. */
  readonly figures: readonly SharedFigure[];
};

async function freeze(
  tx: Transaction,
  scope: AuthorityScope,
  assessment: NonNullable<Awaited<ReturnType<typeof lockAssessment>>>,
): Promise<Frozen> {
  const definition = await findFramework(tx, assessment.frameworkId, assessment.frameworkVersion);
  if (definition === undefined) throw new Error('The framework version of an assessment is missing');
  const saved = await listAnswers(tx, scope, assessment.id);
  const lookedAt = saved.filter(({ carried }) => carried === null);
  const byQuestion = new Map(lookedAt.map((one) => [one.questionId, one] as const));
  const input = { authorityType: assessment.authorityType, answers: answersById(saved) };
  const scores = scoreAssessment(definition, input);
  const attached = await listAttached(tx, scope, assessment.id);
  return {
    frozen: frozenAnswers(shownQuestions(definition, input), { saved: byQuestion, attached }),
    scores,
    figures: sharedFigures(definition, input, { scores, links: LINKED_FIGURES[definition.id] }),
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
      approvalId: submissions.approvalId,
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
