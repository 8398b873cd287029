import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, seededUuid } from './random';

const labels = fc.string({ minLength: 1, maxLength: 40 });

describe('numbers that look random', () => {
  it('are the same for the same label', () => {
    fc.assert(
      fc.property(labels, (label) => {
        const [first, second] = [seededRandom(label), seededRandom(label)];
        expect(Array.from({ length: 5 }, first.next)).toEqual(Array.from({ length: 5 }, second.next));
      }),
    );
  });

  it('are different for labels that differ in one letter', () => {
    const starts = ['DEMO0018', 'DEMO0019', 'DEMO0029', 'DEMO0118'].map((code) => seededRandom(code).next());
    expect(new Set(starts).size).toBe(4);
  });

  it('stay within their limits, both ends of whole numbers included', () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: -50, max: 50 }), fc.nat(20), (label, least, width) => {
        const random = seededRandom(label);
        const [share, between, whole] = [
          random.next(),
          random.between(least, least + width),
          random.whole(least, least + width),
        ];
        expect(share >= 0 && share < 1).toBe(true);
        expect(between >= least && between <= least + width).toBe(true);
        expect(Number.isInteger(whole) && whole >= least && whole <= least + width).toBe(true);
      }),
    );
    const dice = Array.from({ length: 200 }, (_, throwing) => seededRandom(`dice/${throwing}`).whole(1, 6));
    expect([...new Set(dice)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('lie like a bell around zero when asked to', () => {
    const random = seededRandom('bell');
    const numbers = Array.from({ length: 2000 }, random.normal);
    const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    const within = numbers.filter((each) => Math.abs(each) < 1).length / numbers.length;
    expect(Math.abs(mean)).toBeLessThan(0.1);
    expect(within).toBeGreaterThan(0.62);
    expect(within).toBeLessThan(0.74);
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(3.5);
  });

  it('meet a chance about as often as it says', () => {
    const random = seededRandom('chance');
    const met = Array.from({ length: 1000 }, () => random.chance(0.3)).filter(Boolean).length;
    expect(met).toBeGreaterThan(250);
    expect(met).toBeLessThan(350);
  });

  it('pick from a list and shuffle it without losing anything', () => {
    fc.assert(
      fc.property(labels, fc.uniqueArray(fc.integer(), { minLength: 1 }), (label, list) => {
        expect(list).toContain(seededRandom(label).pick(list));
        expect(seededRandom(label).shuffle(list).sort()).toEqual([...list].sort());
      }),
    );
  });

  it('refuse to pick from nothing', () => {
    expect(() => seededRandom('empty').pick([])).toThrow('the list is empty');
  });
});

describe('an id for a label', () => {
  it('has the form of a UUID of version 4 and never changes', () => {
    fc.assert(
      fc.property(labels, (label) => {
        expect(seededUuid(label)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(seededUuid(label)).toBe(seededUuid(label));
      }),
    );
  });

  it('is the same on every machine', () => {
    expect(seededUuid('round/2')).toBe('4c4a9f5e-3b7c-4391-ba01-55713293f025');
  });
});
