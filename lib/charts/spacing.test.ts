import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectApart } from './bounds.testing';
import { spreadOut } from './spacing';

const ROOM = { min: 0, max: 400 };

describe('labels that would overlap', () => {
  it('stay where they want to be while there is room', () => {
    expect(spreadOut([10, 200, 390], 11, ROOM)).toEqual([10, 200, 390]);
  });

  it('share the push between them', () => {
    expect(spreadOut([100, 100], 11, ROOM)).toEqual([94.5, 105.5]);
    expect(spreadOut([100, 104, 300], 11, ROOM)).toEqual([96.5, 107.5, 300]);
  });

  it('push on a neighbour that was clear before', () => {
    expect(spreadOut([100, 100, 108], 11, ROOM).map((place) => Math.round(place * 10) / 10)).toEqual([
      91.7, 102.7, 113.7,
    ]);
  });

  it('are held at the ends', () => {
    expect(spreadOut([0, 0, 2], 11, ROOM)).toEqual([0, 11, 22]);
    expect(spreadOut([400, 400], 11, ROOM)).toEqual([389, 400]);
  });

  it('come back in the order they were given in', () => {
    expect(spreadOut([300, 100, 104], 11, ROOM)).toEqual([300, 96.5, 107.5]);
  });

  it('stand evenly where there is no room for every gap', () => {
    expect(spreadOut([5, 5, 5], 11, { min: 0, max: 10 })).toEqual([0, 5, 10]);
  });

  it('may be one, or none', () => {
    expect(spreadOut([7], 11, ROOM)).toEqual([7]);
    expect(spreadOut([-7], 11, ROOM)).toEqual([0]);
    expect(spreadOut([], 11, ROOM)).toEqual([]);
  });
});

describe('any labels', () => {
  const wanted = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 12 });

  it('keep the gap, the room and their order', () => {
    fc.assert(
      fc.property(wanted, (targets) => {
        const places = spreadOut(targets, 17, ROOM);
        expectApart(places, 17);
        expect(places.every((place) => place >= 0 && place <= 400.000001)).toBe(true);
        targets.forEach((target, index) =>
          targets.forEach((other, otherIndex) => {
            if (target < other) expect(places[index]).toBeLessThan(places[otherIndex] ?? -1);
          }),
        );
      }),
    );
  });

  it('do not move when nothing is too close', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 17, max: 40 }), (count, step) => {
        const targets = Array.from({ length: count }, (_, index) => index * step);
        expect(spreadOut(targets, 17, ROOM)).toEqual(targets);
      }),
    );
  });
});
