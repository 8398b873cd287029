import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScoreOrNull, expectAllInside, marksOf, wordsOf } from './bounds.testing';
import { drawPicture } from './picture';
import { trendStrip, type TrendStep } from './trend-strip';

function step(round: string, change: Partial<TrendStep> = {}): TrendStep {
  return { round, own: 50, joinsOwn: true, median: 60, joinsMedian: true, hasChanged: false, ...change };
}

const STEPS = [
  step('Autumn 2025', { own: 40, joinsOwn: false, joinsMedian: false }),
  step('Spring 2026'),
  step('Autumn 2026', { own: 55 }),
];

function strip(steps: readonly TrendStep[] = STEPS, ownName: string | null = 'Elmshire') {
  return trendStrip({ title: 'Homes', ownName, steps });
}

function linesOf(picture: ReturnType<typeof trendStrip>, id: string) {
  return picture.series.filter((series) => series.id.startsWith(id)).map(({ points }) => points.length);
}

describe('a trend over rounds', () => {
  it('says all of it in words, round by round', () => {
    expect(strip().label).toBe(
      'Homes: Autumn 2025 Elmshire 40, median 60; Spring 2026 Elmshire 50, median 60; Autumn 2026 Elmshire 55, median 60.',
    );
    expect(strip().readings.map(({ text }) => text)[1]).toBe('Spring 2026: Elmshire 50, median 60');
  });

  it('joins what may be joined', () => {
    expect(linesOf(strip(), 'own')).toEqual([3]);
    expect(linesOf(strip(), 'median')).toEqual([3]);
  });

  it('breaks its lines where questions changed, and says so between the rounds', () => {
    const changed = step('Spring 2026', { joinsOwn: false, joinsMedian: false, hasChanged: true });
    const picture = strip([STEPS[0] ?? changed, changed, step('Autumn 2026')]);
    expect(linesOf(picture, 'own')).toEqual([1, 2]);
    expect(linesOf(picture, 'median')).toEqual([1, 2]);
    expect(wordsOf(drawPicture(picture))).toContain('changed');
    expect(marksOf(drawPicture(picture), 'g-past')).toHaveLength(1);
    expect(picture.label).toContain('median 60, questions changed');
  });

  it('leaves a gap where a round has nothing, and never a 0', () => {
    const none = step('Spring 2026', { own: null, joinsOwn: false });
    const picture = strip([STEPS[0] ?? none, none, step('Autumn 2026', { joinsOwn: false })]);
    expect(linesOf(picture, 'own')).toEqual([1, 1]);
    expect(picture.label).toContain('Elmshire none');
  });

  it('has no "you" where nobody is', () => {
    const picture = strip(
      STEPS.map((each) => ({ ...each, own: null, joinsOwn: false })),
      null,
    );
    expect(linesOf(picture, 'own')).toEqual([]);
    expect(picture.label).toBe('Homes: Autumn 2025 median 60; Spring 2026 median 60; Autumn 2026 median 60.');
  });

  it('stays inside its box, whatever the scores', () => {
    const anyStep = fc.record({
      round: fc.constantFrom('Autumn 2025', 'Pilot of the lab’s own councils in the spring of 2026'),
      own: anyScoreOrNull,
      joinsOwn: fc.boolean(),
      median: anyScoreOrNull,
      joinsMedian: fc.boolean(),
      hasChanged: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 6 }), ([first, ...more]) => {
        const steps = first === undefined ? [] : [{ ...first, hasChanged: false }, ...more];
        expectAllInside(drawPicture(strip(steps)));
      }),
    );
  });
});
