import type { FieldError } from '@/lib/action-state';
import { countOf } from '@/lib/format/number-word';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { besideWords, lacksReason } from '@/lib/framework/published-answer';
import { findThemeOf, shownQuestions } from '@/lib/framework/visibility';
import type { Answering } from '@/lib/framework/visibility';

/** An answer that is not the published figure, and does not say why. */
export type Unexplained = {
  readonly themeId: string;
  readonly questionId: string;
  readonly question: string;
  /** What is published, and that no reason is given. */
  readonly words: readonly string[];
};

/** Where on the page they are listed, and what the message of sending leads to. */
export const UNEXPLAINED = 'unexplained';

export const UNEXPLAINED_HEADING = 'Say why these are not what is published';

/** Shown questions whose answer is not the published figure without a reason. Source: framework guide, part 10. */
export function listUnexplained(
  definition: FrameworkDefinition,
  answering: Answering,
): readonly Unexplained[] {
  return shownQuestions(definition, answering).flatMap((question) => {
    const answer = answering.answers[question.id];
    if (!lacksReason(answer)) return [];
    return [
      {
        themeId: findThemeOf(definition, question.id)?.id ?? '',
        questionId: question.id,
        question: question.text,
        words: besideWords(question, answer),
      },
    ];
  });
}

/** Why nothing was sent, where a reason is missing; empty where none is. */
export function unexplainedErrors(count: number): readonly FieldError[] {
  if (count === 0) return [];
  const message = `Say why ${countOf(count, 'answer')} ${count === 1 ? 'is' : 'are'} not what is published, before you send`;
  return [{ field: UNEXPLAINED, message }];
}
