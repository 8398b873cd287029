import { describe, expect, it } from 'vitest';
import { findPeerGroup, readyMadeGroups, regionsOf, typeLabel } from './peer-group';
import { councilEntry } from './testing';

const northWest = { regionCode: 'E12000002', regionName: 'North West' };
const london = { regionCode: 'E12000007', regionName: 'London' };

const entries = [
  councilEntry('ashmoor', { type: 'unitary', ...northWest }),
  councilEntry('brackenham', { type: 'county', ...northWest }),
  councilEntry('carrowdale', { type: 'london', ...london }),
  councilEntry('dunmere', { type: 'combined', regionCode: null, regionName: null }),
];

describe('a peer group', () => {
  it.each([
    { filters: {}, id: 'all', label: 'All that took part', plural: 'councils' },
    {
      filters: { type: 'unitary' },
      id: 'type:unitary',
      label: 'Unitary councils',
      plural: 'unitary councils',
    },
    {
      filters: { region: 'E12000002' },
      id: 'region:E12000002',
      label: 'Councils in the North West',
      plural: 'councils in the North West',
    },
    {
      filters: { type: 'london', region: 'E12000007' },
      id: 'type:london+region:E12000007',
      label: 'London boroughs in London',
      plural: 'London boroughs in London',
    },
  ] as const)('$id is called "$label"', ({ filters, ...expected }) => {
    expect(findPeerGroup(entries, filters)).toMatchObject(expected);
  });

  it('holds the councils that pass every filter', () => {
    expect([...findPeerGroup(entries, { region: 'E12000002' }).codes]).toEqual(['ashmoor', 'brackenham']);
    expect([...findPeerGroup(entries, { type: 'county', region: 'E12000002' }).codes]).toEqual([
      'brackenham',
    ]);
    expect(findPeerGroup(entries, {}).codes.size).toBe(4);
  });

  it('drops a region that nobody comes from, instead of failing', () => {
    const group = findPeerGroup(entries, { type: 'unitary', region: 'E12000099' });
    expect(group).toMatchObject({ id: 'type:unitary', filters: { type: 'unitary', region: undefined } });
  });

  it('is there, and empty, for a type that nobody has', () => {
    const group = findPeerGroup(entries, { type: 'district' });
    expect(group).toMatchObject({ label: 'District councils', singular: 'district council' });
    expect(group.codes.size).toBe(0);
  });

  it.each([
    ['East of England', 'councils in the East of England'],
    ['Yorkshire and The Humber', 'councils in Yorkshire and The Humber'],
    ['West Midlands', 'councils in the West Midlands'],
  ])('speaks of %s as "%s"', (regionName, plural) => {
    const one = councilEntry('one', { regionCode: 'R', regionName });
    expect(findPeerGroup([one], { region: 'R' }).plural).toBe(plural);
  });
});

describe('the ready-made groups', () => {
  it('are all, each type, each region and each type in each region, where anybody is', () => {
    expect(readyMadeGroups(entries).map((group) => group.id)).toEqual([
      'all',
      'region:E12000007',
      'region:E12000002',
      'type:unitary',
      'type:unitary+region:E12000002',
      'type:county',
      'type:county+region:E12000002',
      'type:london',
      'type:london+region:E12000007',
      'type:combined',
    ]);
  });

  it('are none where nobody took part', () => {
    expect(readyMadeGroups([])).toEqual([]);
  });
});

it('lists regions by name, and leaves out councils that lie in none', () => {
  expect(regionsOf(entries).map((region) => region.name)).toEqual(['London', 'North West']);
});

it('names a type as a choice', () => {
  expect(typeLabel('metropolitan')).toBe('Metropolitan boroughs');
});
