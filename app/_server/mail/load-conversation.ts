import 'server-only';
import { listColleagues, listWhoSees } from '@/db/queries/colleagues';
import type { Colleague } from '@/db/queries/colleagues';
import type { SavedAnswer } from '@/db/queries/answers';
import { listPosts, listThreads } from '@/db/queries/threads';
import type { Post } from '@/db/queries/threads';
import type { Transaction } from '@/db/engine';
import { rolesWith } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Thread } from '@/lib/conversation/thread';
import { BLANK } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { AnswerText } from '@/lib/framework/answer-text';
import type { Question } from '@/lib/framework/question';
import { allQuestions, isOnNotAdoptedRoute } from '@/lib/framework/visibility';
import { loadAssessment } from '@/app/_server/answering/load-assessment';
import type { LoadedAssessment } from '@/app/_server/answering/load-assessment';

/** What people say about one question, with the answer as it stands. */
export type Conversation = Pick<LoadedAssessment, 'assessment' | 'definition'> & {
  readonly question: Question;
  readonly answer: AnswerText;
  readonly saved: SavedAnswer | undefined;
  readonly threads: readonly Thread[];
  readonly posts: readonly Post[];
  /** Who takes part now and sees the question, and so can be told. */
  readonly people: readonly Colleague[];
  readonly leads: readonly Colleague[];
};

/** The conversation about one question; undefined when the authority has no such assessment, or it no such question. */
export async function loadConversation(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
): Promise<Conversation | undefined> {
  const loaded = await loadAssessment(tx, scope, assessmentId);
  const question = loaded && allQuestions(loaded.definition).find(({ id }) => id === questionId);
  if (loaded === undefined || question === undefined) return undefined;
  const { assessment, definition, answers, saved } = loaded;
  const where = { assessmentId: assessment.id, questionId };
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, {
    authorityType: assessment.authorityType,
    answers,
  });
  return {
    assessment,
    definition,
    question,
    answer: answerText(question, answers[questionId] ?? BLANK, { onNotAdoptedRoute }),
    saved: saved.get(questionId),
    threads: await listThreads(tx, scope, where),
    posts: await listPosts(tx, scope, where),
    people: await listWhoSees(tx, scope, {
      roles: rolesWith('conversation:take-part'),
      frameworkId: definition.id,
    }),
    leads: await listColleagues(tx, scope, ['lead']),
  };
}
