import 'server-only';
import { listAnswerVersions } from '@/db/queries/answer-history';
import type { AnswerVersion } from '@/db/queries/answer-history';
import type { Transaction } from '@/db/engine';
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
  const loaded = await loadAssessment(tx, scope, asked.assessmentId);
  if (loaded === undefined) return undefined;
  const { assessment, definition, answers } = loaded;
  const questions = questionsById(definition);
  const question = questions.get(asked.questionId ?? '') ?? null;
  const { versions, total, page } = await listAnswerVersions(tx, scope, {
    ...asked,
    questionId: question?.id ?? null,
  });
  return {
    assessment,
    definition,
    question,
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

function questionsById(definition: FrameworkDefinition): ReadonlyMap<string, Question> {
  return new Map(allQuestions(definition).map((question) => [question.id, question]));
}
