import type { FrameworkDefinition } from '@/lib/framework/definition';
import { countedReason, reasonText } from '@/lib/framework/not-applicable';
import type { Question } from '@/lib/framework/question';
import { findThemeOf, isOnNotAdoptedRoute, shownQuestions } from '@/lib/framework/visibility';
import type { Answering } from '@/lib/framework/visibility';

export type NotAgreed = {
  readonly themeId: string;
  readonly questionId: string;
  readonly question: string;
  /** The council's own words, or the listed reason; empty when it gave none. */
  readonly reason: string;
  /** An approver can make it count. False where the reason itself does not fit this council. */
  readonly canBeAgreed: boolean;
};

/**
 * Shown questions marked "not applicable" that count as not answered so far. Source: framework guide, part 3: Not
 * applicable.
 */
export function listNotAgreed(definition: FrameworkDefinition, answering: Answering): readonly NotAgreed[] {
  const options = { onNotAdoptedRoute: isOnNotAdoptedRoute(definition, answering) };
  return shownQuestions(definition, answering).flatMap((question) => {
    const answer = answering.answers[question.id];
    if (answer?.state !== 'na' || countedReason(question, answer, options) !== null) return [];
    const agreed = countedReason(question, { ...answer, agreed: true }, options);
    return [
      {
        themeId: findThemeOf(definition, question.id)?.id ?? '',
        questionId: question.id,
        question: question.text,
        reason: reasonText(question, answer) ?? '',
        canBeAgreed: agreed !== null,
      },
    ];
  });
}

/**
 * The question that an approver has agreed does not apply, by the id in an address; null when the address holds none, or
 * nobody agreed to it, or the council has answered it since.
 */
export function findAgreed(
  definition: FrameworkDefinition,
  answering: Answering,
  questionId: string | readonly string[] | undefined,
): Question | null {
  const question = shownQuestions(definition, answering).find(({ id }) => id === questionId);
  const answer = question && answering.answers[question.id];
  return question !== undefined && answer?.state === 'na' && answer.agreed === true ? question : null;
}
