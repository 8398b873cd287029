import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapRuns } from './wrap';
import type { Line, Run } from './wrap';

// A typewriter: every character is one wide, and two wide in bold.
const measure = (text: string, face: 'regular' | 'bold'): number =>
  Array.from(text).length * (face === 'bold' ? 2 : 1);

function regular(text: string): Run {
  return { text, face: 'regular' };
}

function textOf(line: Line): string {
  return line.map((run) => run.text).join('');
}

function linesOf(text: string, width: number): string[] {
  return wrapRuns([regular(text)], width, measure).map(textOf);
}

describe('breaking text into lines', () => {
  it.each([
    { it: 'a line that fits stays whole', text: 'one two', width: 7, lines: ['one two'] },
    {
      it: 'a word that does not fit begins the next line',
      text: 'one two three',
      width: 8,
      lines: ['one two', 'three'],
    },
    { it: 'a word wider than the line is cut', text: 'abcdefgh', width: 3, lines: ['abc', 'def', 'gh'] },
    {
      it: 'the end of a cut word shares its line',
      text: 'abcdefgh i',
      width: 4,
      lines: ['abcd', 'efgh', 'i'],
    },
    {
      it: 'an address breaks at its marks',
      text: 'https://gov.uk/acts-of-2026',
      width: 10,
      lines: ['https://', 'gov.uk/', 'acts-of-', '2026'],
    },
    { it: 'several spaces are one', text: 'a   b', width: 9, lines: ['a b'] },
    { it: 'a line feed ends a line', text: 'one\ntwo', width: 20, lines: ['one', 'two'] },
    { it: 'an empty line stays', text: 'one\n\ntwo', width: 20, lines: ['one', '', 'two'] },
    { it: 'nothing is one empty line', text: '', width: 20, lines: [''] },
    {
      it: 'a space that may not break holds words together',
      text: 'to 25\u00a0people',
      width: 9,
      lines: ['to', '25\u00a0people'],
    },
    {
      it: 'a character outside the basic plane is never cut in two',
      text: '😀😀😀',
      width: 2,
      lines: ['😀😀', '😀'],
    },
  ])('$it', ({ text, width, lines }) => {
    expect(linesOf(text, width)).toEqual(lines);
  });

  it('keeps faces apart within a line', () => {
    const runs: Run[] = [
      { text: '26 of 28', face: 'bold' },
      { text: 'questions answered', face: 'regular' },
    ];
    expect(wrapRuns(runs, 60, measure)).toEqual([
      [
        { text: '26 of 28', face: 'bold' },
        { text: ' questions answered', face: 'regular' },
      ],
    ]);
  });

  it('measures each face by itself', () => {
    const runs: Run[] = [
      { text: 'aaa', face: 'bold' },
      { text: 'bb', face: 'regular' },
    ];
    expect(wrapRuns(runs, 8, measure).map(textOf)).toEqual(['aaa', 'bb']);
  });

  it('never makes a line wider than asked and never loses a word', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e') }), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
        const lines = linesOf(list.join(' '), width);
        expect(lines.every((line) => line.length <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
      }),
    );
  });
});
