import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyBand,
  anyScore,
  anyScoreOrNull,
  expectAllInside,
  expectApart,
  marksOf,
  wordsOf,
} from './bounds.testing';
import { type Drawing } from './mark';
import { drawPicture } from './picture';
import { spreadStrip } from './spread-strip';
import { type NamedScore, type SpreadStrip } from './spread-strip-row';

const NAMES = ['Ashmoor', 'Brackenham', 'Carrowdale', 'Dunmere', 'Eastholm', 'Farleigh', 'Gorsby', 'Hale'];

function named(...values: readonly number[]): readonly NamedScore[] {
  return values.map((value, index) => ({
    letter: String.fromCharCode(65 + index),
    name: NAMES[index] ?? 'Another',
    value,
  }));
}

const HOMES: SpreadStrip = {
  title: 'Homes',
  ownName: 'Elmshire',
  own: 46,
  band: { lower: 40, median: 50, upper: 65 },
  named: named(67, 53, 48, 26),
};
const HIDDEN: SpreadStrip = {
  title: 'Different lives',
  ownName: 'Elmshire',
  own: 53,
  band: null,
  hiddenBecause: 'Hidden. 4 others answered; we need at least 5',
  named: named(55, 27),
};

function draw(strip: SpreadStrip): Drawing {
  return drawPicture(spreadStrip(strip));
}

function letters(strip: SpreadStrip): readonly { readonly text: string; readonly x: number }[] {
  return draw(strip).marks.flatMap((mark) =>
    mark.kind === 'text' && mark.className === 'g-mut' ? [{ text: mark.text, x: mark.x }] : [],
  );
}

const anyStrip = fc.record({
  title: fc.constant('Homes'),
  ownName: fc.constantFrom('Elmshire', null),
  own: anyScoreOrNull,
  band: fc.option(anyBand, { nil: null }),
  named: fc.array(anyScore, { maxLength: 8 }).map((values) => named(...values)),
});

describe('a spread strip', () => {
  it('shows the middle half as a bracketed band, 16 high, with its median 22 high', () => {
    const drawing = draw(HOMES);
    expect(marksOf(drawing, 'g-band')).toEqual([
      { kind: 'rect', className: 'g-band', x: 162, y: 20, width: 95, height: 16 },
    ]);
    expect(marksOf(drawing, 'g-cap')).toMatchObject([
      { d: 'M166 20L162 20L162 36L166 36M253 20L257 20L257 36L253 36' },
    ]);
    expect(marksOf(drawing, 'g-med')).toMatchObject([{ from: { x: 200, y: 17 }, to: { x: 200, y: 39 } }]);
  });

  it('draws the own diamond last, 18 across, over the rings', () => {
    const { marks } = draw(HOMES);
    expect(marks.at(-1)).toEqual({
      kind: 'path',
      className: 'g-here',
      d: 'M184.8 19L193.8 28L184.8 37L175.8 28Z',
    });
    expect(marksOf({ marks }, 'g-dot')).toHaveLength(4);
  });

  it('gives each ring its letter, from left to right', () => {
    expect(letters(HOMES).map(({ text }) => text)).toEqual(['D', 'C', 'B', 'A']);
  });

  it('pushes letters apart by equal parts', () => {
    const [left, right] = letters({ ...HOMES, named: named(42, 43) });
    expect(left?.x).toBeCloseTo((169.6 + 173.4) / 2 - 5.5);
    expect(right?.x).toBeCloseTo((169.6 + 173.4) / 2 + 5.5);
  });

  it('has no letters for more than six: the table side by side has them', () => {
    expect(letters({ ...HOMES, named: named(1, 20, 30, 40, 50, 60) })).toHaveLength(6);
    const seven = draw({ ...HOMES, named: named(1, 20, 30, 40, 50, 60, 70) });
    expect(marksOf(seven, 'g-dot')).toHaveLength(7);
    expect(wordsOf(seven)).toEqual(['0', '100']);
  });

  it('prints the ends of the scale where no letter is in the way', () => {
    expect(marksOf(draw(HOMES), 'g-ends')).toHaveLength(2);
    expect(wordsOf({ marks: marksOf(draw({ ...HOMES, named: named(1) }), 'g-ends') })).toEqual(['100']);
    expect(wordsOf({ marks: marksOf(draw({ ...HOMES, named: named(99) }), 'g-ends') })).toEqual(['0']);
  });

  it('keeps the brackets apart where the quartiles are the same', () => {
    const drawing = draw({ ...HOMES, band: { lower: 50, median: 50, upper: 50 } });
    expect(marksOf(drawing, 'g-cap')).toMatchObject([
      { d: 'M200 20L200 20L200 36L200 36M200 20L200 20L200 36L200 36' },
    ]);
  });
});

describe('a strip whose statistics are hidden', () => {
  it('has no band, bracket or median; the own diamond and the named rings stay', () => {
    const drawing = draw(HIDDEN);
    for (const className of ['g-band', 'g-cap', 'g-med']) expect(marksOf(drawing, className)).toEqual([]);
    expect(marksOf(drawing, 'g-here')).toHaveLength(1);
    expect(marksOf(drawing, 'g-dot')).toHaveLength(2);
  });

  it('says why', () => {
    expect(spreadStrip(HIDDEN).label).toBe(
      'Different lives: Elmshire 53. Hidden. 4 others answered; we need at least 5. Named: Ashmoor 55, Brackenham 27.',
    );
  });

  it('reads off nothing that is hidden', () => {
    expect(spreadStrip(HIDDEN).readings.map(({ text }) => text)).toEqual([
      'Brackenham 27',
      'Elmshire 53',
      'Ashmoor 55',
    ]);
  });
});

describe('a strip in words', () => {
  it.each<[string, SpreadStrip, string]>([
    [
      'with everything',
      HOMES,
      'Homes: Elmshire 46, middle half 40 to 65, median 50. Named: Ashmoor 67, Brackenham 53, Carrowdale 48, Dunmere 26.',
    ],
    [
      'without named councils',
      { ...HOMES, named: [] },
      'Homes: Elmshire 46, middle half 40 to 65, median 50.',
    ],
    [
      'for the lab, where nobody is you',
      { ...HOMES, ownName: null, own: null, named: [] },
      'Homes: middle half 40 to 65, median 50.',
    ],
    [
      'for a council without a score',
      { ...HOMES, own: null, named: [] },
      'Homes: Elmshire not shown, middle half 40 to 65, median 50.',
    ],
    ['with no reason given', { ...HOMES, band: null, named: [] }, 'Homes: Elmshire 46. No band.'],
  ])('%s', (_, strip, label) => {
    expect(spreadStrip(strip).label).toBe(label);
  });

  it('is read off from left to right', () => {
    expect(spreadStrip(HOMES).readings.map(({ text }) => text)).toEqual([
      'Dunmere 26',
      'Lower quartile 40',
      'Elmshire 46',
      'Carrowdale 48',
      'Median 50',
      'Brackenham 53',
      'Upper quartile 65',
      'Ashmoor 67',
    ]);
  });

  it('reads together what shares a place', () => {
    const strip = { ...HOMES, own: 50, named: named(50.4) };
    expect(spreadStrip(strip).readings.map(({ text }) => text)).toContain(
      'Elmshire 50, median 50, Ashmoor 50',
    );
  });
});

describe('any strip', () => {
  it('stays inside its view box', () => {
    fc.assert(fc.property(anyStrip, (strip) => expectAllInside(draw(strip))));
  });

  it('keeps letters 11 units apart', () => {
    fc.assert(
      fc.property(anyStrip, (strip) => {
        expectApart(
          letters(strip).map(({ x }) => x),
          11,
        );
      }),
    );
  });

  it('draws one mark for each value, and none for nothing', () => {
    fc.assert(
      fc.property(anyStrip, (strip) => {
        const drawing = draw(strip);
        expect(marksOf(drawing, 'g-here')).toHaveLength(strip.own === null ? 0 : 1);
        expect(marksOf(drawing, 'g-band')).toHaveLength(strip.band === null ? 0 : 1);
        expect(marksOf(drawing, 'g-dot')).toHaveLength(strip.named.length);
      }),
    );
  });

  it('never shows how far the group reaches: the same band draws the same, whoever else is in it', () => {
    fc.assert(
      fc.property(anyBand, (band) => {
        const { marks } = draw({ title: 'Homes', ownName: null, own: null, band, named: [] });
        const axis = 6;
        const bandAndMedian = 3;
        const ends = 2;
        expect(marks).toHaveLength(axis + bandAndMedian + ends);
      }),
    );
  });

  it('reads off each place once, in order', () => {
    fc.assert(
      fc.property(anyStrip, (strip) => {
        const places = spreadStrip(strip).readings.map(({ at }) => at);
        expect(new Set(places).size).toBe(places.length);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});
