import 'server-only';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { answersById, listAnswers } from '@/db/queries/answers';
import type { SavedAnswer } from '@/db/queries/answers';
import { findAssessmentWithAnswers } from '@/db/queries/assessments';
import type { Assessment } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Answers } from '@/lib/framework/answer';
import type { FrameworkDefinition } from '@/lib/framework/definition';

/** One assessment with the framework version that it answers and every answer saved so far. */
export type LoadedAssessment = {
  readonly assessment: Assessment;
  readonly definition: FrameworkDefinition;
  /** By question id. A question without a row is not in it. */
  readonly saved: ReadonlyMap<string, SavedAnswer>;
  /** The same answers without who saved them: what `lib` decides and counts from. */
  readonly answers: Answers;
};

const assessmentIdSchema = z.uuid();

/** The assessment id of an address; an address that cannot hold one is not found. */
export function parseAssessmentId(text: string): string {
  const parsed = assessmentIdSchema.safeParse(text);
  return parsed.success ? parsed.data : notFound();
}

/** One of the authority's assessments, whole; undefined when there is none of that id, or it is another authority's. */
export async function loadAssessment(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<LoadedAssessment | undefined> {
  const found = await findAssessmentWithAnswers(tx, scope, assessmentId);
  return found && withFramework(tx, found.assessment, found.saved);
}

/** An assessment already found, with its framework version and answers. Throws when the version is missing. */
export async function withAnswers(
  tx: Transaction,
  scope: AuthorityScope,
  assessment: Assessment,
): Promise<LoadedAssessment> {
  return withFramework(tx, assessment, await listAnswers(tx, scope, assessment.id));
}

async function withFramework(
  tx: Transaction,
  assessment: Assessment,
  saved: readonly SavedAnswer[],
): Promise<LoadedAssessment> {
  const definition = await findFramework(tx, assessment.frameworkId, assessment.frameworkVersion);
  if (definition === undefined) throw new Error('The framework version of an assessment is missing');
  return {
    assessment,
    definition,
    saved: new Map(saved.map((one) => [one.questionId, one])),
    answers: answersById(saved),
  };
}
