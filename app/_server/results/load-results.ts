import 'server-only';
import { LINKED_FIGURES } from '@/db/linked-figures';
import { findAssessment, listAssessments } from '@/db/queries/assessments';
import type { Assessment } from '@/db/queries/assessments';
import { findAuthority } from '@/db/queries/authorities';
import { listApprovals } from '@/db/queries/approvals';
import { readVersionsSent } from '@/db/queries/claim-versions';
import { findFramework } from '@/db/queries/frameworks';
import { listPrinciples } from '@/db/queries/reference';
import { listReopenings } from '@/db/queries/reopenings';
import type { Reopening } from '@/db/queries/reopenings';
import { findSignOff } from '@/db/queries/sign-offs';
import { QUESTION_RENAMES } from '@/db/question-renames';
import { findCopy, findPreviousSubmission, listSentCopies } from '@/db/queries/submissions';
import type { Submission } from '@/db/queries/submissions';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { sentWith } from '@/lib/assessment/approval';
import type { SentWith } from '@/lib/assessment/approval';
import type { SignOff } from '@/lib/assessment/sign-off';
import { answersFromFrozen } from '@/lib/assessment/frozen-answers';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { definitionUnderNewIds, underNewIds } from '@/lib/framework/question-renames';
import type { SentCopy } from '@/lib/results/copies';
import type { ResultsInput, Sent } from '@/lib/results/results-input';
import { loadReviewed } from '@/app/_server/review/load-reviewed';
import { PAID_QUESTIONS } from './paid-questions';

/** What was sent of one assessment, with all that its results and its report are made from. */
export type SentResults = {
  readonly assessment: Assessment;
  /** The authority's name in full, marked where it is invented. */
  readonly authorityFullName: string;
  readonly definition: FrameworkDefinition;
  readonly submission: Submission;
  /** Every copy that was sent, the newest first; `submission` is one of them. */
  readonly copies: readonly SentCopy[];
  readonly input: ResultsInput;
  readonly route: SentRoute;
};

/** How what was sent came to be decided. */
export type SentRoute = {
  readonly approval: SentWith | null;
  readonly signOff: SignOff | undefined;
  /** Why this copy was opened again; undefined where it was not. */
  readonly reopened: Reopening | undefined;
  /** Of any copy, the newest first. */
  readonly reopenings: readonly Reopening[];
};

async function loadRoute(tx: Transaction, scope: AuthorityScope, submission: Submission): Promise<SentRoute> {
  const { assessmentId, number } = submission;
  const requests = await listApprovals(tx, scope, assessmentId);
  const versions = await readVersionsSent(tx, scope, submission.id);
  const reopenings = await listReopenings(tx, scope, assessmentId);
  return {
    approval: sentWith(requests, { ...submission, versions }),
    signOff: await findSignOff(tx, scope, assessmentId),
    reopenings,
    reopened: reopenings.find(({ submissionNumber }) => submissionNumber === number),
  };
}

/**
 * What was sent of an assessment already found: the copy of that number (1 or more), or the newest (null). Undefined
 * while nothing was sent, and where there is no such copy.
 */
export async function loadSentResults(
  tx: Transaction,
  scope: AuthorityScope,
  { assessment, copy }: { readonly assessment: Assessment; readonly copy: number | null },
): Promise<SentResults | undefined> {
  const submission = await findCopy(tx, scope, { assessmentId: assessment.id, number: copy });
  if (submission === undefined) return undefined;
  const sent = await sentOf(tx, assessment, submission);
  const previous = await loadPrevious(tx, scope, submission);
  const reviewed = await loadReviewed(tx, scope, assessment.id);
  const authority = await findAuthority(tx, assessment.authorityCode);
  return {
    assessment,
    authorityFullName: authority?.name ?? assessment.authorityName,
    definition: sent.definition,
    submission,
    copies: await listSentCopies(tx, scope, assessment.id),
    route: await loadRoute(tx, scope, submission),
    input: {
      ...sent,
      authorityName: assessment.authorityName,
      submittedAt: submission.submittedAt,
      comments: commentsOf(submission),
      ...evidenceOf(submission),
      linkedFigures: LINKED_FIGURES[sent.definition.id],
      paidQuestions: PAID_QUESTIONS[sent.definition.id],
      principles: await listPrinciples(tx),
      ...(previous === undefined ? {} : { previous }),
      ...(reviewed.length === 0 ? {} : { reviewed }),
    },
  };
}

/** The authority's newest assessment of a framework that was sent, or undefined. */
export async function findLatestSent(
  tx: Transaction,
  scope: AuthorityScope,
  frameworkId: string,
): Promise<Assessment | undefined> {
  const all = await listAssessments(tx, scope);
  return all.find((each) => each.frameworkId === frameworkId && each.everSent);
}

async function loadPrevious(
  tx: Transaction,
  scope: AuthorityScope,
  submission: Submission,
): Promise<Sent | undefined> {
  const previous = await findPreviousSubmission(tx, scope, submission);
  const assessment = previous && (await findAssessment(tx, scope, previous.assessmentId));
  return previous && assessment && underIdsOfNow(await sentOf(tx, assessment, previous));
}

/** A round's answers and scores with every question under the id that it has now, so that a trend goes on. */
function underIdsOfNow({ definition, answers, scores, ...sent }: Sent): Sent {
  const renames = QUESTION_RENAMES[definition.id];
  return {
    ...sent,
    definition: definitionUnderNewIds(definition, renames),
    answers: underNewIds(answers, renames),
    scores: { ...scores, questions: underNewIds(scores.questions, renames) },
  };
}

async function sentOf(tx: Transaction, assessment: Assessment, submission: Submission): Promise<Sent> {
  const definition = await findFramework(tx, submission.frameworkId, submission.frameworkVersion);
  if (definition === undefined) throw new Error('The framework version of a submission is missing');
  const { roundName, answers, scores } = submission;
  const { authorityType } = assessment;
  return { roundName, definition, authorityType, answers: answersFromFrozen(answers), scores };
}

function commentsOf({ answers }: Submission): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(answers).map(([id, { comment }]) => [id, comment]));
}

/** Nothing where it was sent before evidence could be added. */
function evidenceOf({ answers }: Submission): Pick<ResultsInput, 'evidence'> {
  const kept = Object.entries(answers).flatMap(([id, { evidence }]) =>
    evidence === undefined ? [] : [[id, evidence] as const],
  );
  return kept.length === 0 ? {} : { evidence: Object.fromEntries(kept) };
}
