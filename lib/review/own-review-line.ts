import { formatDay } from '@/lib/format/date';
import { countOf } from '@/lib/format/number-word';
import type { Review } from './review';
import { reviewStage } from './review';
import { neededWords } from './review-words';

/** One review on its reviewer's home page. */
export type OwnReviewLine = {
  readonly reviewId: string;
  readonly assessmentId: string;
  readonly title: string;
  /** What to do there, or what was done. */
  readonly words: string;
  readonly isOpen: boolean;
};

type About = {
  readonly title: string;
  readonly roundName: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** How many of its differences are not settled, 0 or more. Not known while the answers are out of sight. */
  readonly open: number;
  /** The round of the review because of which the answers to this questionnaire are out of sight; null: they are not. */
  readonly keptBy: string | null;
};

/** A review as its reviewer finds it at home. */
export function ownReviewLine(review: Review, { title, roundName, today, ...after }: About): OwnReviewLine {
  const needed = neededWords(review, today);
  const until = (words: string) => (needed === null ? words : `${words} ${needed}`);
  const line = {
    reviewId: review.id,
    assessmentId: review.assessmentId,
    title: `${title}, ${roundName} round`,
  };
  const stage = reviewStage(review);
  if (stage === 'asked')
    return {
      ...line,
      isOpen: true,
      words: until(`${review.askedBy} asked on ${formatDay(review.askedAt)}. Agree to the time or decline.`),
    };
  if (stage === 'under-way')
    return { ...line, isOpen: true, words: until('Under way. Go on, and hand it over when you are done.') };
  const day = review.finished === null ? '' : ` on ${formatDay(review.finished.at)}`;
  const isOpen = after.open > 0 && after.keptBy === null;
  return { ...line, isOpen, words: `Handed over${day}. ${whatWaits(after)}` };
}

/** What waits for its reviewer in a review that they have handed over. */
function whatWaits({ open, keptBy }: Pick<About, 'open' | 'keptBy'>): string {
  if (keptBy !== null)
    return `You can read what you said. What the council says is out of your sight until your review in the ${keptBy} round is over.`;
  if (open === 0) return 'No difference is open.';
  return `${countOf(open, 'difference is', 'differences are')} not settled. Only you can settle ${open === 1 ? 'it' : 'them'}.`;
}
