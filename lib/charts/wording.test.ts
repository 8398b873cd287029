import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScore } from './bounds.testing';
import { asSentence, changeInPoints, changeWords, wholeScore } from './wording';

describe('numbers in pictures', () => {
  it.each([
    [68.9, 69],
    [46.4, 46],
    [52.5, 53],
    [0, 0],
    [100, 100],
  ])('print %d as %d: whole, half up', (value, printed) => {
    expect(wholeScore(value)).toBe(printed);
  });

  it.each([
    { before: 35.7, after: 46.4, points: 10, words: 'up 10' },
    { before: 50, after: 29.2, points: -21, words: 'down 21' },
    { before: 50.2, after: 49.9, points: 0, words: 'no change' },
  ])('say "$words" from $before to $after', ({ before, after, points, words }) => {
    expect(changeInPoints(before, after)).toBe(points);
    expect(changeWords(points)).toBe(words);
  });

  it('add up: what is printed before, and the change, give what is printed after', () => {
    fc.assert(
      fc.property(anyScore, anyScore, (before, after) => {
        expect(wholeScore(before) + changeInPoints(before, after)).toBe(wholeScore(after));
      }),
    );
  });
});

describe('sentences', () => {
  it('end with one full stop', () => {
    expect(asSentence('Hidden. 4 others answered')).toBe('Hidden. 4 others answered.');
    expect(asSentence('Hidden.')).toBe('Hidden.');
  });
});
