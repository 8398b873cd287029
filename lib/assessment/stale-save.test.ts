import { describe, expect, test } from 'vitest';
import type { Content } from './stale-save';
import { NOTHING_SAID, isSameContent, judgeStaleSave } from './stale-save';

function level(value: number, comment = ''): Content {
  return { answer: { state: 'answered', value }, comment };
}

describe('a save that comes after somebody else’s', () => {
  test.each([
    [
      'changes nothing when both say the same',
      { mine: level(3), drawn: level(1), current: level(3) },
      'agrees',
    ],
    [
      'leaves the other’s words when the form was not touched',
      { mine: level(1), drawn: level(1), current: level(3) },
      'untouched',
    ],
    [
      'leaves the other’s words when the form was blank and still is',
      { mine: NOTHING_SAID, drawn: NOTHING_SAID, current: level(3) },
      'untouched',
    ],
    [
      'goes over a later version that says what the form was drawn with',
      { mine: level(2), drawn: level(1, 'theirs'), current: level(1, 'theirs ') },
      'as-drawn',
    ],
    [
      'is a clash when both changed the level',
      { mine: level(2), drawn: level(1), current: level(3) },
      'clash',
    ],
    [
      'is a clash when both wrote a comment',
      { mine: level(1, 'mine'), drawn: level(1), current: level(1, 'theirs') },
      'clash',
    ],
    [
      'is a clash when one wiped what the other extended',
      { mine: NOTHING_SAID, drawn: level(1), current: level(1, 'more') },
      'clash',
    ],
    [
      'is a clash when what the form was drawn with is not known',
      { mine: level(1), drawn: undefined, current: level(3) },
      'clash',
    ],
  ] as const)('%s', (_what, { mine, drawn, current }, verdict) => {
    expect(judgeStaleSave(mine, drawn, current)).toBe(verdict);
  });

  test('space at the ends of a comment is no difference', () => {
    expect(isSameContent(level(1, 'words \n'), level(1, ' words'))).toBe(true);
    expect(isSameContent(level(1, 'words'), level(1, 'other words'))).toBe(false);
  });
});
