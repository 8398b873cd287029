import { describe, expect, it } from 'vitest';
import { demonstrationRows } from './demonstration-rows';
import { reviewRows } from './reviews';
import { DAY, councilNamed, readFrameworks } from './testing';

const rows = demonstrationRows({ today: DAY, frameworks: readFrameworks() });
const elmshire = councilNamed('Elmshire').code;

function levelIn(assessmentId: string, question: string): unknown {
  return rows.answers.find((one) => one.assessmentId === assessmentId && one.questionId === question)?.value;
}

describe('the reviews of the demonstration', () => {
  it('are of one council alone, so that others show what it is like without', () => {
    expect(new Set(rows.reviews.map(({ authorityCode }) => authorityCode))).toEqual(new Set([elmshire]));
  });

  it('are an adviser’s, handed over, a peer council’s, blind and under way, and one that is asked', () => {
    expect(
      rows.reviews.map(({ kind, isBlind, agreedAt }) => [kind, isBlind, agreedAt !== undefined]),
    ).toEqual([
      ['care-experienced-adviser', false, true],
      ['peer-council', true, true],
      ['peer-council', undefined, false],
    ]);
    expect(rows.handedOver.map(({ reviewId }) => reviewId)).toEqual([rows.reviews[0]?.id]);
  });

  it('pay the adviser, and say why the peer council is not', () => {
    for (const { kind, paidMinutes, unpaidReason } of rows.reviews) {
      expect(typeof paidMinutes === 'number').toBe(kind === 'care-experienced-adviser');
      expect(typeof unpaidReason === 'string').toBe(kind === 'peer-council');
    }
  });

  it('hold one difference that is open, with the council’s reply, one that is settled, and agreements', () => {
    const [review] = rows.reviews;
    const different = rows.reviewFindings.filter(
      ({ reviewId, subject, level }) =>
        reviewId === review?.id && levelIn(review.assessmentId, subject) !== level,
    );
    expect(different.map(({ subject }) => subject)).toEqual(['s21-rel-01', 's21-hom-03']);
    expect(rows.handedOver[0]?.settled.map(({ subject }) => subject)).toEqual(['s21-hom-03']);
    expect(rows.reviewReplies.map(({ subject }) => subject)).toEqual(['s21-rel-01']);
    const count = rows.reviewFindings.filter(({ reviewId }) => reviewId === review?.id).length;
    expect(count).toBeGreaterThan(4);
  });

  it('are nothing where the council has no such assessment', () => {
    expect(reviewRows([], DAY).reviews).toEqual([]);
  });
});
