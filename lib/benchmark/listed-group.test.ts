import { describe, expect, it } from 'vitest';
import { LISTS, neighbourOf } from './listed.testing';
import { listedGroups } from './listed-group';
import { NO_LISTS } from './peer-lists';

const AMONG = new Set(['elmshire', 'x1', 'x2', 'a0', 'a1', 'a2']);

function groupsOf(lists = LISTS, viewerCode: string | undefined = 'elmshire') {
  return listedGroups(lists, { among: AMONG, viewerCode });
}

function found(id: string) {
  return groupsOf().find((group) => group.id === id);
}

describe('groups that data gives', () => {
  it('have stable ids, of the model and of whose they are', () => {
    expect(groupsOf().map(({ id }) => id)).toEqual([
      'dfe-2025:elmshire',
      'ons-2025:elmshire',
      'combined-authority:ca1',
      'register:adopted',
      'register:none-found',
      'lab:members',
    ]);
  });

  it('keep a council out of its own neighbours, and count all that the model names', () => {
    const group = found('dfe-2025:elmshire');
    expect(group?.codes.has('elmshire')).toBe(false);
    expect([...(group?.codes ?? [])]).toEqual(['x1', 'x2', 'a0', 'a1', 'a2']);
    expect(group?.size).toBe(10);
  });

  it('leave a neighbour that is no more out of the count, and put nobody in its place', () => {
    const lists = { ...LISTS, gone: [{ code: 'p4', name: 'Northmarch', successors: ['Dunmere'] }] };
    const [first] = groupsOf(lists);
    expect(first?.size).toBe(9);
    expect(first?.codes.has('p4')).toBe(false);
    // Its own earlier answers stand, so it is counted, until its successor has sent.
    const [still] = listedGroups(lists, { among: new Set([...AMONG, 'p4']), viewerCode: 'elmshire' });
    expect([still?.size, still?.codes.has('p4')]).toEqual([10, true]);
  });

  it('part the councils in adopted, none found, and those that a passing mention names, which are in neither', () => {
    const [adopted, none] = [found('register:adopted'), found('register:none-found')];
    expect([...(adopted?.codes ?? [])]).toEqual(['elmshire', 'x1', 'x2', 'a0']);
    expect([...(none?.codes ?? [])]).toEqual(['a2']);
    expect([adopted?.size, none?.size]).toEqual([4, 25]);
  });

  it('never say “not adopted”', () => {
    expect(JSON.stringify(groupsOf())).not.toMatch(/not adopted/iu);
  });

  it('say whose they are in the address only to a reader without a council', () => {
    expect(found('dfe-2025:elmshire')?.address).toEqual({ group: 'dfe-2025', of: undefined });
    const [first] = listedGroups(LISTS, { among: AMONG });
    expect(first?.address).toEqual({ group: 'dfe-2025', of: 'elmshire' });
  });

  it('are of each release of a model by itself', () => {
    const [first] = LISTS.models;
    const later = { ...(first ?? { id: '' }), id: 'dfe-2030' };
    const models = LISTS.models.concat(LISTS.models.slice(0, 1).map((model) => ({ ...model, id: later.id })));
    const neighbours = [...LISTS.neighbours, ...neighbourOf('elmshire', ['a2'], 'dfe-2030')];
    const ids = groupsOf({ ...LISTS, models, neighbours }).map(({ id }) => id);
    expect(ids).toContain('dfe-2025:elmshire');
    expect(ids).toContain('dfe-2030:elmshire');
  });

  it('are none without data', () => {
    expect(groupsOf(NO_LISTS)).toEqual([]);
  });
});
