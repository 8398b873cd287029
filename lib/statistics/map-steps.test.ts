import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapSteps, stepOf } from './map-steps';

const anyPercents = fc.array(
  fc.integer({ min: 0, max: 1000 }).map((value) => value / 10),
  { minLength: 1, maxLength: 40 },
);

describe('the shades of a map', () => {
  it('are equally wide, so that they do not cut councils into equal parts', () => {
    expect(mapSteps([41, 55, 56, 57, 88]).map(({ label }) => label)).toEqual([
      '40% to under 50%',
      '50% to under 60%',
      '60% to under 70%',
      '70% to under 80%',
      '80% to 90%',
    ]);
  });

  it('are narrower where figures lie close to each other', () => {
    expect(mapSteps([94, 95, 98]).map(({ from, to }) => to - from)).toEqual([1, 1, 1, 1]);
  });

  it('are there for every figure, five at most, whatever the figures', () => {
    fc.assert(
      fc.property(anyPercents, (values) => {
        const steps = mapSteps(values);
        expect(steps.length).toBeLessThanOrEqual(5);
        expect(new Set(steps.map(({ from, to }) => to - from)).size).toBe(1);
        for (const value of values) expect(stepOf(steps, value)).toBeGreaterThanOrEqual(0);
        const beyond = values.filter((value) => {
          const step = steps[stepOf(steps, value)];
          return step === undefined || value < step.from || value > step.to;
        });
        expect(beyond.length).toBeLessThanOrEqual(0.1 * values.length);
      }),
    );
  });

  it('leave a shade to each of the many where a few lie far away, which the ends take', () => {
    const many = Array.from({ length: 38 }, (_, n) => 80 + (n % 20));
    const steps = mapSteps([36, ...many, 100]);
    expect(steps.map(({ label }) => label)).toEqual([
      'Under 85%',
      '85% to under 90%',
      '90% to under 95%',
      '95% to 100%',
    ]);
    expect([stepOf(steps, 36), stepOf(steps, 84), stepOf(steps, 100)]).toEqual([0, 0, 3]);
  });

  it('are none without a figure', () => {
    expect(mapSteps([])).toEqual([]);
    expect(stepOf([], 5)).toBe(-1);
  });
});
