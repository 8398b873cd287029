import { describe, expect, it } from 'vitest';
import { findMoves } from './moves';
import { AUTUMN, namedCopy, SPRING } from './testing';

const SETTING = { today: '2026-11-21', newId: (id: string) => id };

describe('who moved up', () => {
  it('is two levels or more higher, and not less', () => {
    const moves = findMoves(
      [
        namedCopy('Elmshire', SPRING, { a: 0, b: 0, c: 50, d: 75 }),
        namedCopy('Elmshire', AUTUMN, { a: 50, b: 25, c: 100, d: 0 }),
      ],
      SETTING,
    );
    expect(moves.map(({ questionId, from, to }) => [questionId, from, to])).toEqual([
      ['a', 0, 50],
      ['c', 50, 100],
    ]);
    expect(moves[0]).toMatchObject({ submissionId: 'Elmshire Autumn 2026', before: SPRING, now: AUTUMN });
  });

  it('has moved where a share of boxes rose by half, though thirds are not exact', () => {
    const copies = [
      namedCopy('Elmshire', SPRING, { a: 100 / 6 }),
      namedCopy('Elmshire', AUTUMN, { a: 400 / 6 }),
    ];
    expect(findMoves(copies, SETTING)).toHaveLength(1);
  });

  it('answered in both rounds: what was not known before is no level to move from', () => {
    const copies = [namedCopy('Elmshire', SPRING, {}), namedCopy('Elmshire', AUTUMN, { a: 100 })];
    expect(findMoves(copies, SETTING)).toEqual([]);
  });

  it('is measured between the two latest rounds, whichever was sent first', () => {
    const first = { roundName: 'Autumn 2025', opensOn: '2025-10-01', submittedOn: '2026-11-12' };
    const copies = [
      namedCopy('E', AUTUMN, { a: 75 }),
      namedCopy('E', first, { a: 0 }),
      namedCopy('E', SPRING, { a: 50 }),
    ];
    expect(findMoves(copies, SETTING)).toEqual([]);
  });

  it('has sent its latest within 18 months, and two rounds', () => {
    const copies = [namedCopy('E', SPRING, { a: 0 }), namedCopy('E', AUTUMN, { a: 75 })];
    expect(findMoves(copies, { ...SETTING, today: '2028-05-10' })).toHaveLength(1);
    expect(findMoves(copies, { ...SETTING, today: '2028-05-11' })).toEqual([]);
    expect(findMoves(copies.slice(1), SETTING)).toEqual([]);
  });

  it('is followed through a question that took the place of another', () => {
    const copies = [namedCopy('E', SPRING, { old: 0 }), namedCopy('E', AUTUMN, { a: 75 })];
    const newId = (id: string): string => (id === 'old' ? 'a' : id);
    expect(findMoves(copies, { ...SETTING, newId })).toMatchObject([{ questionId: 'a', from: 0, to: 75 }]);
  });

  it('keeps councils in the order given', () => {
    const copies = ['B', 'A'].flatMap((name) => [
      namedCopy(name, SPRING, { a: 0 }),
      namedCopy(name, AUTUMN, { a: name === 'A' ? 100 : 50 }),
    ]);
    expect(findMoves(copies, SETTING).map(({ authorityName }) => authorityName)).toEqual(['B', 'A']);
  });
});
