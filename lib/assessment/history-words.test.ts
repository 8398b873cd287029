import { describe, expect, it } from 'vitest';
import type { Answer } from '@/lib/framework/answer';
import { versionsWords, whatChanged } from './history-words';
import type { HistoryStep } from './history-words';

const TWO: Answer = { state: 'answered', value: 2 };
const THREE: Answer = { state: 'answered', value: 3 };
const STEP: HistoryStep = {
  answer: THREE,
  comment: 'Panel of 4 May',
  agreedBy: null,
  before: { answer: TWO, comment: 'Panel of 4 May' },
};

describe('what a step of the history did', () => {
  it.each<[string, Partial<HistoryStep>]>([
    ['Changed the answer', {}],
    ['Changed the comment', { before: { answer: THREE, comment: 'Panel' } }],
    ['Changed the answer and the comment', { before: { answer: TWO, comment: '' } }],
    ['Wrote the answer and the comment', { before: null }],
    ['Wrote the answer', { before: null, comment: ' ' }],
    ['Saved without a change', { before: { answer: THREE, comment: 'Panel of 4 May ' } }],
    ['Agreed that it does not apply', { agreedBy: 'Ana Reyes' }],
  ])('is said: %s', (words, change) => {
    expect(whatChanged({ ...STEP, ...change })).toBe(words);
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
