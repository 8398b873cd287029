import { describe, expect, test } from 'vitest';
import { eligibleOthers } from './eligible-others';
import type { CouncilCount } from './eligible-others';
import type { PeerFilters } from './peer-group';

const COUNTS: readonly CouncilCount[] = [
  { type: 'unitary', regionCode: 'north', count: 4 },
  { type: 'unitary', regionCode: 'south', count: 3 },
  { type: 'county', regionCode: 'north', count: 2 },
  { type: 'combined', regionCode: null, count: 1 },
];

describe('how many councils could take part', () => {
  test.each<[string, PeerFilters, number]>([
    ['in all', {}, 10],
    ['of one type', { type: 'unitary' }, 7],
    ['in one region', { region: 'north' }, 6],
    ['of one type in one region', { type: 'unitary', region: 'north' }, 4],
    ['of a type that is not there', { type: 'london' }, 0],
  ])('%s', (_words, filters, count) => {
    expect(eligibleOthers(COUNTS, { filters }, undefined)).toBe(count);
  });

  test('the viewer’s own is not one of the others', () => {
    const own = { type: 'unitary', regionCode: 'north' } as const;
    expect(eligibleOthers(COUNTS, { filters: {} }, own)).toBe(9);
    expect(eligibleOthers(COUNTS, { filters: { type: 'unitary', region: 'north' } }, own)).toBe(3);
  });

  test('a viewer outside the group takes nobody away', () => {
    const own = { type: 'county', regionCode: 'north' } as const;
    expect(eligibleOthers(COUNTS, { filters: { type: 'unitary' } }, own)).toBe(7);
    expect(eligibleOthers(COUNTS, { filters: { region: 'south' } }, own)).toBe(3);
  });

  test('a council in no region belongs to no regional group', () => {
    expect(eligibleOthers(COUNTS, { filters: { type: 'combined', region: 'north' } }, undefined)).toBe(0);
  });
});
