import { describe, expect, it } from 'vitest';
import { groupGrowth } from './growth';
import { findPeerGroup } from './peer-group';

const group = findPeerGroup([], { type: 'unitary' });
const base = { group, eligible: 22, viewerCode: 'elmshire' };

describe('what more councils would open', () => {
  it('is both pictures where nobody is there yet', () => {
    const { lead, note, opens } = groupGrowth({ ...base, others: 0, anonymous: 0, verdict: 'too-few' });
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

  it('counts how many are missing, and says why there is no median', () => {
    const { note, opens } = groupGrowth({ ...base, others: 3, anonymous: 1, verdict: 'too-few' });
    expect(note?.count).toBe('Unitary councils: 3 of 22 others.');
    expect(note?.why).toContain('fewer than 5 others');
    expect(opens.map((each) => each.when)).toEqual(['2 more councils in this group']);
    const four = groupGrowth({ ...base, others: 4, anonymous: 4, verdict: 'too-few' });
    expect(four.opens.map((each) => each.when)).toContain('1 more council in this group');
  });

  it('is nothing once there is a median and somebody stands beside you', () => {
    expect(groupGrowth({ ...base, others: 9, anonymous: 5, verdict: 'safe' })).toEqual({
      lead: null,
      note: null,
      opens: [],
    });
  });

  it.each([
    ['too-few-anonymous', 'At least 5 share without their name, or all by name'],
    ['subtraction', 'More councils, here and in wider groups'],
  ] as const)('explains a group that is hidden because of %s', (verdict, when) => {
    const { note, opens } = groupGrowth({ ...base, others: 9, anonymous: 3, verdict });
    expect(note?.why).not.toBe('');
    expect(opens.map((each) => each.when)).toEqual([when]);
  });

  it('has nothing to compare for the lab where nobody is there', () => {
    const lab = { ...base, viewerCode: undefined, others: 0, anonymous: 0, verdict: 'too-few' } as const;
    expect(groupGrowth(lab).lead).toBe('There is nothing to compare yet.');
  });

  it.each([
    [0, '2 councils share by name'],
    [1, '1 more council shares by name'],
  ])('speaks of them, not of you, to the lab: %d by name', (named, when) => {
    const lab = { ...base, viewerCode: undefined, others: 6 + named, anonymous: 6, verdict: 'safe' } as const;
    expect(groupGrowth(lab).opens).toEqual([{ when, what: 'The two of them side by side' }]);
  });
});
