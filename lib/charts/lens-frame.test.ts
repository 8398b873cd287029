import { describe, expect, it } from 'vitest';
import { marksOf, wordsOf } from './bounds.testing';
import { lensFrame, lensFrameMarks } from './lens-frame';
import { lensSteps, TWO_ROUNDS } from './lens-samples.testing';
import { place } from './picture';

describe('the frame of a profile', () => {
  it('has room at the right for the names of the lines', () => {
    const frame = lensFrame(TWO_ROUNDS, 'wide');
    const [, last] = frame.x.range;
    expect(frame.names).toBeGreaterThan(last + 9);
    expect(frame.width).toBe(430);
  });

  it('grows for a long name, up to a limit', () => {
    const long = { ...TWO_ROUNDS, ownRound: 'Spring 2026, again' };
    const longer = { ...TWO_ROUNDS, ownRound: 'Spring 2026, a second time over' };
    expect(lensFrame(long, 'wide').width).toBeGreaterThan(430);
    expect(lensFrame(longer, 'wide').width).toBe(482);
  });

  it('is as wide as a phone where it is narrow, and grows downwards for its key', () => {
    const one = { ...TWO_ROUNDS, previousRound: undefined };
    expect(lensFrame(TWO_ROUNDS, 'narrow').width).toBe(300);
    expect(lensFrame(TWO_ROUNDS, 'narrow').height - lensFrame(one, 'narrow').height).toBe(20);
  });

  it('puts a lens that is alone in the middle', () => {
    const [first] = TWO_ROUNDS.lenses;
    const alone = { ...TWO_ROUNDS, lenses: first === undefined ? [] : [first] };
    const { x } = lensFrame(alone, 'wide');
    const [left, right] = x.range;
    expect(place(x, 0)).toBe((left + right) / 2);
  });
});

describe('the axis of a profile', () => {
  const frame = lensFrame(TWO_ROUNDS, 'wide');
  const marks = lensFrameMarks(TWO_ROUNDS, frame);

  it('has a line at each 25, the one at 0 stronger', () => {
    expect(marksOf({ marks }, 'g-grid')).toHaveLength(4);
    expect(marksOf({ marks }, 'g-axis')).toMatchObject([{ from: { y: 256 }, to: { y: 256 } }]);
  });

  it('is the same whatever the scores, so that two pictures can be laid side by side', () => {
    const low = { ...TWO_ROUNDS, lenses: lensSteps({ own: [1, 2, 3, 4] }) };
    const high = { ...TWO_ROUNDS, lenses: lensSteps({ own: [97, 98, 99, 100] }) };
    expect(lensFrame(low, 'wide').y).toEqual(lensFrame(high, 'wide').y);
  });

  it('cuts the name of a lens that would run into the next', () => {
    const [first, ...others] = TWO_ROUNDS.lenses;
    if (first === undefined) throw new Error('no lens');
    const long = { ...TWO_ROUNDS, lenses: [{ ...first, label: 'Policy and practice' }, ...others] };
    expect(wordsOf({ marks: lensFrameMarks(long, frame) }).some((word) => /^Policy.*…$/.test(word))).toBe(
      true,
    );
  });
});
