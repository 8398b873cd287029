import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/framework/answer';
import { NOT_PUT_BACK, restoredWords, versionsWords, whatChanged, whereFrom } from './history-words';
import type { HistoryStep } from './history-words';

const TWO: Answer = { state: 'answered', value: 2 };
const THREE = { state: 'answered', value: 3 } as const;
const STEP: HistoryStep = {
  answer: THREE,
  comment: 'Panel of 4 May',
  agreedBy: null,
  needsReview: false,
  before: { answer: TWO, comment: 'Panel of 4 May', needsReview: false },
};

describe('what a step of the history did', () => {
  it.each<[string, Partial<HistoryStep>]>([
    ['Changed the answer', {}],
    [
      'Changed why it differs from what is published',
      {
        before: {
          answer: { ...THREE, changeReason: 'We count otherwise' },
          comment: 'Panel of 4 May',
          needsReview: false,
        },
      },
    ],
    ['Changed the comment', { before: { answer: THREE, comment: 'Panel', needsReview: false } }],
    ['Changed the answer and the comment', { before: { answer: TWO, comment: '', needsReview: false } }],
    ['Wrote the answer and the comment', { before: null }],
    ['Wrote the answer', { before: null, comment: ' ' }],
    ['Saved without a change', { before: { answer: THREE, comment: 'Panel of 4 May ', needsReview: false } }],
    ['Agreed that it does not apply', { agreedBy: 'Ana Reyes' }],
    ['Came over from the last round, to be looked at again', { needsReview: true, before: null }],
    [
      'Looked at again, and still true',
      { before: { answer: THREE, comment: 'Panel of 4 May', needsReview: true } },
    ],
    ['Changed the answer', { before: { answer: TWO, comment: 'Panel of 4 May', needsReview: true } }],
  ])('is said: %s', (words, change) => {
    expect(whatChanged({ ...STEP, ...change })).toBe(words);
  });
});

describe('where a version came from', () => {
  it.each([
    [null, null, false],
    ['From the spreadsheet “housing.ods”, which Priya Nair read and confirmed', 'housing.ods', false],
    ['Agreed by a group in one room', null, true],
  ])('is said: %s', (words, sheetName, isFromRoom) => {
    expect(whereFrom({ sheetName, isFromRoom, savedBy: 'Priya Nair' })).toBe(words);
  });
});

describe('how much of the history a page shows', () => {
  it.each([
    [0, 1, '0 versions'],
    [1, 1, '1 version'],
    [25, 1, '25 versions'],
    [26, 1, 'Versions 1 to 25 of 26'],
    [61, 3, 'Versions 51 to 61 of 61'],
  ])('of %i, on page %i, is "%s"', (total, page, words) => {
    expect(versionsWords(total, { page, size: 25 })).toBe(words);
  });
});

describe('putting a version back', () => {
  it('says which, and that nothing went', () => {
    expect(restoredWords(3)).toMatch(/^Version 3 is the answer again.*stays in this history\.$/);
  });

  it('says why not, and what to do', () => {
    for (const words of Object.values(NOT_PUT_BACK)) expect(words).toMatch(/Load (this|the) page again/);
  });
});
