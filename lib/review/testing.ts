import type { Answer } from '@/lib/framework/answer';
import { answered } from '@/lib/results/testing';
import type { Reviewed } from './difference';
import type { Finding, Review, Verdict } from './review';

const AT = new Date('2026-07-01T10:00:00Z');

/** For tests: a review that was handed over, by an adviser who is not named. */
export function reviewOf(change: Partial<Review> = {}): Review {
  return {
    id: 'review-1',
    assessmentId: 'assessment-1',
    reviewerId: 'member-r',
    reviewerUserId: 'user-r',
    reviewer: 'Jo Field',
    couldReadBefore: false,
    hasLeft: false,
    kind: 'care-experienced-adviser',
    askedBy: 'Priya Nair',
    askedById: 'member-l',
    askedAt: new Date('2026-06-20T10:00:00Z'),
    note: '',
    blindAsked: false,
    time: { kind: 'paid', minutes: 360, pay: '£25 an hour' },
    neededBy: null,
    terms: { at: new Date('2026-06-22T10:00:00Z'), way: 'level', isBlind: false, namedAs: 'role' },
    finished: { at: AT, minutesSpent: 390 },
    ended: null,
    ...change,
  };
}

/** For tests: a level given to a question whose answer said `claimed`. */
export function levelFinding(
  subject: string,
  level: number,
  change: Partial<Finding> & { readonly claimed: Answer | null },
): Finding {
  return {
    reviewId: 'review-1',
    subject,
    version: 1,
    judgement: { kind: 'level', level },
    words: '',
    savedAt: AT,
    settled: null,
    ...change,
  };
}

/** For tests: a statement about a theme. */
export function statementFinding(subject: string, verdict: Verdict, words: string): Finding {
  return { ...levelFinding(subject, 0, { claimed: null }), judgement: { kind: 'statement', verdict }, words };
}

/** For tests: a review with what it says. */
export function reviewedWith(findings: readonly Finding[], change: Partial<Review> = {}): Reviewed {
  return { review: reviewOf(change), findings, replies: [] };
}

/** For tests: of the example framework, a difference that is open, one that is settled and an agreement. */
export function exampleReviewed(): Reviewed {
  return {
    ...reviewedWith([
      levelFinding('ex-gov-01', 3, {
        claimed: answered(1),
        words: 'The group meets, and we are paid for it.',
      }),
      levelFinding('ex-voi-01', 0, {
        claimed: answered(1),
        words: 'Nobody asked us.',
        settled: { at: new Date('2026-08-02T10:00:00Z'), words: 'They asked in July.', claimed: answered(1) },
      }),
      levelFinding('ex-pos-03', 4, { claimed: answered(4) }),
    ]),
    replies: [
      {
        reviewId: 'review-1',
        subject: 'ex-gov-01',
        body: 'We did not count the paid meetings.',
        by: 'Priya Nair',
        at: new Date('2026-07-06T10:00:00Z'),
      },
    ],
  };
}
