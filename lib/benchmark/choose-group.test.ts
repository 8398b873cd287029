import { describe, expect, it } from 'vitest';
import { benchmarkSearchSchema } from './benchmark-address';
import { chooseGroup, type GroupsAsked } from './choose-group';
import { LISTS, neighbourOf } from './listed.testing';
import { ANONYMOUS_COUNCILS, councilEntry, ELMSHIRE, NAMED_COUNCILS } from './testing';

const ASKED: GroupsAsked = {
  entries: [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS],
  own: ELMSHIRE,
  readerCode: 'elmshire',
  lists: LISTS,
};
const LAB: GroupsAsked = { ...ASKED, own: undefined, readerCode: undefined };

function chosenAt(query: string, asked: Partial<GroupsAsked> = {}) {
  const address = Object.fromEntries(new URLSearchParams(query));
  const { group, choice, dropped } = chooseGroup(benchmarkSearchSchema.parse(address), {
    ...ASKED,
    ...asked,
  });
  return { id: group.id, choice, dropped };
}

describe('the group that an address asks for', () => {
  it.each([
    ['', 'all', 'all'],
    ['group=all&type=unitary', 'all', 'all'],
    ['group=place&type=unitary', 'type:unitary', 'place'],
    ['group=dfe-2025', 'dfe-2025:elmshire', 'dfe-2025'],
    ['group=combined-authority', 'combined-authority:ca1', 'combined-authority'],
    ['group=adopted', 'register:adopted', 'adopted'],
    ['group=none-found', 'register:none-found', 'none-found'],
    ['group=lab', 'lab:members', 'lab'],
    ['group=picked&picked=x1,x2', 'picked', 'picked'],
    ['picked=x1', 'picked', 'picked'],
    ['group=dfe-2025&picked=x1&type=county', 'dfe-2025:elmshire', 'dfe-2025'],
  ])('at ?%s is %s', (query, id, choice) => {
    expect(chosenAt(query)).toEqual({ id, choice, dropped: null });
  });

  it.each([
    ['type=unitary', 'type:unitary'],
    ['region=R1', 'region:R1'],
    ['type=unitary&region=R1', 'type:unitary+region:R1'],
  ])('goes on working as before there were kinds: ?%s', (query, id) => {
    expect(chosenAt(query)).toEqual({ id, choice: 'place', dropped: null });
  });

  it.each(['group=dfe-2030', 'group=made-up', 'group=%3Cb%3E', 'group=DFE-2025'])(
    'gives way to everybody where it is not known, and it is said: ?%s',
    (query) => {
      const dropped =
        'The address asks for a group that is not offered here, so all that took part are shown.';
      expect(chosenAt(query)).toEqual({ id: 'all', choice: 'all', dropped });
    },
  );

  it('gives way to everybody where nobody in it shares, and says of how many', () => {
    const dropped =
      'None of the 2 nearest neighbours of Elmshire shares with you yet, so all that took part are shown.';
    expect(chosenAt('group=ons-2025')).toEqual({ id: 'all', choice: 'all', dropped });
  });

  it('is never another council’s neighbours for a council, whatever the address says', () => {
    const neighbours = [...LISTS.neighbours, ...neighbourOf('x1', ['x2'])].filter(
      ({ areaCode }) => areaCode === 'elmshire',
    );
    expect(chosenAt('group=dfe-2025&of=x1', { lists: { ...LISTS, neighbours } }).id).toBe(
      'dfe-2025:elmshire',
    );
  });
});

describe('neighbours for a reader without a council', () => {
  const lists = { ...LISTS, neighbours: [...LISTS.neighbours, ...neighbourOf('x1', ['x2'])] };

  it('are those of the council that the address names', () => {
    expect(chosenAt('group=dfe-2025&of=x1', { ...LAB, lists }).id).toBe('dfe-2025:x1');
  });

  it('are the first council’s where it names none, and it is said where it names one that is not offered', () => {
    expect(chosenAt('group=dfe-2025', { ...LAB, lists })).toMatchObject({
      id: 'dfe-2025:elmshire',
      dropped: null,
    });
    expect(chosenAt('group=dfe-2025&of=p1', { ...LAB, lists })).toEqual({
      id: 'dfe-2025:elmshire',
      choice: 'dfe-2025',
      dropped:
        'The address asks for a council or area of which nothing is offered here, so statistical neighbours of Elmshire are shown.',
    });
  });
});

describe('councils that are picked', () => {
  it('are refused in one sentence whether they share without a name, are private, or are none', () => {
    const refused = ['a0', 'p1', 'no-such'].map((code) => chosenAt(`picked=x1,${code}`));
    expect(new Set(refused.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(refused[0]?.dropped).toBe(
      'Only councils that share by name with you can be picked. One in the address is left out.',
    );
  });

  it('leave everybody where none of them stands, with the boxes to pick from', () => {
    expect(chosenAt('picked=a0,a1')).toEqual({
      id: 'all',
      choice: 'picked',
      dropped:
        'Only councils that share by name with you can be picked. Two in the address are left out. No council is picked yet, so all that took part are shown.',
    });
    expect(chosenAt('group=picked').dropped).toBe(
      'No council is picked yet, so all that took part are shown.',
    );
  });

  it('are not to be had where nobody shares by name', () => {
    const dropped = 'Too few councils share by name with you to pick from, so all that took part are shown.';
    expect(chosenAt('group=picked', { entries: ANONYMOUS_COUNCILS })).toEqual({
      id: 'all',
      choice: 'all',
      dropped,
    });
    const one = [...ANONYMOUS_COUNCILS, councilEntry('x9', { sharing: 'named' })];
    expect(chosenAt('picked=x9', { entries: one }).id).toBe('picked');
    expect(chosenAt('picked=x9', { ...LAB, entries: one }).id).toBe('all');
  });
});
