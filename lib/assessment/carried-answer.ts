import { LOOK_AGAIN } from '@/lib/framework/answer';
import type { Answer } from '@/lib/framework/answer';

/** What somebody said to a question. */
export type Said = { readonly answer: Answer; readonly comment: string };

/** An answer as it counts, with what came over while nobody has looked at it. */
export type AsItCounts = Said & {
  /**
   * What came over from the last round, while nobody has looked at it since: until then it claims nothing. For the form
   * in which somebody looks at it.
   */
  readonly carried: Said | null;
};

/** The answer alone, as it counts: one that came over and still `needsReview` is blank. */
export function countedAnswer(answer: Answer, needsReview: boolean): Answer {
  return needsReview ? LOOK_AGAIN : answer;
}

/**
 * An answer with its comment as it counts: one that came over and still `needsReview` is blank, without a comment.
 * Source: issue 3, point 9: answers that are carried count as unanswered until confirmed.
 */
export function asItCounts(said: Said, needsReview: boolean): AsItCounts {
  return needsReview
    ? { answer: countedAnswer(said.answer, true), comment: '', carried: said }
    : { ...said, carried: null };
}

/** What a form begins with: what came over, where nobody has looked at it, or what stands. */
export function formBegins({ carried, answer, comment }: AsItCounts): Said {
  return carried ?? { answer, comment };
}
