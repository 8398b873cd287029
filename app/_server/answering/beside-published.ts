import 'server-only';
import { findAnswer } from '@/db/queries/answers';
import type { Transaction } from '@/db/engine';
import { readTogether } from '@/db/read-together';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Answer } from '@/lib/framework/answer';
import { besidePublished } from '@/lib/framework/published-answer';
import type { Question } from '@/lib/framework/question';
import { loadPublished } from './load-published';

/**
 * The answer that is to be saved, with the published figure that it counts as given beside. Which that is, is found out
 * here and never taken from a form. An answer that came over from the last round was given beside that round's: nothing of
 * it is kept. Reads nothing for a question that no published figure answers.
 */
export async function answerBesidePublished(
  tx: Transaction,
  scope: AuthorityScope,
  {
    assessmentId,
    question,
    answer,
  }: { readonly assessmentId: string; readonly question: Question; readonly answer: Answer },
): Promise<Answer> {
  if (question.prefill === undefined || answer.state !== 'answered') return answer;
  const [standing, publishedOf] = await readTogether([
    findAnswer(tx, scope, { assessmentId, questionId: question.id }),
    loadPublished(tx, scope, [question]),
  ]);
  const before = standing?.answer;
  return besidePublished(answer, {
    latest: publishedOf(question)?.prefill ?? undefined,
    kept: before?.state === 'answered' ? before.prefill : undefined,
  });
}
