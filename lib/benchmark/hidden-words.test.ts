import { describe, expect, it } from 'vitest';
import { hiddenSentence } from './hidden-words';

const counts = { leftOut: 0, shown: false } as const;
const reader = { hasViewer: true, day: '2026-11-18' };

describe('a hidden median', () => {
  it.each([
    [{ others: 4, reason: 'too-few' }, 'Hidden. 4 others answered; we need at least 5'],
    [{ others: 1, reason: 'too-few' }, 'Hidden. 1 other answered; we need at least 5'],
    [{ others: 0, reason: 'too-few' }, 'No other council has a figure here'],
    [{ others: 9, reason: 'left-out' }, 'Hidden: it could give a council away'],
    [
      { others: 9, reason: 'taken-back' },
      'Hidden until 25 November 2026 at the latest. A council has changed what it shares',
    ],
    [{ others: 9, reason: 'not-yet' }, 'Not worked out yet: by 25 November 2026'],
  ] as const)('of %j says why in a sentence', (why, sentence) => {
    expect(hiddenSentence({ ...counts, ...why }, reader)).toBe(sentence);
  });

  it('has no "others" for the lab, which is not one of them', () => {
    const say = (others: number): string =>
      hiddenSentence({ ...counts, others, reason: 'too-few' }, { ...reader, hasViewer: false });
    expect(say(4)).toBe('Hidden. 4 answered; we need at least 5');
    expect(say(0)).toBe('No council has a figure here');
  });

  it('comes in the next hours where nothing was ever worked out', () => {
    expect(hiddenSentence({ ...counts, others: 9, reason: 'not-yet' }, { ...reader, day: null })).toBe(
      'Not worked out yet: in the next hours',
    );
  });
});
