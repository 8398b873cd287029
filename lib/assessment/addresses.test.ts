import { describe, expect, it } from 'vitest';
import { returnAddress } from '@/lib/access/return-address';
import {
  afterSavingHref,
  agreedHref,
  answerHref,
  assessmentHref,
  mineHref,
  postedHref,
  questionHref,
  restoredHref,
  reviewHref,
  reviewThemeHref,
  sentHref,
  startHref,
  themeHref,
  whoAnswersHref,
} from './addresses';

const ID = '6f1c1c2e-0000-4000-8000-000000000001';

describe('where an assessment is found', () => {
  it('is at its own address, its other pages beneath', () => {
    expect(assessmentHref(ID)).toBe(`/assessments/${ID}`);
    expect(assessmentHref(ID, 'check-answers')).toBe(`/assessments/${ID}/check-answers`);
    expect(assessmentHref(ID, 'results')).toBe(`/assessments/${ID}/results`);
  });

  it('has a page for each theme and an anchor for each question', () => {
    expect(themeHref(ID, 'hom')).toBe(`/assessments/${ID}/themes/hom`);
    expect(questionHref(ID, { themeId: 'hom', questionId: 's21-hom-02' })).toBe(
      `/assessments/${ID}/themes/hom#s21-hom-02`,
    );
  });

  it('says in its address which question an answer has just opened', () => {
    expect(afterSavingHref(ID, 'hom', { opened: 's21-hom-02', kept: [] })).toBe(
      `/assessments/${ID}/themes/hom?opened=s21-hom-02`,
    );
  });

  it('says in its address what was kept where two people had written one answer', () => {
    const kept = [{ questionId: 's21-hom-02', side: 'theirs' } as const];
    expect(afterSavingHref(ID, 'hom', { opened: null, kept })).toBe(
      `/assessments/${ID}/themes/hom?kept=theirs%3As21-hom-02`,
    );
  });

  it('says in its address what an approver has just agreed to', () => {
    expect(agreedHref(ID, 's21-hom-02')).toBe(`/assessments/${ID}/check-answers?agreed=s21-hom-02`);
  });

  it('says in the address of a history which version was put back just now', () => {
    expect(restoredHref(ID, { questionId: 's21-hom-02', version: 3 })).toBe(
      `/assessments/${ID}/history?question=s21-hom-02&restored=3`,
    );
  });

  it('says in the address of the results that they were sent just now', () => {
    expect(sentHref(ID)).toBe(`/assessments/${ID}/results?sent`);
  });

  it('says in the address of a thread which post somebody has just written there', () => {
    const place = { assessmentId: ID, questionId: 's21-hom-02', threadId: 't1', number: 3 };
    expect(postedHref(place)).toBe(
      `/assessments/${ID}/questions/s21-hom-02/conversation?shown=t1&posted=3#post-t1-3`,
    );
  });

  it('has an address for each answer, where it is saved by itself', () => {
    expect(answerHref(ID, 's21-hom-02')).toBe(`/assessments/${ID}/answers/s21-hom-02`);
  });

  it('has a page for its reviews, which survives signing in, and one for each theme that is judged', () => {
    expect(reviewHref(ID)).toBe(`/assessments/${ID}/review`);
    expect(returnAddress(reviewHref(ID))).toBe(reviewHref(ID));
    expect(reviewHref(ID, 'asked')).toBe(`/assessments/${ID}/review?done=asked`);
    expect(reviewThemeHref(ID, 'hom')).toBe(`/assessments/${ID}/review/hom`);
  });

  it('has an address for the reader’s own questions, which survives signing in', () => {
    expect(mineHref(ID)).toBe(`/assessments/${ID}?mine=yes`);
    expect(returnAddress(mineHref(ID))).toBe(mineHref(ID));
  });

  it('says in the address of who answers what which questions are ticked as it opens', () => {
    expect(whoAnswersHref(ID)).toBe(`/assessments/${ID}/who-answers`);
    expect(whoAnswersHref(ID, { theme: 'hea' })).toBe(`/assessments/${ID}/who-answers?theme=hea`);
    expect(whoAnswersHref(ID, { from: 'm 1' })).toBe(`/assessments/${ID}/who-answers?from=m+1`);
  });

  it('begins on the page of its framework', () => {
    expect(startHref('corporate-parenting')).toBe('/assessments/new/corporate-parenting');
  });
});
