import { describe, expect, it } from 'vitest';
import {
  agreedHref,
  answerHref,
  assessmentHref,
  openedQuestionHref,
  questionHref,
  sentHref,
  startHref,
  themeHref,
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
    expect(openedQuestionHref(ID, { themeId: 'hom', questionId: 's21-hom-02' })).toBe(
      `/assessments/${ID}/themes/hom?opened=s21-hom-02`,
    );
  });

  it('says in its address what an approver has just agreed to', () => {
    expect(agreedHref(ID, 's21-hom-02')).toBe(`/assessments/${ID}/check-answers?agreed=s21-hom-02`);
  });

  it('says in the address of the results that they were sent just now', () => {
    expect(sentHref(ID)).toBe(`/assessments/${ID}/results?sent`);
  });

  it('has an address for each answer, where it is saved by itself', () => {
    expect(answerHref(ID, 's21-hom-02')).toBe(`/assessments/${ID}/answers/s21-hom-02`);
  });

  it('begins on the page of its framework', () => {
    expect(startHref('corporate-parenting')).toBe('/assessments/new/corporate-parenting');
  });
});
