import { describe, expect, it } from 'vitest';
import { firstToOpen, groupGrowth } from './growth';
import { LISTS } from './listed.testing';
import { listedGroups } from './listed-group';
import { findPeerGroup } from './peer-group';
import { pickedGroup } from './picked-group';

const group = findPeerGroup([], { type: 'unitary' });
const base = { group, eligible: 22, viewerCode: 'elmshire', day: '2026-11-18' };

describe('what more councils would open', () => {
  it('is both pictures where nobody is there yet', () => {
    const { lead, note, opens } = groupGrowth({ ...base, others: 0, named: 0, verdict: 'too-few' });
    expect(lead).toBe('There is nobody to stand beside yet. Your own results are whole without them.');
    expect(note).toBeNull();
    expect(opens).toEqual([
      { when: '1 council shares by name', what: 'The two of you side by side' },
      {
        when: 'At least 5 others',
        what: 'Median, quartiles and your place. Fewer could give away who answered what',
      },
    ]);
  });

  it('is said step by step while nobody shares at all, to a council and to the lab', () => {
    expect(firstToOpen(true).map(({ when }) => when)).toEqual([
      '1 council shares by name',
      'At least 5 others',
      '60 councils by name',
    ]);
    expect(JSON.stringify(firstToOpen(false))).not.toMatch(/\byou\b|\bothers\b/);
    expect(firstToOpen(false)[0]?.when).toBe('2 councils share by name');
  });

  it('counts how many are missing, and says why there is no median', () => {
    const { note, opens } = groupGrowth({ ...base, others: 3, named: 2, verdict: 'too-few' });
    expect(note?.count).toBe('Unitary councils: 3 of 22 others.');
    expect(note?.why).toContain('fewer than 5 others');
    expect(opens.map((each) => each.when)).toEqual(['2 more councils in this group']);
    const four = groupGrowth({ ...base, others: 4, named: 0, verdict: 'too-few' });
    expect(four.opens.map((each) => each.when)).toContain('1 more council in this group');
  });

  it('is nothing once there is a median and somebody stands beside you', () => {
    expect(groupGrowth({ ...base, others: 9, named: 4, verdict: 'shown' })).toEqual({
      lead: null,
      note: null,
      opens: [],
    });
  });

  it.each([
    ['left-out', 'Six more without their name, or five by name'],
    ['taken-back', 'By 25 November 2026'],
    ['not-yet', 'By 25 November 2026'],
  ] as const)('explains a group that is hidden because of %s', (verdict, when) => {
    const { note, opens } = groupGrowth({ ...base, others: 9, named: 6, verdict });
    expect(note?.why).not.toBe('');
    expect(opens.map((each) => each.when)).toEqual([when]);
  });

  it('comes in the next hours where nothing was ever worked out', () => {
    const { opens } = groupGrowth({ ...base, others: 9, named: 6, verdict: 'not-yet', day: null });
    expect(opens.map((each) => each.when)).toEqual(['In the next hours']);
  });

  it('has nothing to compare for the lab where nobody is there', () => {
    const lab = { ...base, viewerCode: undefined, others: 0, named: 0, verdict: 'too-few' } as const;
    expect(groupGrowth(lab).lead).toBe('There is nothing to compare yet.');
  });

  it.each([
    [0, '2 councils share by name'],
    [1, '1 more council shares by name'],
  ])('speaks of them, not of you, to the lab: %d by name', (named, when) => {
    const lab = { ...base, viewerCode: undefined, others: 6 + named, named, verdict: 'shown' } as const;
    expect(groupGrowth(lab).opens).toEqual([{ when, what: 'The two of them side by side' }]);
  });
});

describe('what more councils would open in a group of data', () => {
  const among = new Set(['elmshire', 'x1', 'x2', 'a0']);
  const [neighbours, area, adopted] = ['dfe-2025:elmshire', 'combined-authority:ca1', 'register:adopted'].map(
    (id) => listedGroups(LISTS, { among, viewerCode: 'elmshire' }).find((each) => each.id === id) ?? group,
  );

  function grown(
    of: typeof neighbours,
    { others, eligible }: { readonly others: number; readonly eligible: number },
  ) {
    return groupGrowth({ ...base, group: of ?? group, eligible, others, named: 1, verdict: 'too-few' });
  }

  it('is said as how many of them share', () => {
    const three = grown(neighbours, { others: 3, eligible: 10 });
    expect(three.note?.count).toBe('Three of the 10 statistical neighbours of Elmshire share with you.');
    expect(three.note?.why).toContain('fewer than 5 others');
    expect(three.opens.map(({ when }) => when)).toEqual(['2 more of them share']);
    const four = grown(neighbours, { others: 4, eligible: 10 });
    expect(four.opens.map(({ when }) => when)).toEqual(['1 more of them shares']);
    const one = grown(neighbours, { others: 1, eligible: 10 });
    expect(one.note?.count).toBe('One of the 10 statistical neighbours of Elmshire shares with you.');
  });

  it('says “other” where the reader’s own council is one of them', () => {
    expect(grown(adopted, { others: 2, eligible: 30 }).note?.count).toBe(
      'Two of the 30 other councils with a decision in the register share with you.',
    );
  });

  it('promises no median to a group that is too small for ever', () => {
    const { note, opens } = grown(area, { others: 1, eligible: 2 });
    expect(note?.why).toMatch(/^The whole group is 2 other councils, so it never has a median/u);
    expect(opens).toEqual([]);
  });

  it('says how many more to pick', () => {
    const { note, opens } = grown(pickedGroup(['x1', 'x2']), { others: 2, eligible: 2 });
    expect(note?.count).toBe('You picked 2 councils.');
    expect(opens.map(({ when }) => when)).toEqual(['You pick 3 more']);
  });
});
