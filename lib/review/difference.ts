import type { Answer } from '@/lib/framework/answer';
import type { Finding, Judgement, Reply, Review } from './review';
import { reviewStage } from './review';

/**
 * Whether a reviewer says something else than the council did. A level differs from another level, and from "not
 * applicable", which claims that there is nothing to judge. Where the council did not answer or does not know, it claims
 * nothing to differ from. A statement differs unless the claim is true, or the theme works, where the reviewer stands: of
 * one that was made blind, its reviewer settles it once they have read that the council says the same. "Cannot say" never
 * differs.
 */
export function differs(judgement: Judgement, claimed: Answer | null): boolean {
  switch (judgement.kind) {
    case 'level':
      return claimed?.state === 'na' || isOtherLevel(judgement.level, claimed);
    case 'statement':
      return judgement.verdict !== 'true' && judgement.verdict !== 'works';
    case 'cannot-say':
      return false;
  }
}

function isOtherLevel(level: number, claimed: Answer | null): boolean {
  return claimed?.state === 'answered' && claimed.value !== level;
}

/** A review that was handed over, with what its reviewer says. */
export type Reviewed = {
  readonly review: Review;
  readonly findings: readonly Finding[];
  readonly replies: readonly Reply[];
};

/** Those that were handed over: of no other does anybody but its reviewer know what it says. */
export function handedOver(reviewed: readonly Reviewed[]): readonly Reviewed[] {
  return reviewed.filter(({ review }) => reviewStage(review) === 'finished');
}

/** What a reviewer says otherwise than the council did, and whether they have settled it. */
export type Difference = {
  readonly review: Review;
  readonly finding: Finding;
  /** The oldest first. */
  readonly replies: readonly Reply[];
};

/**
 * Every difference of reviews that were handed over. It is measured against the answer that was judged: an answer that
 * the council changes afterwards closes nothing. Only its reviewer settles it. Source: issue 3, part 6.
 */
export function differencesOf(reviewed: readonly Reviewed[]): readonly Difference[] {
  return handedOver(reviewed).flatMap(({ review, findings, replies }) =>
    findings
      .filter(({ judgement, claimed }) => differs(judgement, claimed))
      .map((finding) => ({
        review,
        finding,
        replies: replies.filter(({ subject }) => subject === finding.subject),
      })),
  );
}

/** Those that nobody has settled. */
export function unsettled(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(({ finding }) => finding.settled === null);
}

/**
 * The questions whose answer a reviewer has agreed with: at least one gave the level that stands in `answers`, or settled
 * a difference while that level stood; and no reviewer's difference about it is open. What a reviewer saw at another
 * level is not agreed, and a statement about a theme names no answer. Evidence strength "independently checked" rests on
 * it. Source: issue 3, parts 5 and 6.
 */
export function agreedQuestions(
  reviewed: readonly Reviewed[],
  answers: Readonly<Record<string, Answer>>,
): ReadonlySet<string> {
  const open = new Set(unsettled(differencesOf(reviewed)).map(({ finding }) => finding.subject));
  const agreed = handedOver(reviewed)
    .flatMap(({ findings }) => findings)
    .filter(({ subject, judgement, settled }) => {
      const stands = levelOf(answers[subject]);
      if (stands === null || judgement.kind !== 'level' || open.has(subject)) return false;
      return judgement.level === stands || (settled !== null && levelOf(settled.claimed) === stands);
    });
  return new Set(agreed.map(({ subject }) => subject));
}

/** The level of an answer, 0 to 4, or null where it claims none. */
export function levelOf(answer: Answer | null | undefined): number | null {
  return answer?.state === 'answered' && typeof answer.value === 'number' ? answer.value : null;
}
