import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import { levelCaption, levelTable } from './level-table';
import { ANONYMOUS_COUNCILS, comparedView, figuresAt, councilEntry } from './testing';

const SCALE = exampleFramework().maturityScale;

/** Eight councils by name, so that figures are exact and nobody is left out. */
const NAMED = [10, 10, 30, 50, 55, 60, 80, 100].map((score, n) =>
  councilEntry(`n${n}`, { sharing: 'named', figures: figuresAt(score) }),
);

function rowOf(label: string, view = comparedView({ entries: NAMED })) {
  return levelTable(view, SCALE)?.rows.find((row) => row.label === label);
}

describe('how many councils are near each level', () => {
  it('is counted for each row, lowest level first, under its number and name', () => {
    expect(levelTable(comparedView({ entries: NAMED }), SCALE)?.heads[0]).toBe(`0 ${SCALE[0]?.name}`);
    expect(rowOf('Leadership')?.cells?.map(({ count }) => count)).toEqual([2, 1, 3, 1, 1]);
  });

  it('is darker where more of them are, and white where none is', () => {
    const shades = rowOf('Leadership')?.cells?.map(({ count, shade }) => [count, shade]);
    expect(shades).toEqual([
      [2, 1],
      [1, 1],
      [3, 2],
      [1, 1],
      [1, 1],
    ]);
  });

  it('marks the level that the reader is nearest to, and none without a score', () => {
    const own = (label: string) => rowOf(label)?.cells?.findIndex(({ isOwn }) => isOwn);
    expect(own('Voice')).toBe(4);
    expect(own('Numbers')).toBe(-1);
  });

  it('is hidden whole, with the sentence that the median has', () => {
    const few = comparedView({ entries: ANONYMOUS_COUNCILS.slice(0, 3) });
    expect(levelTable(few, SCALE)).toBeNull();
    const [first, ...rest] = NAMED;
    const without = [
      ...rest.slice(0, 4),
      ...[first, ...rest.slice(4)].flatMap((each) =>
        each === undefined ? [] : [{ ...each, figures: figuresAt(40, { 'theme:gov': null }) }],
      ),
    ];
    const row = rowOf('Leadership', comparedView({ entries: without }));
    expect(row?.cells).toBeNull();
    expect(row?.sentence).toContain('Hidden. 4 others answered');
  });

  it('is of scores, and there is none of rates', () => {
    expect(levelTable(comparedView({ entries: NAMED, by: 'rate' }), SCALE)).toBeNull();
  });

  it('says what is counted, and speaks of the reader only to one who has a place', () => {
    expect(levelCaption(comparedView({ entries: NAMED }))).toContain('The level that you are nearest to');
    expect(levelCaption(comparedView({ entries: NAMED, own: undefined }))).not.toContain('you');
    expect(levelCaption(comparedView({ entries: NAMED, by: 'question' }))).toContain('at or nearest to');
  });
});
