import { describe, expect, it } from 'vitest';
import type { Audience } from '@/lib/access/roles';
import {
  NO_BATCH_YET,
  planBatch,
  type BatchGroup,
  type BatchMemory,
  type BatchStatistic,
} from './plan-batch';
import type { SharedCopy } from './shared-copy';
import { copyOf, KEY, sharedWith } from './testing';

const NAMED = { sharing: sharedWith({ 'lab-councils': 'named' }) };

function group(id: string, copies: readonly Pick<SharedCopy, 'authorityCode'>[]): BatchGroup {
  return { id, codes: new Set(copies.map(({ authorityCode }) => authorityCode)) };
}

function copies(prefix: string, values: readonly (number | null)[], overrides: Partial<SharedCopy> = {}) {
  return values.map((value, n) => copyOf(`${prefix}${n}`, value, overrides));
}

type Days = { readonly groups?: readonly BatchGroup[]; readonly audience?: Audience };

/** What each group shows to an audience after the last of these days. */
function shownAfter(
  days: readonly (readonly SharedCopy[])[],
  { groups, audience = 'lab-councils' }: Days = {},
) {
  const everybody = [group('all', days.flat())];
  let memory: BatchMemory = NO_BATCH_YET;
  let shown: Readonly<Record<string, BatchStatistic | undefined>> = {};
  for (const day of days) {
    const plan = planBatch({ copies: day, groups: groups ?? everybody, keys: [KEY], memory });
    ({ memory } = plan);
    const seen = plan.groups.filter((each) => each.audience === audience);
    shown = Object.fromEntries(seen.map((each) => [each.groupId, each.statistics[0]]));
  }
  return shown;
}

const SPREAD = [0, 20, 40, 60, 80, 100];

describe('a figure that nobody without a name stands behind', () => {
  function namedOnly(day: readonly SharedCopy[]) {
    const namedKeys = new Set([KEY]);
    const plan = planBatch({
      copies: day,
      groups: [group('all', day)],
      keys: [KEY],
      namedOnly: namedKeys,
      memory: NO_BATCH_YET,
    });
    return plan.groups.find(({ audience }) => audience === 'lab-councils')?.statistics[0];
  }
  const anonymous = copies('a', SPREAD);

  it('is of those by name alone, exact, and says how many it leaves out', () => {
    const named = copies('n', [1, 2, 3.5, 4, 5], NAMED);
    expect(namedOnly([...named, ...anonymous])).toMatchObject({
      shown: true,
      rounded: false,
      anonymous: 0,
      leftOut: 6,
      median: 3.5,
      behind: named.map(({ id }) => id).toSorted(),
    });
  });

  it('is hidden where those by name are fewer than five, however many others share', () => {
    const hidden = { shown: false, reason: 'left-out', anonymous: 0 };
    expect(namedOnly([...copies('n', [1, 2, 3, 4], NAMED), ...anonymous])).toMatchObject(hidden);
    expect(namedOnly(anonymous)).toMatchObject(hidden);
  });
});

describe('who stands behind a figure', () => {
  it('is nobody until five councils share, whatever they choose', () => {
    expect(shownAfter([copies('n', [1, 2, 3, 4], NAMED)])['all']).toMatchObject({
      shown: false,
      reason: 'too-few',
    });
  });

  it('is everybody where all are named, and then the figure is exact', () => {
    const { all } = shownAfter([copies('n', [1, 2, 3.5, 4, 5], NAMED)]);
    expect(all).toMatchObject({ shown: true, rounded: false, lower: 2, median: 3.5, upper: 4, anonymous: 0 });
  });

  it('leaves out anonymous councils that are fewer than six, and shows those that are named', () => {
    const { all } = shownAfter([
      [...copies('n', [1, 2, 3, 4, 5], NAMED), ...copies('a', [10, 50, 90, 95, 99])],
    ]);
    expect(all).toMatchObject({ shown: true, rounded: false, median: 3, leftOut: 5 });
  });

  it('is six anonymous councils, rounded to five', () => {
    const { all } = shownAfter([copies('a', [1, 22, 33, 44, 66, 99])]);
    expect(all).toMatchObject({ shown: true, rounded: true, lower: 25, median: 40, upper: 60, anonymous: 6 });
  });

  it('does not count a council without a score', () => {
    const { all } = shownAfter([[...copies('a', SPREAD), copyOf('none', null)]]);
    expect(all).toMatchObject({ anonymous: 6, leftOut: 0 });
    expect(shownAfter([copies('a', [...SPREAD.slice(1), null])])['all']).toMatchObject({ shown: false });
  });

  it('is not those who answered alike, even if any two of them are left out', () => {
    const all = (values: readonly number[]) => shownAfter([copies('a', values)])['all'];
    expect(all([50, 50, 50, 50, 50, 90])).toMatchObject({ shown: false, reason: 'left-out', leftOut: 6 });
    expect(all([50, 50, 50, 50, 51, 59])).toMatchObject({ shown: false });
    expect(all([50, 50, 50, 50, 60, 70])).toMatchObject({ shown: false });
    expect(all([40, 50, 50, 50, 60, 70])).toMatchObject({ shown: true });
  });

  it('does not count those that somebody knows by name towards the six', () => {
    const toAll = { sharing: sharedWith({ 'lab-councils': 'anonymous', public: 'anonymous' }) };
    const namedToLab = { sharing: sharedWith({ 'lab-councils': 'named', public: 'anonymous' }) };
    const mixed = [...copies('a', SPREAD.slice(0, 5), toAll), ...copies('l', [55], namedToLab)];
    expect(shownAfter([mixed], { audience: 'public' })['all']).toMatchObject({
      shown: false,
      reason: 'left-out',
    });
    const toldOnce = [...copies('a', SPREAD.slice(0, 5)), copyOf('t', 55, { toldTo: ['lab-councils'] })];
    expect(shownAfter([toldOnce])['all']).toMatchObject({ shown: false, reason: 'left-out' });
  });
});

describe('groups that lie within each other', () => {
  const twelve = copies('a', [...SPREAD, ...SPREAD]);

  it('both stand where six are in one and not in the other', () => {
    const shown = shownAfter([twelve], {
      groups: [group('wide', twelve), group('narrow', twelve.slice(0, 6))],
    });
    expect(shown).toMatchObject({ wide: { anonymous: 12 }, narrow: { anonymous: 6 } });
  });

  it('leave so many out of the narrower one that six are left', () => {
    const thirteen = [...twelve, copyOf('b0', 30)];
    const groups = [group('wide', thirteen), group('narrow', thirteen.slice(0, 12))];
    expect(shownAfter([thirteen], { groups })).toMatchObject({
      wide: { anonymous: 13 },
      narrow: { anonymous: 7, leftOut: 5 },
    });
  });

  it('show the wider one alone where that leaves too few', () => {
    const eleven = twelve.slice(1);
    const groups = [group('narrow', eleven.slice(0, 7)), group('wide', eleven)];
    expect(shownAfter([eleven], { groups })).toMatchObject({
      wide: { anonymous: 11 },
      narrow: { shown: false, reason: 'left-out' },
    });
  });
});

describe('from one batch to the next', () => {
  const seven = copies('a', [...SPREAD, 50]);

  it('a figure stays as it is while fewer than six have joined, who are left out meanwhile', () => {
    const before = shownAfter([seven])['all'];
    const after = shownAfter([seven, [...seven, copyOf('b0', 100)]])['all'];
    expect(after).toEqual({ ...before, leftOut: 1 });
  });

  it('six that have joined come in together', () => {
    const { all } = shownAfter([seven, [...seven, ...copies('b', SPREAD)]]);
    expect(all).toMatchObject({ anonymous: 13, leftOut: 0 });
  });

  it('one that takes back what it shared takes five with it, or all where that leaves too few', () => {
    const without = (all: readonly SharedCopy[]) =>
      all.map((copy, n) => (n === all.length - 1 ? { ...copy, sharing: sharedWith({}) } : copy));
    const twelve = copies('a', [...SPREAD, ...SPREAD]);
    expect(shownAfter([twelve, without(twelve)])['all']).toMatchObject({ anonymous: 6, leftOut: 5 });
    expect(shownAfter([seven, without(seven)])['all']).toMatchObject({ shown: false, reason: 'left-out' });
  });

  it('a council’s older copy stands until six newer ones have come', () => {
    const older = copies('a', SPREAD);
    const newer = (count: number) =>
      older.slice(0, count).map((copy, n) => ({
        ...copyOf(`new${n}`, n * 11),
        authorityCode: copy.authorityCode,
        sentAt: '2026-11-01T09:00:00Z',
      }));
    const behind = (count: number) => shownAfter([older, [...older, ...newer(count)]])['all']?.behind;
    expect(behind(5)).toEqual(older.map(({ id }) => id));
    expect(behind(6)).toEqual(newer(6).map(({ id }) => id));
  });

  it('a copy that corrects one that stood does not stand beside what it gave away', () => {
    const older = copies('a', SPREAD);
    const corrected = older.map((copy, n) => ({
      ...copy,
      id: `new${n}`,
      sentAt: '2026-11-01T09:00:00Z',
      figures: { [KEY]: n * 11 },
    }));
    expect(shownAfter([older, [...older, ...corrected]])['all']?.behind).toEqual(older.map(({ id }) => id));
    // Before anything was shown, the newest is the one.
    expect(shownAfter([[...older, ...corrected]])['all']?.behind).toEqual(corrected.map(({ id }) => id));
  });

  it('those that were too alike stand behind nothing later, also beside others', () => {
    const alike = copies('a', [50, 50, 50, 50, 50, 51]);
    const { all } = shownAfter([alike, [...alike, ...copies('b', SPREAD)]]);
    expect(all).toMatchObject({ anonymous: 6, leftOut: 6 });
  });

  it('a part that could not be cut because its halves were alike is never cut', () => {
    const twelve = copies('a', [50, 50, 50, 50, 50, 50, ...SPREAD]);
    const wide = group('wide', twelve);
    const first = planBatch({
      copies: twelve,
      groups: [wide, group('half', twelve.slice(0, 6))],
      keys: [KEY],
      memory: NO_BATCH_YET,
    });
    const other = group('half', [...twelve.slice(0, 3), ...twelve.slice(6, 9)]);
    const next = planBatch({ copies: twelve, groups: [wide, other], keys: [KEY], memory: first.memory });
    expect(next.groups.find(({ groupId }) => groupId === 'half')?.statistics[0]).toMatchObject({
      shown: false,
    });
    const fresh = planBatch({ copies: twelve, groups: [wide, other], keys: [KEY], memory: NO_BATCH_YET });
    expect(fresh.groups.find(({ groupId }) => groupId === 'half')?.statistics[0]).toMatchObject({
      shown: true,
    });
  });

  it('says the same again when nothing has changed', () => {
    const twelve = copies('a', [...SPREAD, ...SPREAD]);
    const groups = [group('wide', twelve), group('narrow', twelve.slice(0, 6))];
    expect(shownAfter([twelve, twelve, twelve], { groups })).toEqual(shownAfter([twelve], { groups }));
  });
});
