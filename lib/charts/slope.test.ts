import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScoreOrNull, expectAllInside, expectApart, marksOf, wordsOf } from './bounds.testing';
import { drawPicture, type Picture } from './picture';
import { slopePicture } from './slope';
import { axisEnd, SLOPE_LAYOUTS } from './slope-frame';
import { isHeavy, rowChange, rowWords, type Slope, type SlopeRow } from './slope-row';

function row(shortLabel: string, before: number | null, after: number | null): SlopeRow {
  return { label: `${shortLabel} and more`, shortLabel, before, after, comparable: true };
}

/** A row whose question changed between the rounds. */
function changedRow(shortLabel: string, before: number, after: number): SlopeRow {
  return { ...row(shortLabel, before, after), comparable: false };
}

function slopeOf(...rows: readonly SlopeRow[]): Slope {
  return { rows, beforeLabel: 'Autumn 2025', afterLabel: 'Spring 2026' };
}

const THEMES = slopeOf(
  row('Who you know', 25, 50),
  row('Relationships', 40, 55),
  row('Planning', 46.4, 57.1),
  row('Homes', 35.7, 46.4),
  row('Health', 50, 29.2),
);

function picture(slope: Slope, layout: (typeof SLOPE_LAYOUTS)[number] = 'wide'): Picture {
  const drawn = slopePicture(slope, layout);
  if (drawn === null) throw new Error('The table stands alone');
  return drawn;
}

function draw(slope: Slope) {
  return drawPicture(picture(slope));
}

const anyRow = fc.record({
  label: fc.constant('Who you are responsible for and what you know'),
  shortLabel: fc.constantFrom('Homes', 'Who you are responsible for and what you know', 'Work and money'),
  before: anyScoreOrNull,
  after: anyScoreOrNull,
  comparable: fc.boolean(),
});
const anyRows = fc.array(anyRow, { maxLength: 14 });

describe('the axis of a slope', () => {
  it.each([
    [57.1, 75],
    [75, 75],
    [75.1, 100],
    [100, 100],
    [12, 25],
    [0, 25],
  ])('for scores up to %d runs to %d', (highest, end) => {
    expect(axisEnd(highest)).toBe(end);
  });

  it('says how far it runs', () => {
    expect(wordsOf(draw(THEMES))).toContain('The axis runs from 0 to 75');
  });

  it('is the same on both sides, under the names of the rounds', () => {
    expect(wordsOf(draw(THEMES)).slice(0, 2)).toEqual(['Autumn 2025', 'Spring 2026']);
  });
});

describe('a move', () => {
  it.each<[SlopeRow, number | null, boolean]>([
    [row('Up by 15', 40, 55), 15, true],
    [row('Down by 21', 50, 29.2), -21, true],
    [row('Up by 14', 40, 54), 14, false],
    [row('No move', 40, 40), 0, false],
    [changedRow('Changed question', 0, 100), null, false],
    [row('New', null, 90), null, false],
    [row('Gone', 90, null), null, false],
  ])('%o', (one, change, heavy) => {
    expect(rowChange(one)).toBe(change);
    expect(isHeavy(one)).toBe(heavy);
  });

  it('of a council stands out where it is the reader’s own, however far others moved', () => {
    expect(isHeavy({ ...row('Own', 40, 41), isOwn: true })).toBe(true);
    expect(isHeavy({ ...row('Another', 20, 90), isOwn: false })).toBe(false);
  });

  it('of 15 points or more is heavy in accent, solid up and dashed down; the rest is thin', () => {
    const { series } = picture(THEMES);
    const lines = series.flatMap(({ id, line }) => (line === null ? [] : [`${id} ${line}`]));
    expect(lines).toEqual([
      'line-2 g-axis',
      'line-3 g-axis',
      'line-0 g-here-l',
      'line-1 g-here-l',
      'line-4 g-here-d',
    ]);
  });

  it('that is heavy is drawn over the thin ones, and points over all lines', () => {
    const order = draw(THEMES).marks.map(({ className }) => className);
    expect(order.lastIndexOf('g-here-d')).toBeLessThan(order.indexOf('g-past-m'));
    expect(order.at(-1)).toBe('g-here');
  });
});

describe('the words of a slope', () => {
  it('give score and short name at the right, and the change where it is heavy', () => {
    expect(wordsOf(draw(THEMES)).slice(-5)).toEqual([
      '57 Planning',
      '55 Relationships, up 15',
      '50 Who you know, up 25',
      '46 Homes',
      '29 Health, down 21',
    ]);
  });

  it('give each score of the round before once', () => {
    const words = wordsOf(draw(slopeOf(row('Voice', 25, 54), row('Homes', 25, 50), row('Health', 50, 29))));
    expect(words.filter((word) => word === '25')).toHaveLength(1);
  });

  it('say that a changed question is not comparable, and do not join its scores', () => {
    const drawing = draw(slopeOf(changedRow('Homes', 36, 46)));
    expect(wordsOf(drawing)).toContain('46 Homes, not comparable');
    expect(marksOf(drawing, 'g-past-m')).toHaveLength(2);
    expect(picture(slopeOf(changedRow('Homes', 36, 46))).series.every(({ line }) => line === null)).toBe(
      true,
    );
  });

  it('leave out the change before they cut a name', () => {
    const narrow = drawPicture(picture(THEMES, 'narrow'));
    expect(wordsOf(narrow)).toContain('55 Relationships');
    expect(wordsOf(narrow)).toContain('29 Health, down 21');
  });

  it('cut a name only where it does not fit by itself', () => {
    const words = wordsOf(drawPicture(picture(slopeOf(row('A name that goes on and on', 0, 50)), 'narrow')));
    expect(words.some((word) => /^50 A name that.*…$/.test(word))).toBe(true);
  });

  it.each<[SlopeRow, string]>([
    [row('Homes', 35.7, 46.4), 'Homes and more: 36 to 46, up 10'],
    [changedRow('Homes', 36, 46), 'Homes and more: 36 to 46, not comparable'],
    [row('Homes', null, 46), 'Homes and more: 46 now, no score before'],
    [row('Homes', 36, null), 'Homes and more: 36 before, no score now'],
    [row('Homes', 36, 36), 'Homes and more: 36 to 36, no change'],
  ])('read a row: %o', (one, words) => {
    expect(rowWords(one)).toBe(words);
  });

  it('sum up for people who do not see the picture', () => {
    expect(picture(THEMES).label).toBe(
      'Change from Autumn 2025 to Spring 2026: 4 up, 1 down. Values are in the table.',
    );
    const mixed = slopeOf(row('A', 1, 1), changedRow('B', 1, 2), row('C', null, null));
    expect(picture(mixed).label).toBe(
      'Change from Autumn 2025 to Spring 2026: 1 the same, 1 not comparable. Values are in the table.',
    );
  });

  it('are read off from the top down, rows at the same height together', () => {
    const { readings, readAlong } = picture(
      slopeOf(row('Homes', 36, 50), row('Voice', 25, 50.2), row('Top', 1, 90)),
    );
    expect(readAlong).toBe('y');
    expect(readings.map(({ text }) => text)).toEqual([
      'Top and more: 1 to 90, up 89',
      'Homes and more: 36 to 50, up 14; Voice and more: 25 to 50, up 25',
    ]);
  });
});

describe('the table stands alone', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => row(`Row ${index}`, index, index));

  it('for more than twelve rows', () => {
    expect(slopePicture(slopeOf(...rows(12)))).not.toBeNull();
    expect(slopePicture(slopeOf(...rows(13)))).toBeNull();
  });

  it('where there is no score at all', () => {
    expect(slopePicture(slopeOf())).toBeNull();
    expect(slopePicture(slopeOf(row('Homes', null, null)))).toBeNull();
  });
});

describe.each(SLOPE_LAYOUTS)('any slope, %s', (layout) => {
  function drawn(rows: readonly SlopeRow[]) {
    const found = slopePicture(slopeOf(...rows), layout);
    return found === null ? null : drawPicture(found);
  }

  it('stays inside its view box', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const drawing = drawn(rows);
        if (drawing !== null) expectAllInside(drawing);
      }),
    );
  });

  it('keeps names 17 units apart', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const names = drawn(rows)?.marks.flatMap((mark) =>
          mark.kind === 'text' && mark.size === 13.5 ? [mark.y] : [],
        );
        expectApart(names ?? [], 17);
      }),
    );
  });

  it('keeps the numbers of the round before 15 units apart', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const numbers = drawn(rows)?.marks.flatMap((mark) =>
          mark.kind === 'text' && mark.anchor === 'end' ? [mark.y] : [],
        );
        expectApart(numbers ?? [], 15);
      }),
    );
  });

  it('draws a point for each score, and none for nothing', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const drawing = drawn(rows);
        if (drawing === null) return;
        const scores = rows.flatMap(({ before, after }) => [before, after]).filter((score) => score !== null);
        const points = [...marksOf(drawing, 'g-past-m'), ...marksOf(drawing, 'g-here')];
        expect(points).toHaveLength(scores.length);
      }),
    );
  });

  it('joins what can be compared, and nothing else', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const lines = slopePicture(slopeOf(...rows), layout)?.series.filter(({ line }) => line !== null);
        if (lines === undefined) return;
        expect(lines).toHaveLength(rows.filter((one) => rowChange(one) !== null).length);
      }),
    );
  });

  it('reads off each height once', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const places = slopePicture(slopeOf(...rows), layout)?.readings.map(({ at }) => at) ?? [];
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});
