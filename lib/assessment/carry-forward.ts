import { BLANK } from '@/lib/framework/answer';
import type { Answer } from '@/lib/framework/answer';
import { answerToFields, parseAnswerFields } from '@/lib/framework/answer-fields';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType, Question } from '@/lib/framework/question';
import { applicableQuestions } from '@/lib/framework/visibility';
import type { FrozenAnswers } from './frozen-answers';

/** An answer of the last round for a question of this one. */
export type CarriedAnswer = {
  readonly questionId: string;
  readonly answer: Answer;
  readonly comment: string;
};

/**
 * What of a sent copy can begin the next round: an answer to each question that is asked again, if the question still
 * takes it, without an approver's agreement, which was for that round. `sent` names questions as `definition` does.
 * `today` is YYYY-MM-DD. Source: issue 3, point 9, after demand 5: copying an audit must not copy "done".
 */
export function carryForward(
  definition: FrameworkDefinition,
  authorityType: AuthorityType,
  { sent, today }: { readonly sent: Readonly<FrozenAnswers>; readonly today: string },
): readonly CarriedAnswer[] {
  return applicableQuestions(definition, authorityType).flatMap((question) => {
    const before = sent[question.id];
    if (before === undefined) return [];
    const answer = stillTaken(question, before.answer, { today, authorityType });
    const { comment } = before;
    return answer.state === 'blank' && comment === '' ? [] : [{ questionId: question.id, answer, comment }];
  });
}

/** The answer as a form of today would take it; blank when it would not. */
function stillTaken(
  question: Question,
  answer: Answer,
  context: { readonly today: string; readonly authorityType: AuthorityType },
): Answer {
  const parsed = parseAnswerFields(question, answerToFields(question, answer, ''), context);
  return parsed.ok ? parsed.answer : BLANK;
}
