import 'server-only';
import { listAnswerVersions } from '@/db/queries/answer-history';
import type { AnswerVersion } from '@/db/queries/answer-history';
import { findWhatIsAsked } from '@/db/queries/assessments';
import { findFramework } from '@/db/queries/frameworks';
import type { Transaction } from '@/db/engine';
import { readTogether } from '@/db/read-together';
import type { AuthorityScope } from '@/lib/access/scope';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { Question } from '@/lib/framework/question';
import { allQuestions, isOnNotAdoptedRoute } from '@/lib/framework/visibility';
import { loadAssessment } from './load-assessment';
import type { LoadedAssessment } from './load-assessment';

/** A version with the question that it answers. */
export type HistoryEntry = { readonly version: AnswerVersion; readonly question: Question };

export type History = Pick<LoadedAssessment, 'assessment' | 'definition'> & {
  /** The one question that the history is of; null when it is of all. */
  readonly question: Question | null;
  /** The version of its answer that stands; 0 when there is none, or no one question. */
  readonly standing: number;
  readonly entries: readonly HistoryEntry[];
  /** Of all pages. */
  readonly total: number;
  /** The page that this is: 1 or more. */
  readonly page: number;
  readonly onNotAdoptedRoute: boolean;
};

/**
 * One page of the history of an assessment's answers: of one question, or of all where there is none of that id.
 * Undefined when the authority has no such assessment.
 */
export async function loadHistory(
  tx: Transaction,
  scope: AuthorityScope,
  asked: { readonly assessmentId: string; readonly questionId: string | null; readonly page: number },
): Promise<History | undefined> {
  const asks = await findWhatIsAsked(tx, scope, asked.assessmentId);
  const definition = asks && (await findFramework(tx, asks.frameworkId, asks.frameworkVersion));
  if (definition === undefined) return undefined;
  const questions = questionsById(definition);
  const question = questions.get(asked.questionId ?? '') ?? null;
  const [loaded, { versions, total, page }] = await readTogether([
    loadAssessment(tx, scope, asked.assessmentId),
    listAnswerVersions(tx, scope, { ...asked, questionId: question?.id ?? null }),
  ]);
  if (loaded === undefined) return undefined;
  const { assessment, answers } = loaded;
  return {
    assessment,
    definition,
    question,
    standing: standingVersion(loaded, question),
    entries: versions.flatMap((version) => {
      const of = questions.get(version.questionId);
      return of === undefined ? [] : [{ version, question: of }];
    }),
    total,
    page,
    onNotAdoptedRoute: isOnNotAdoptedRoute(definition, {
      authorityType: assessment.authorityType,
      answers,
    }),
  };
}

function standingVersion({ saved }: LoadedAssessment, question: Question | null): number {
  return question === null ? 0 : (saved.get(question.id)?.version ?? 0);
}

function questionsById(definition: FrameworkDefinition): ReadonlyMap<string, Question> {
  return new Map(allQuestions(definition).map((question) => [question.id, question]));
}
