import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScoreOrNull, expectAllInside, markBounds, marksOf } from './bounds.testing';
import { drawPicture } from './picture';
import { themeScoreStrip, type ThemeScoreStrip } from './theme-score-strip';

function draw(strip: ThemeScoreStrip) {
  return drawPicture(themeScoreStrip(strip));
}

describe('a theme’s scores', () => {
  it('are one line and one diamond where nothing is unknown', () => {
    const drawing = draw({ lowestPossible: 50, score: 50 });
    expect(marksOf(drawing, 'g-here-l')).toMatchObject([{ from: { x: 10, y: 11 }, to: { x: 150, y: 11 } }]);
    expect(marksOf(drawing, 'g-here')).toMatchObject([{ d: 'M150 3L158 11L150 19L142 11Z' }]);
    expect(marksOf(drawing, 'g-here-d')).toEqual([]);
    expect(marksOf(drawing, 'g-here-o')).toEqual([]);
  });

  it('have dashes to an open diamond for what could not be said', () => {
    const drawing = draw({ lowestPossible: 46.4, score: 65 });
    expect(marksOf(drawing, 'g-here-d')).toMatchObject([
      { from: { x: 139.92, y: 11 }, to: { x: 192, y: 11 } },
    ]);
    expect(marksOf(drawing, 'g-here-o')).toMatchObject([{ d: 'M192 4L199 11L192 18L185 11Z' }]);
  });

  it('draw the filled diamond last', () => {
    expect(draw({ lowestPossible: 46.4, score: 47 }).marks.at(-1)?.className).toBe('g-here');
  });

  it('are an empty axis where there is nothing to score', () => {
    const { marks } = draw({ lowestPossible: null, score: null });
    expect(marks.every(({ className }) => className === 'g-grid' || className === 'g-axis')).toBe(true);
  });

  it.each<[ThemeScoreStrip, string]>([
    [{ lowestPossible: 50, score: 50 }, 'Lowest possible score 50.0'],
    [{ lowestPossible: 46.4, score: 65 }, 'Lowest possible score 46.4, score over what was answered 65.0'],
    [{ lowestPossible: null, score: null }, 'No score'],
  ])('say in words: %o', (strip, label) => {
    expect(themeScoreStrip(strip).label).toBe(label);
  });

  it('are read off one by one', () => {
    expect(themeScoreStrip({ lowestPossible: 46.4, score: 65 }).readings).toEqual([
      { at: 46.4, text: 'Lowest possible score 46.4' },
      { at: 65, text: 'Score over what was answered 65.0' },
    ]);
    expect(themeScoreStrip({ lowestPossible: 0, score: 0 }).readings).toHaveLength(1);
    expect(themeScoreStrip({ lowestPossible: null, score: null }).readings).toEqual([]);
  });
});

describe('any theme’s scores', () => {
  const anyScores = fc.record({ lowestPossible: anyScoreOrNull, score: anyScoreOrNull });

  it('stay inside the view box', () => {
    fc.assert(fc.property(anyScores, (strip) => expectAllInside(draw(strip))));
  });

  it('have no diamond for a score that is not there', () => {
    fc.assert(
      fc.property(anyScores, (strip) => {
        const drawing = draw(strip);
        const { lowestPossible, score } = strip;
        const twoScores = lowestPossible !== null && score !== null && lowestPossible !== score;
        expect(marksOf(drawing, 'g-here')).toHaveLength(lowestPossible === null ? 0 : 1);
        expect(marksOf(drawing, 'g-here-o')).toHaveLength(twoScores ? 1 : 0);
      }),
    );
  });

  it('begin at 0, so that the length is the score', () => {
    fc.assert(
      fc.property(anyScores, (strip) => {
        const lefts = marksOf(draw(strip), 'g-here-l').map((mark) => markBounds(mark).left);
        expect(lefts.every((left) => left === 10)).toBe(true);
      }),
    );
  });
});
