import type * as schema from '@/db/schema';
import { addDays, momentOf } from './calendar';
import type { RoundPlace } from './rounds';
import { demonstrationCouncils } from './councils';
import { demonstrationPeople, findLead } from './people';
import { seededUuid } from './random';
import file from './reviews.json';

/** One council with an adviser's review of its last round, handed over, and a peer council's of the open one, under way. */

export type ReviewRows = {
  /** Before anything is judged: nothing is written to a review that is handed over. */
  readonly reviews: readonly (typeof schema.reviews.$inferInsert)[];
  readonly reviewFindings: readonly (typeof schema.reviewFindings.$inferInsert)[];
  readonly reviewReplies: readonly (typeof schema.reviewReplies.$inferInsert)[];
  /** What only the reviewer can do, in their order. */
  readonly handedOver: readonly HandedOver[];
};

type HandedOver = {
  readonly reviewId: string;
  readonly reviewerId: string;
  readonly authorityCode: string;
  readonly at: Date;
  readonly minutesSpent: number;
  readonly settled: readonly { readonly subject: string; readonly words: string; readonly at: Date }[];
};

type Work = {
  readonly id: string;
  readonly authorityCode: string;
  readonly frameworkId: string;
  readonly place: RoundPlace;
  readonly sentAt: Date | null;
};

/** The reviews of what a demonstration holds, of one council alone. `today` is YYYY-MM-DD. */
export function reviewRows(work: readonly Work[], today: string): ReviewRows {
  const ours = work.filter(({ authorityCode }) => authorityCode === file.council);
  const sent = ours.find(({ frameworkId, place }) => frameworkId === file.framework && place === 1);
  const open = ours.find(({ frameworkId, place }) => frameworkId === file.framework && place === 2);
  const last = ours.findLast(
    ({ frameworkId, sentAt }) => frameworkId === file.asked.framework && sentAt !== null,
  );
  const rows = [
    ...(sent === undefined || sent.sentAt === null ? [] : [handedOver(sent, sent.sentAt)]),
    ...(open === undefined ? [] : [underWay(open, today)]),
    ...(last === undefined ? [] : [asked(last, today)]),
  ];
  return {
    reviews: rows.flatMap(({ reviews }) => reviews),
    reviewFindings: rows.flatMap(({ reviewFindings }) => reviewFindings),
    reviewReplies: rows.flatMap(({ reviewReplies }) => reviewReplies),
    handedOver: rows.flatMap((each) => each.handedOver),
  };
}

function asked(work: Work, today: string): ReviewRows {
  const { note, unpaid, reviewer } = file.asked;
  return {
    reviews: [
      {
        ...base(work).shared,
        reviewerId: personOf(reviewer),
        kind: 'peer-council',
        askedAt: momentOf(addDays(today, -1), 615),
        note,
        blindAsked: false,
        unpaidReason: unpaid,
        neededBy: addDays(today, 28),
      },
    ],
    reviewFindings: [],
    reviewReplies: [],
    handedOver: [],
  };
}

function personOf(email: string): string {
  const person = demonstrationPeople.find((one) => one.email === email);
  if (person === undefined) throw new Error(`Nobody in the demonstration has the address ${email}`);
  return person.memberId;
}

function leadId(authorityCode: string): string {
  const council = demonstrationCouncils.find(({ code }) => code === authorityCode);
  if (council === undefined) throw new Error(`The demonstration has no council ${authorityCode}`);
  return findLead(council).memberId;
}

function base({ id: assessmentId, authorityCode }: Work) {
  const reviewId = seededUuid(`review/${assessmentId}`);
  return { reviewId, shared: { assessmentId, authorityCode, id: reviewId, askedBy: leadId(authorityCode) } };
}

function handedOver(work: Work, sentAt: Date): ReviewRows {
  const { hours, pay, note, hoursSpent, findings, reviewer } = file.handedOver;
  const { reviewId, shared } = base(work);
  const { authorityCode } = work;
  const after = (days: number) => momentOf(addDays(sentAt.toISOString().slice(0, 10), days), 660);
  const of = { reviewId, authorityCode };
  return {
    reviews: [
      {
        ...shared,
        reviewerId: personOf(reviewer),
        kind: 'care-experienced-adviser',
        askedAt: after(3),
        note,
        blindAsked: false,
        paidMinutes: hours * 60,
        pay,
        agreedAt: after(5),
        way: 'level',
        isBlind: false,
        namedAs: 'role',
      },
    ],
    reviewFindings: findings.map(({ question: subject, level, words }) => ({
      ...of,
      ...{ subject, level, words, version: 1, savedAt: after(18) },
    })),
    reviewReplies: findings.flatMap(({ question: subject, reply: body }) =>
      body === undefined
        ? []
        : [
            {
              ...of,
              ...{ subject, body, writtenBy: shared.askedBy, writtenAt: after(24) },
              id: seededUuid(`reply/${reviewId}/${subject}`),
            },
          ],
    ),
    handedOver: [
      {
        ...of,
        reviewerId: personOf(reviewer),
        at: after(19),
        minutesSpent: hoursSpent * 60,
        settled: findings.flatMap(({ question: subject, settled: words }) =>
          words === undefined ? [] : [{ subject, words, at: after(40) }],
        ),
      },
    ],
  };
}

function underWay(work: Work, today: string): ReviewRows {
  const { note, unpaid, findings, reviewer } = file.underWay;
  const { reviewId, shared } = base(work);
  const before = (days: number) => momentOf(addDays(today, -days), 630);
  return {
    reviews: [
      {
        ...shared,
        reviewerId: personOf(reviewer),
        kind: 'peer-council',
        askedAt: before(6),
        note,
        blindAsked: true,
        unpaidReason: unpaid,
        neededBy: addDays(today, 14),
        agreedAt: before(4),
        way: 'level',
        isBlind: true,
        namedAs: 'name',
      },
    ],
    reviewFindings: findings.map(({ question: subject, level, words }) => ({
      ...{ reviewId, authorityCode: work.authorityCode },
      ...{ subject, level, words, version: 1, savedAt: before(2) },
    })),
    reviewReplies: [],
    handedOver: [],
  };
}
