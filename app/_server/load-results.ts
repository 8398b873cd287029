import 'server-only';
import { LINKED_FIGURES } from '@/db/linked-figures';
import { findAssessment, listAssessments } from '@/db/queries/assessments';
import type { Assessment } from '@/db/queries/assessments';
import { findAuthority } from '@/db/queries/authorities';
import { findFramework } from '@/db/queries/frameworks';
import { listPrinciples } from '@/db/queries/reference';
import { findPreviousSubmission, findSubmission } from '@/db/queries/submissions';
import type { Submission } from '@/db/queries/submissions';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { answersFromFrozen } from '@/lib/assessment/frozen-answers';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { ResultsInput, Sent } from '@/lib/results/results-input';
import { PAID_QUESTIONS } from './paid-questions';

/** What was sent of one assessment, with all that its results and its report are made from. */
export type SentResults = {
  readonly assessment: Assessment;
  /** The authority's name in full, marked where it is invented. */
  readonly authorityFullName: string;
  readonly definition: FrameworkDefinition;
  readonly submission: Submission;
  readonly input: ResultsInput;
};

/** What was sent of an assessment already found; undefined while nothing was. */
export async function loadSentResults(
  tx: Transaction,
  scope: AuthorityScope,
  assessment: Assessment,
): Promise<SentResults | undefined> {
  const submission = await findSubmission(tx, scope, assessment.id);
  if (submission === undefined) return undefined;
  const sent = await sentOf(tx, assessment, submission);
  const previous = await loadPrevious(tx, scope, submission);
  const authority = await findAuthority(tx, assessment.authorityCode);
  return {
    assessment,
    authorityFullName: authority?.name ?? assessment.authorityName,
    definition: sent.definition,
    submission,
    input: {
      ...sent,
      authorityName: assessment.authorityName,
      submittedAt: submission.submittedAt,
      comments: commentsOf(submission),
      linkedFigures: LINKED_FIGURES[sent.definition.id],
      paidQuestions: PAID_QUESTIONS[sent.definition.id],
      principles: await listPrinciples(tx),
      ...(previous === undefined ? {} : { previous }),
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
  return all.find((each) => each.frameworkId === frameworkId && each.submitted);
}

async function loadPrevious(
  tx: Transaction,
  scope: AuthorityScope,
  submission: Submission,
): Promise<Sent | undefined> {
  const previous = await findPreviousSubmission(tx, scope, submission);
  const assessment = previous && (await findAssessment(tx, scope, previous.assessmentId));
  return previous && assessment && sentOf(tx, assessment, previous);
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
