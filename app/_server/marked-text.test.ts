import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '@/lib/assessment/save-outcome';
import { markDifferences } from './marked-text';

function joined(text: MarkedText): string {
  return text.map((piece) => piece.text).join('');
}

function marked(text: MarkedText): readonly string[] {
  return text.filter(({ differs }) => differs).map((piece) => piece.text.trim());
}

describe('two texts beside each other', () => {
  it('have the words marked that the other does not have', () => {
    const { mine, theirs } = markDifferences(
      'We asked twelve young people in May',
      'We asked thirty young people in May and June',
    );
    expect(marked(mine)).toEqual(['twelve']);
    expect(marked(theirs)).toEqual(['thirty', 'and June']);
  });

  it('have nothing marked when they are the same', () => {
    const { mine, theirs } = markDifferences('The same words', 'The same words');
    expect([...marked(mine), ...marked(theirs)]).toEqual([]);
    expect(joined(mine)).toBe('The same words');
  });

  it('have everything marked when the other is empty, and an empty text has no pieces', () => {
    const { mine, theirs } = markDifferences('All of this', '');
    expect(marked(mine)).toEqual(['All of this']);
    expect(theirs).toEqual([]);
    expect(markDifferences('', '')).toEqual({ mine: [], theirs: [] });
  });

  const word = fc.constantFrom('we', 'asked', 'young', 'people', '\n', '  ', '12', 'pobl', '“ie”', '🙂');
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word).map((words) => words.join(' ')),
  );

  it('are given back whole, to the last space', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { mine, theirs } = markDifferences(a, b);
        expect([joined(mine), joined(theirs)]).toEqual([a, b]);
      }),
    );
  });

  it('agree on what is not marked', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { mine, theirs } = markDifferences(a, b);
        const same = (pieces: MarkedText): string => joined(pieces.filter(({ differs }) => !differs));
        expect(same(mine)).toBe(same(theirs));
      }),
    );
  });

  it('are given back whole and unmarked when comparing them would take too long', () => {
    const long = 'a b '.repeat(1200);
    const { mine, theirs } = markDifferences(long, `${long}c`);
    expect(mine).toEqual([{ text: long, differs: false }]);
    expect(theirs).toEqual([{ text: `${long}c`, differs: false }]);
  });
});
