import { FactList } from '@/components/shell/fact-list';
import { formatDay } from '@/lib/format/date';
import { sentenceCase } from '@/lib/format/letter-case';
import type { Review } from '@/lib/review/review';
import {
  REVIEWER_KIND_NAMES,
  WAY_NAMES,
  hoursInWords,
  sightWords,
  timeWords,
} from '@/lib/review/review-words';

interface ReviewFactsProps {
  readonly review: Review;
  /** What somebody is paid is between them and whoever asked. Everybody in the council reads that it is, and for how long. */
  readonly seesPay: boolean;
}

/** What was agreed about a review, and what it took. */
export function ReviewFacts({ review, seesPay }: ReviewFactsProps) {
  const { kind, time, terms, finished, note, blindAsked, askedBy, couldReadBefore, neededBy } = review;
  const sight = (isBlind: boolean) => sentenceCase(sightWords({ isBlind, couldReadBefore }));
  const facts = [
    { term: 'Reviews as', detail: sentenceCase(REVIEWER_KIND_NAMES[kind]) },
    { term: terms === null ? 'Time offered' : 'Time agreed', detail: timeWords(time, { seesPay }) },
    ...(neededBy === null ? [] : [{ term: 'Needed by', detail: formatDay(neededBy) }]),
    ...(terms === null
      ? [{ term: 'Sight', detail: blindAsked ? sight(true) : 'The reviewer chooses' }]
      : [
          { term: 'How', detail: sentenceCase(WAY_NAMES[terms.way]) },
          { term: 'Sight', detail: sight(terms.isBlind) },
        ]),
    ...(finished === null ? [] : [{ term: 'Time it took', detail: hoursInWords(finished.minutesSpent) }]),
    ...(note === '' ? [] : [{ term: `Note of ${askedBy}`, detail: note }]),
  ];
  return <FactList facts={facts} className="ct-measure" />;
}
