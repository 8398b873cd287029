import { onlyHolders } from '@/lib/access/permission-words';
import type { Stop } from '@/lib/assessment/locked-words';
import { formatDay } from '@/lib/format/date';
import { withArticle } from '@/lib/format/article';
import { sentenceCase } from '@/lib/format/letter-case';
import { oneLine } from '@/lib/format/one-line';
import { countOf } from '@/lib/format/number-word';
import type { PaidTime, Review, ReviewKind, ReviewWay, Verdict } from './review';
import { reviewStage } from './review';

/** The words about reviews. Who, does what, since when. */

export const REVIEWER_KIND_NAMES: Readonly<Record<ReviewKind, string>> = {
  'care-experienced-adviser': 'care-experienced adviser',
  'peer-council': 'reviewer from a peer council',
};

export const WAY_NAMES: Readonly<Record<ReviewWay, string>> = {
  statement: 'one plain statement for each theme',
  level: 'a level and a comment for each question',
};

/** What a statement says, as its reviewer chooses it and as others read it. */
export const VERDICT_NAMES: Readonly<Record<Verdict | 'cannot-say', string>> = {
  true: 'True where I stand',
  partly: 'Partly true where I stand',
  'not-true': 'Not true where I stand',
  works: 'It works where I stand',
  'partly-works': 'It partly works where I stand',
  'does-not-work': 'It does not work where I stand',
  'cannot-say': 'I cannot say',
};

/** The reviewer as they chose to be named wherever their words stand: by name, or as what they are. */
export function reviewerNamed({
  terms,
  reviewer,
  kind,
}: Pick<Review, 'terms' | 'reviewer' | 'kind'>): string {
  return terms?.namedAs === 'name'
    ? `${reviewer}, ${REVIEWER_KIND_NAMES[kind]}`
    : withArticle(REVIEWER_KIND_NAMES[kind]);
}

/** Minutes (0 or more) as hours: "1.5 hours". */
export function hoursInWords(minutes: number): string {
  const hours = Math.round((minutes / 60) * 100) / 100;
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

/** What was offered for the time. How much it is paid is left out for whoever it does not concern. */
export function timeWords(time: PaidTime, { seesPay }: { readonly seesPay: boolean }): string {
  if (time.kind === 'unpaid') return `Not paid: ${time.reason}`;
  const hours = `${hoursInWords(time.minutes)}, paid`;
  return time.pay === '' || !seesPay ? hours : `${hours}: ${time.pay}`;
}

/** Whether the reviewer saw the answers while they judged, and whether they could have read them before. */
export function sightWords({
  isBlind,
  couldReadBefore,
}: {
  readonly isBlind: boolean;
  readonly couldReadBefore: boolean;
}): string {
  if (!isBlind) return 'with the council’s answers in sight';
  const blind = 'without sight of the council’s answers';
  return couldReadBefore ? `${blind}, which the reviewer could read before` : blind;
}

/** Until when a review is needed, on a day (YYYY-MM-DD), while it is not over; null where no day was said. */
export function neededWords(review: Review, today: string): string | null {
  const { neededBy } = review;
  const stage = reviewStage(review);
  if (neededBy === null || stage === 'finished' || stage === 'ended') return null;
  return neededBy < today
    ? `It was needed by ${formatDay(neededBy)}. That day has passed, and it can still be handed over.`
    : `It is needed by ${formatDay(neededBy)}.`;
}

/** Where a review stands on a day (YYYY-MM-DD), in a few sentences, for the council. */
export function standingOfReview(review: Review, today: string): string {
  const { reviewer, finished, ended, terms } = review;
  if (ended !== null) return `${ended.by} ended it on ${formatDay(ended.at)}: “${ended.note}”`;
  if (finished !== null) return `${reviewer} handed it over on ${formatDay(finished.at)}.`;
  const standing = terms === null ? waitingToAgree(review) : underWay(review, terms.at);
  const needed = review.hasLeft ? null : neededWords(review, today);
  return needed === null ? standing : `${standing} ${needed}`;
}

function waitingToAgree({ reviewer, hasLeft, askedBy, askedAt }: Review): string {
  return hasLeft
    ? `${reviewer} has left and did not answer.`
    : `${askedBy} asked on ${formatDay(askedAt)}. Waiting for ${reviewer} to agree to the time.`;
}

function underWay({ reviewer, hasLeft }: Review, since: Date): string {
  const agreed = `${reviewer} agreed on ${formatDay(since)}`;
  return hasLeft
    ? `${agreed} and has left since. Nothing was handed over.`
    : `${agreed}. What they write is theirs until they hand it over.`;
}

/** Why the answers are out of a reviewer's sight, who can change that and what happens next. Demand 19. */
export function whyKeptBlind(review: Pick<Review, 'terms' | 'finished' | 'ended'>): Stop {
  if (reviewStage(review) === 'asked') {
    return {
      why: 'Until you agree, the council’s answers are kept out of your sight, so that you can still choose to judge without them.',
      who: 'Only you can agree or decline.',
      next: 'If you choose to see them, they are there at once. If you decline, you see what you saw before you were asked.',
    };
  }
  return {
    why: 'You judge this without sight of the council’s answers. They are kept from you in every round of this questionnaire, and so is the council’s evidence.',
    who: 'Only you can hand your review over.',
    next: 'Once you have, the council reads what you say, and you see its answers beside yours.',
  };
}

/**
 * To a reviewer at what they handed over earlier, while their review in the round `roundName` keeps the answers to the
 * same questionnaire from them. Demand 19.
 */
export function whyKeptFromOwn(roundName: string): Stop {
  return {
    why: `Your review here stands as you handed it over. You are asked to review the same questionnaire in the ${roundName} round, so the council’s answers are out of your sight in every round.`,
    who: 'Only you can end that: decline the other review, or hand it over.',
    next: 'Then you see here again what the council says, and can settle what is not settled.',
  };
}

/** To a reviewer who sees nothing of a questionnaire because no review of theirs shows it. Demand 19. */
export const NOT_LET_SEE: Stop = {
  why: 'No review of yours is under way here. A reviewer sees a council’s answers to a questionnaire through a review of it: while they judge with the answers in sight, and after they have handed it over.',
  who: onlyHolders('review:ask'),
  next: 'Once somebody asks you, it stands on your home page. You agree to the time first, and choose how you judge.',
};

/** The same about the council’s evidence, which says what stands behind which answer. */
export const NO_LIBRARY_YET: Stop = {
  ...NOT_LET_SEE,
  why: 'No review of yours is under way. A reviewer sees a council’s evidence while they judge with its answers in sight, and after they have handed a review over.',
};

/** On the page of comparison, from whatever place somebody reads it. Demand 19. */
export const NOT_COMPARED_WHILE_BLIND =
  'You judge a council without sight of its answers. Comparisons of that questionnaire are kept from you in every place you hold. Once you have handed your review over, they are here again.';

/** How many differences are open, as a heading. */
export function unsettledHeading(count: number): string {
  if (count === 0) return 'No difference is open';
  return `${countOf(count, 'difference is', 'differences are')} not settled`;
}

/** Under that heading where none is open: because `settled` of them (0 or more) are settled, or because there was none. */
export function noneOpenWords(settled: number): string {
  return settled === 0
    ? 'Nothing that a reviewer says differs from what the council says.'
    : 'Every difference has been settled by its reviewer.';
}

/** Under every list of them. */
export const WHO_SETTLES =
  'Only the reviewer can mark a difference as settled. Until then it stands in every report, in their words. Changing the answer does not settle it.';

/** Beside every set of levels. Source: issue 3, part 6. */
export const NEVER_MIXED =
  'What the council says of itself and what a reviewer says stand side by side. They are never put into one figure.';

export const NOT_ASKED = {
  'not-a-reviewer': 'Select somebody with the role of a reviewer',
  'own-words': 'They wrote an answer of this assessment. Ask somebody who judges from outside',
  'already-asked': 'They are asked already, and their review is not over',
} as const;

export const NOT_DONE = {
  'not-yours': 'Only the reviewer who was asked can do this',
  over: 'This review is over. What was handed over stays as it was written',
  agreed: 'The reviewer has agreed. Only they can give it up now',
  'not-begun': 'Agree to the time first',
  nothing: 'Say something about at least one theme or question before you hand it over',
  'not-whole': 'Tick that you hand it over without what you have not judged, or judge it first',
  settled: 'This is settled already, or is no difference',
  moved: 'The council saved its answer again since you opened this page. Read it first',
  full: 'This difference holds as many replies as it can',
} as const;
export type NotDone = keyof typeof NOT_DONE;

/** What was done just now, at the top of the page. */
export const REVIEW_DONE: Readonly<Record<string, string>> = {
  asked: 'They are asked. Nothing begins before they agree to the time.',
  agreed: 'You have agreed. You can begin.',
  saved: 'Saved. Nobody else reads it before you hand your review over.',
  finished: 'Your review is handed over.',
  ended: 'The review is over.',
  settled: 'The difference is settled. Reports say so, with the day.',
  replied: 'Your reply stands beside the reviewer’s words.',
};

/** Why somebody cannot judge here, who can change that and what happens next. Demand 19. */
export function whyNotJudging(own: Pick<Review, 'terms' | 'finished' | 'ended'> | undefined): Stop {
  if (own === undefined) {
    return {
      why: 'No review of yours is under way here.',
      who: onlyHolders('review:ask'),
      next: 'Who is asked agrees to the paid time first, and chooses how they judge. What is handed over can be read on the page of the review.',
    };
  }
  return {
    why: 'You have not agreed to the time yet.',
    who: 'Only you can agree or decline.',
    next: 'Choose how you judge on the page of the review. Then you can begin.',
  };
}

/** How a review that was handed over was made, in one sentence. What is paid stays inside the council. */
export function reviewSentence(review: Review): string {
  const { terms, finished, time, couldReadBefore } = review;
  if (terms === null || finished === null) return '';
  const paid =
    time.kind === 'paid' ? 'Paid time was agreed first.' : `It was not paid: ${oneLine(time.reason)}`;
  return `${sentenceCase(reviewerNamed(review))} handed over ${WAY_NAMES[terms.way]} on ${formatDay(finished.at)}, judged ${sightWords({ ...terms, couldReadBefore })}. ${paid}`;
}
