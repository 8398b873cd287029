import { describe, expect, it } from 'vitest';
import { hiddenSentence } from './hidden-words';

describe('a hidden median', () => {
  it.each([
    [{ others: 4, anonymous: 4, reason: 'too-few' }, 'Hidden. 4 others answered; we need at least 5'],
    [{ others: 1, anonymous: 1, reason: 'too-few' }, 'Hidden. 1 other answered; we need at least 5'],
    [{ others: 0, anonymous: 0, reason: 'too-few' }, 'No other council has a score here'],
    [
      { others: 7, anonymous: 2, reason: 'too-few-anonymous' },
      'Hidden. 2 of 7 share without their name; we need none or at least 5',
    ],
    [
      { others: 9, anonymous: 5, reason: 'subtraction' },
      'Hidden. Taken from a wider group, it would single out fewer than 5 councils',
    ],
    [
      { others: 9, anonymous: 5, reason: 'too-alike' },
      'Hidden. The anonymous councils answered so alike that a median would give their answers away',
    ],
  ] as const)('of %j says why in a sentence', (why, sentence) => {
    expect(hiddenSentence({ ...why, shown: false }, { hasViewer: true })).toBe(sentence);
  });

  it('has no "others" for the lab, which is not one of them', () => {
    const say = (others: number): string =>
      hiddenSentence({ others, anonymous: 0, shown: false, reason: 'too-few' }, { hasViewer: false });
    expect(say(4)).toBe('Hidden. 4 answered; we need at least 5');
    expect(say(0)).toBe('No council has a score here');
  });
});
