import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNCIL_TYPES, type BenchmarkEntry } from './entry';
import { availableGroups, distinctGroups, filterOptions } from './group-choice';
import { findPeerGroup } from './peer-group';
import { councilEntry, publishedOf } from './testing';

const london = { regionCode: 'E12000007', regionName: 'London' };

function several(prefix: string, count: number, overrides: Partial<BenchmarkEntry>): BenchmarkEntry[] {
  return Array.from({ length: count }, (_, n) =>
    councilEntry(`${prefix}${n}`, { figures: { 'theme:gov': (n * 20) % 120 }, ...overrides }),
  );
}

const lab = [
  ...several('unitary', 6, { sharing: 'anonymous' }),
  ...several('county', 2, { sharing: 'named', type: 'county' }),
  ...several('district', 1, { sharing: 'named', type: 'district', ...london }),
];

/** What is offered of figures that were worked out of just these councils. */
function offered(entries: readonly BenchmarkEntry[], viewerCode?: string) {
  return availableGroups(entries, { viewerCode, published: publishedOf(entries) });
}

function idsOf(entries: readonly BenchmarkEntry[], viewerCode?: string): readonly string[] {
  return offered(entries, viewerCode).map(({ group }) => group.id);
}

describe('groups on offer', () => {
  it('are those with a median, or with two councils by name', () => {
    expect(idsOf(lab)).toEqual([
      'all',
      'region:R1',
      'type:unitary',
      'type:unitary+region:R1',
      'type:county',
      'type:county+region:R1',
    ]);
  });

  it('say how many others there are, and whether there is a median', () => {
    const choices = offered(lab);
    const unitary = choices.find(({ group }) => group.id === 'type:unitary');
    const county = choices.find(({ group }) => group.id === 'type:county');
    expect(unitary).toMatchObject({ others: 6, hasMedian: true });
    expect(county).toMatchObject({ others: 2, hasMedian: false });
  });

  it('say in the same line why there is no median, where the number alone does not say it', () => {
    const mixed = [...several('a', 1, {}), ...several('n', 4, { sharing: 'named' })];
    const [everybody] = offered(mixed);
    expect(everybody?.text).toBe('5, no median: it could give an answer away');
    const wider = [
      ...several('u', 6, {}),
      ...several('c', 4, { type: 'county', sharing: 'named' }),
      ...several('k', 5, { type: 'county', regionCode: 'R2', regionName: 'Wales' }),
      ...several('d', 1, { type: 'county' }),
    ];
    for (const { hasMedian, text } of offered(wider)) {
      if (!hasMedian) expect(text).toMatch(/, no median: \S/u);
    }
  });

  it('include one council by name when the viewer can stand beside it', () => {
    expect(idsOf(lab, 'unitary0')).toContain('type:district');
    expect(idsOf(lab)).not.toContain('type:district');
  });

  it('leave the viewer out of the others', () => {
    const five = several('unitary', 5, { sharing: 'named' });
    const [everybody] = offered(five, 'unitary0');
    expect(everybody).toMatchObject({
      others: 4,
      hasMedian: false,
      text: '4 others, no median: fewer than 5',
    });
  });

  it('always include all that took part, even when nobody has', () => {
    expect(offered([])).toMatchObject([{ group: { id: 'all' }, others: 0, hasMedian: false }]);
  });

  it('never offer a group that would give nothing', () => {
    const councils = fc.array(
      fc.record({
        type: fc.constantFrom(...COUNCIL_TYPES),
        sharing: fc.constantFrom<'named' | 'anonymous'>('named', 'anonymous'),
        regionCode: fc.constantFrom('R1', 'R2'),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(councils, (all) => {
        const entries = all.map((each, n) =>
          councilEntry(`C${n}`, {
            ...each,
            regionName: each.regionCode,
            figures: { 'theme:gov': (n * 37) % 101 },
          }),
        );
        for (const { group, others, hasMedian } of offered(entries).slice(1)) {
          const named = entries.filter(
            (entry) => group.codes.has(entry.authorityCode) && entry.sharing === 'named',
          );
          expect(hasMedian ? others >= 5 : named.length >= 2).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('other groups to go to', () => {
  const boroughs = several('london', 6, { sharing: 'named', type: 'london', ...london });
  const all = [...lab.filter(({ type }) => type !== 'district'), ...boroughs];

  function idsBeside(current: Parameters<typeof findPeerGroup>[1]): readonly string[] {
    const choices = distinctGroups(offered(all), findPeerGroup(all, current));
    return choices.map(({ group }) => group.id);
  }

  it('are each set of councils once, under its first name', () => {
    expect(idsBeside({ type: 'district' })).toEqual([
      'all',
      'region:E12000007',
      'region:R1',
      'type:unitary',
      'type:county',
    ]);
  });

  it('are never the councils that the page shows already, under whatever name', () => {
    expect(idsBeside({ type: 'london' })).not.toContain('region:E12000007');
    expect(idsBeside({ region: 'E12000007' })).not.toContain('type:london');
  });
});

describe('the two selects', () => {
  const choices = offered(lab);

  it('offer what gives something beside what the other is set to', () => {
    const { types, regions } = filterOptions(choices, lab, { type: 'county' });
    expect(types.map((option) => option.text)).toEqual([
      'Every type',
      'Unitary councils: 6',
      'County councils: 2, no median: fewer than 5',
    ]);
    expect(regions.map((option) => option.text)).toEqual([
      'Every region',
      'North West: 2, no median: fewer than 5',
    ]);
  });

  it('keep the choice that is set, so that the page says what it shows', () => {
    const { types } = filterOptions(choices, lab, { type: 'district' });
    expect(types.at(-1)).toEqual({ value: 'district', text: 'District councils' });
  });

  it('offer no filter first, with an empty value', () => {
    const { types, regions } = filterOptions([], [], {});
    expect([...types, ...regions].map((option) => option.value)).toEqual(['', '']);
  });
});
