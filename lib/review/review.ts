import type { Answer } from '@/lib/framework/answer';

/** Who judges: somebody who lives with what the council does, or another council. Source: issue 3, part 6. */
export const REVIEW_KINDS = ['care-experienced-adviser', 'peer-council'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** How: one plain statement for each theme, or a level and a comment for each question. The reviewer chooses. */
export const REVIEW_WAYS = ['statement', 'level'] as const;
export type ReviewWay = (typeof REVIEW_WAYS)[number];

/** How the reviewer is named wherever their words stand. The reviewer chooses. */
export const NAMED_AS = ['name', 'role'] as const;
export type NamedAs = (typeof NAMED_AS)[number];

/** What a statement says of what the council claims of a theme, from the reviewer's place. */
const CLAIM_VERDICTS = ['true', 'partly', 'not-true'] as const;

/** What a statement says of a theme itself: of whoever judges it without having read what the council claims. */
const BLIND_VERDICTS = ['works', 'partly-works', 'does-not-work'] as const;

export const VERDICTS = [...CLAIM_VERDICTS, ...BLIND_VERDICTS] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a statement can say of a theme: of its claims where they are in sight, of how it is there where they are not. */
export function verdictsFor({ isBlind }: { readonly isBlind: boolean }): readonly Verdict[] {
  return isBlind ? BLIND_VERDICTS : CLAIM_VERDICTS;
}

/** What was offered for the reviewer's time. Minutes are 1 or more. Only a peer council judges unpaid, for a reason. */
export type PaidTime =
  | { readonly kind: 'paid'; readonly minutes: number; readonly pay: string }
  | { readonly kind: 'unpaid'; readonly reason: string };

/** What the reviewer agreed to and chose before they began. */
export type Terms = {
  readonly at: Date;
  readonly way: ReviewWay;
  /** Without sight of the answers, until it is handed over. */
  readonly isBlind: boolean;
  readonly namedAs: NamedAs;
};

/** One person asked to judge one assessment. */
export type Review = {
  readonly id: string;
  readonly assessmentId: string;
  /** The place they were asked in, and who holds it, as a sign-in user. */
  readonly reviewerId: string;
  readonly reviewerUserId: string;
  readonly reviewer: string;
  /** The council's answers to this questionnaire were within their reach before they handed it over, other than by it. */
  readonly couldReadBefore: boolean;
  /** They have no place in the council now: nobody else can finish or settle anything. */
  readonly hasLeft: boolean;
  readonly kind: ReviewKind;
  readonly askedBy: string;
  readonly askedById: string;
  readonly askedAt: Date;
  readonly note: string;
  readonly blindAsked: boolean;
  readonly time: PaidTime;
  /** The day (YYYY-MM-DD) by which the council needs it; null: none was said. */
  readonly neededBy: string | null;
  readonly terms: Terms | null;
  /** Handed over. Minutes are 0 or more. */
  readonly finished: { readonly at: Date; readonly minutesSpent: number } | null;
  /** Declined or given up by the reviewer, or taken back by the council before the reviewer agreed. */
  readonly ended: { readonly at: Date; readonly by: string; readonly note: string } | null;
};

export type ReviewStage = 'asked' | 'under-way' | 'finished' | 'ended';

/** Where a review stands. Derived, never stored. */
export function reviewStage({
  terms,
  finished,
  ended,
}: Pick<Review, 'terms' | 'finished' | 'ended'>): ReviewStage {
  if (ended !== null) return 'ended';
  if (finished !== null) return 'finished';
  return terms === null ? 'asked' : 'under-way';
}

type Standing = Pick<Review, 'terms' | 'finished' | 'ended'>;

/**
 * Whether a reviewer sees a council's answers through these reviews of theirs, all of one questionnaire: while they judge
 * in sight or have handed one over, and while none of them keeps the answers from them. Without a review they see none:
 * they were let in to review. The database hides the rows by the same rule (`is_let_see`).
 */
export function isLetSee(reviews: readonly Standing[]): boolean {
  return reviews.some(showsAnswers) && !reviews.some(isKeptBlind);
}

function showsAnswers(review: Standing): boolean {
  const stage = reviewStage(review);
  return stage === 'finished' || (stage === 'under-way' && !isKeptBlind(review));
}

/**
 * Whether the answers are out of its reviewer's sight: until they have agreed, so that they can still choose to judge
 * blind, and while they judge blind.
 */
export function isKeptBlind(review: Standing): boolean {
  switch (reviewStage(review)) {
    case 'asked':
      return true;
    case 'under-way':
      return review.terms?.isBlind ?? true;
    case 'finished':
    case 'ended':
      return false;
  }
}

/** What a reviewer says of a theme or a question. Levels are 0 to 4. */
export type Judgement =
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'statement'; readonly verdict: Verdict }
  | { readonly kind: 'cannot-say' };

/** One judgement, saved. */
export type Finding = {
  readonly reviewId: string;
  /** The id of a theme (statement) or of a question (level). */
  readonly subject: string;
  /** 1 or more: how often it was saved. */
  readonly version: number;
  readonly judgement: Judgement;
  readonly words: string;
  readonly savedAt: Date;
  /** What the council's answer said when it was judged; null for a theme, and while the reviewer may not see it. */
  readonly claimed: Answer | null;
  readonly settled: Settled | null;
};

/** That the reviewer marked a difference as settled, and what the council's answer said then. */
export type Settled = { readonly at: Date; readonly words: string; readonly claimed: Answer | null };

/** What the council says to a difference. */
export type Reply = {
  readonly reviewId: string;
  readonly subject: string;
  readonly body: string;
  readonly by: string;
  readonly at: Date;
};
