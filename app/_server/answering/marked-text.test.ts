import fc from 'fast-check';
import { wordsWithSpaceDiff } from 'diff';
import { describe, expect, it, vi } from 'vitest';
import type { MarkedText } from '@/lib/assessment/save-outcome';
import { markDifferences } from './marked-text';

function joined(text: MarkedText): string {
  return text.map((piece) => piece.text).join('');
}

function marked(text: MarkedText): readonly string[] {
  return text.filter(({ differs }) => differs).map((piece) => piece.text.trim());
}

/** Text of 4,000 Chinese characters, each a word of its own to the comparison. */
function han(step: number): string {
  return Array.from({ length: 4000 }, (_, place) =>
    String.fromCharCode(0x4e00 + ((place * step * 7919) % 20_000)),
  ).join('');
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

  it.each([
    ['punctuation', 'a.b,c;'.repeat(660), 'd!e?f:'.repeat(660)],
    ['Chinese characters', han(1), han(3)],
    ['spaces and line ends', ' \t\n'.repeat(1300), '\n \r'.repeat(1300)],
    ['words', 'one two '.repeat(500), 'three four '.repeat(360)],
  ])('are compared in a bounded number of steps, and then given back unmarked: %s', (_what, a, b) => {
    const steps = vi.spyOn(wordsWithSpaceDiff, 'equals').mockClear();
    const { mine, theirs } = markDifferences(a, b);
    expect(steps.mock.calls.length).toBeLessThan(250_000);
    expect([joined(mine), joined(theirs)]).toEqual([a, b]);
  });

  it('are marked when they are 250 words each with none in common', () => {
    const words = (stem: string) => Array.from({ length: 250 }, (_, place) => `${stem}${place}`).join(' ');
    const { mine, theirs } = markDifferences(words('mine'), words('theirs'));
    expect([marked(mine).length, marked(theirs).length]).toEqual([250, 250]);
  });

  it('are given back whole and unmarked when comparing them would take too long', () => {
    const long = 'a b '.repeat(1200);
    const { mine, theirs } = markDifferences(long, `${long}c`);
    expect(mine).toEqual([{ text: long, differs: false }]);
    expect(theirs).toEqual([{ text: `${long}c`, differs: false }]);
  });
});
