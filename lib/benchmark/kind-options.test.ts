import { describe, expect, it } from 'vitest';
import { listedFor } from './choose-group';
import type { BenchmarkEntry } from './entry';
import { availableGroups } from './group-choice';
import { compareWith } from './kind-options';
import { LISTS, neighbourOf } from './listed.testing';
import type { PeerLists } from './peer-lists';
import { pickable } from './picked-group';
import {
  ANONYMOUS_COUNCILS,
  councilEntry,
  ELMSHIRE,
  figuresAt,
  NAMED_COUNCILS,
  publishedOf,
} from './testing';

const EVERYBODY = [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS];

type Reader = {
  readonly entries?: readonly BenchmarkEntry[];
  readonly isCouncil?: boolean;
  readonly choice?: string;
  readonly lists?: PeerLists;
};

const READER = { entries: EVERYBODY, isCouncil: true, choice: 'all', lists: LISTS };

/** What a reader is offered: Elmshire, or with `isCouncil` false the lab. */
function offered(reader: Reader = {}) {
  const { entries, isCouncil, choice, lists } = { ...READER, ...reader };
  const own = isCouncil ? [ELMSHIRE] : [];
  const [viewerCode] = own.map(({ authorityCode }) => authorityCode);
  const placed = [...entries, ...own];
  const listed = listedFor({ entries, own: own[0], readerCode: viewerCode, lists });
  return compareWith({
    choices: availableGroups(placed, { viewerCode, published: publishedOf(placed), listed }),
    pickable: pickable(entries, viewerCode),
    choice,
    viewerCode,
    hasCouncil: isCouncil,
  });
}

function kindsOf(reader?: Reader): readonly string[] {
  return offered(reader).kinds.map(({ value }) => value);
}

describe('what “Compare with” offers a council', () => {
  it('begins with everybody, and has each kind once, with how many share', () => {
    const { kinds } = offered();
    expect(kinds.map(({ value }) => value)).toEqual([
      'all',
      'place',
      'dfe-2025',
      'combined-authority',
      'adopted',
      'none-found',
      'lab',
      'picked',
    ]);
    expect(kinds[0]?.text).toMatch(/: 8 others$/);
    expect(kinds.find(({ value }) => value === 'dfe-2025')?.text).toMatch(
      /^Statistical neighbours.*: 6 others/,
    );
  });

  it('leaves out a kind in which nobody shares', () => {
    // Of its nearest neighbours none took part.
    expect(kindsOf()).not.toContain('ons-2025');
  });

  it('has no place where every type and region is one that gives nothing, unless the address has one', () => {
    const entries = [councilEntry('far', { type: 'county', regionCode: 'R9', figures: figuresAt(40) })];
    expect(kindsOf({ entries })).not.toContain('place');
    expect(kindsOf({ entries, choice: 'place' })).toContain('place');
  });

  it('lets nobody be picked where nobody gives a name, unless that is set', () => {
    expect(kindsOf({ entries: ANONYMOUS_COUNCILS })).not.toContain('picked');
    expect(kindsOf({ entries: ANONYMOUS_COUNCILS, choice: 'picked' })).toContain('picked');
  });

  it('asks a council for no other: neighbours are its own', () => {
    expect(offered({ choice: 'dfe-2025' }).whose).toEqual([]);
  });
});

describe('what it offers whoever has no council', () => {
  const lists: PeerLists = {
    ...LISTS,
    neighbours: [
      ...LISTS.neighbours,
      ...neighbourOf('tarnside', ['x1', 'a0']).map((row) => ({ ...row, areaName: 'Tarnside' })),
      ...neighbourOf('ashmoor', ['x2']).map((row) => ({ ...row, areaName: 'Ashmoor' })),
    ],
  };
  const lab = { isCouncil: false, lists };

  it('is a kind of neighbours once, without the number of any one council', () => {
    const same = offered(lab).kinds.filter(({ value }) => value === 'dfe-2025');
    expect(same.map(({ text }) => text)).toEqual(['Statistical neighbours (DfE 2025)']);
    // A group that is one for everybody has its number.
    expect(offered(lab).kinds.find(({ value }) => value === 'adopted')?.text).toMatch(/: 3/);
  });

  it('asks whose, in order of name and never of number, and only of the kind that is set', () => {
    expect(offered({ ...lab, choice: 'dfe-2025' }).whose).toEqual([
      { value: 'ashmoor', text: 'Ashmoor: 1 shares' },
      { value: 'elmshire', text: 'Elmshire: 6 share' },
      { value: 'tarnside', text: 'Tarnside: 2 share' },
    ]);
    expect(offered({ ...lab, choice: 'adopted' }).whose).toEqual([]);
  });

  it('is no picking until two stand side by side', () => {
    const [one] = NAMED_COUNCILS;
    const entries = one === undefined ? [] : [one, ...ANONYMOUS_COUNCILS];
    expect(kindsOf({ ...lab, entries })).not.toContain('picked');
    expect(kindsOf({ entries })).toContain('picked');
  });
});
