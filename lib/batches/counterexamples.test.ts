import { describe, expect, it } from 'vitest';
import type { Audience, SharingLevel } from '@/lib/access/roles';
import {
  NO_BATCH_YET,
  planBatch,
  type BatchGroup,
  type BatchMemory,
  type BatchStatistic,
} from './plan-batch';
import type { SharedCopy } from './shared-copy';
import { copyOf, KEY, sharedWith } from './testing';

/**
 * Ways in which earlier versions of these rules gave a council away, found by reasoning: the attacker of `batch-attacker`
 * draws too few scenes with names across audiences to come upon them.
 */
type Levels = Partial<Record<Audience, SharingLevel>>;
type Day = { readonly copies: readonly SharedCopy[]; readonly groups?: readonly BatchGroup[] };

const EVERYBODY = 'all';
const SPREAD = [0, 20, 40, 60, 80, 100];
const TO_LAB: Levels = { 'lab-councils': 'anonymous' };

function block(prefix: string, values: readonly number[], levels: Levels): readonly SharedCopy[] {
  return values.map((value, n) => copyOf(`${prefix}${n}`, value, { sharing: sharedWith(levels) }));
}

function group(id: string, copies: readonly SharedCopy[]): BatchGroup {
  return { id, codes: new Set(copies.map(({ authorityCode }) => authorityCode)) };
}

/** What an audience is shown of a group after the last of these days. */
function shownAfter(
  days: readonly Day[],
  audience: Audience,
  groupId = EVERYBODY,
): BatchStatistic | undefined {
  let memory: BatchMemory = NO_BATCH_YET;
  let found: BatchStatistic | undefined;
  for (const { copies, groups = [] } of days) {
    const plan = planBatch({ copies, groups: [group(EVERYBODY, copies), ...groups], keys: [KEY], memory });
    ({ memory } = plan);
    found = plan.groups.find((each) => each.audience === audience && each.groupId === groupId)?.statistics[0];
  }
  return found;
}

describe('copies of which some readers know a part by name', () => {
  it('are not shown where the rest is alike, though the whole was shown to others', () => {
    const alike = (levels: Levels) => block('a', [50, 50, 50, 50, 50, 50], levels);
    const before = [...alike(TO_LAB), ...block('b', [0, 0, 0, 100, 100, 100], TO_LAB)];
    const after = [
      ...alike({ ...TO_LAB, public: 'anonymous' }),
      ...block('b', [0, 0, 0, 100, 100, 100], { ...TO_LAB, public: 'named' }),
    ];
    expect(shownAfter([{ copies: before }], 'lab-councils')).toMatchObject({ anonymous: 12 });
    expect(shownAfter([{ copies: before }, { copies: after }], 'public')).toMatchObject({ anonymous: 0 });
  });

  it('are not shown to the public where the lab knows the six that differ', () => {
    const alike = (levels: Levels) => block('a', [50, 50, 50, 50, 50, 50], levels);
    const before = [
      ...alike({ associates: 'anonymous' }),
      ...block('b', SPREAD, { associates: 'anonymous' }),
    ];
    const after = [
      ...alike({ public: 'anonymous' }),
      ...block('b', SPREAD, { 'lab-councils': 'named', public: 'anonymous' }),
    ];
    expect(shownAfter([{ copies: before }], 'associates')).toMatchObject({ anonymous: 12 });
    expect(shownAfter([{ copies: before }, { copies: after }], 'public')).toMatchObject({ shown: false });
  });

  it('do not stand in a cut that differs through those alone', () => {
    const at = (b: Levels) => [
      ...block('a', [50, 50, 50, 50, 50, 50], { public: 'anonymous' }),
      ...block('b', SPREAD, b),
      ...block('c', SPREAD, { public: 'anonymous' }),
    ];
    const after = at({ 'lab-councils': 'named', public: 'anonymous' });
    const narrow = group('narrow', after.slice(0, 12));
    const days = [{ copies: at({ public: 'anonymous' }) }, { copies: after, groups: [narrow] }];
    expect(shownAfter(days, 'public', 'narrow')).toMatchObject({ shown: false });
    expect(shownAfter(days.slice(0, 1), 'public')).toMatchObject({ anonymous: 18 });
  });

  it('do not leave one alone behind the difference of two groups', () => {
    const at = (p: Levels) => [
      ...block('p', SPREAD.slice(0, 5), p),
      ...block('p-last', [90], TO_LAB),
      ...block('q', SPREAD, TO_LAB),
    ];
    const days = [{ copies: at(TO_LAB) }, { copies: at({ 'lab-councils': 'named' }) }].map((day) => ({
      ...day,
      groups: [group('q', day.copies.slice(6))],
    }));
    expect(shownAfter(days, 'lab-councils')?.behind).not.toContain('p-last0');
    expect(shownAfter(days, 'lab-councils', 'q')).toMatchObject({ anonymous: 6 });
  });
});

describe('a cut that is made for one audience', () => {
  it('does not give one away to the readers of another, who are shown a side of it whole', () => {
    const both: Levels = { 'lab-councils': 'anonymous', public: 'anonymous' };
    const side = block('s', SPREAD, both);
    const toAssociates = block('t', [5, 20, 35, 50, 65, 80], { associates: 'named', public: 'anonymous' });
    const one = block('u', [95], { 'lab-councils': 'named', public: 'anonymous' });
    const day = { copies: [...side, ...toAssociates, ...one], groups: [group('g', side)] };
    expect(shownAfter([day], 'public')).toMatchObject({ shown: true, anonymous: 13 });
    // Beside all thirteen, the six would tell an associate, who knows six of the others, what the seventh has.
    expect(shownAfter([day], 'public', 'g')).toMatchObject({ shown: false });
  });
});

describe('what was told is not forgotten', () => {
  it('when a named copy grows too old', () => {
    const at = (b: Levels, told: readonly Audience[] = []) => [
      ...block('a', [13, 26, 39, 52, 65, 78, 91], TO_LAB),
      ...block('b', [17, 34, 51, 68, 85], b).map((copy) => ({ ...copy, toldTo: told })),
    ];
    const days = [{ copies: at(TO_LAB) }, { copies: at({ 'lab-councils': 'named' }) }];
    const old = { copies: at({}, ['lab-councils']) };
    expect(shownAfter([...days, old], 'lab-councils')).toMatchObject({ anonymous: 7 });
  });

  it('and one name among many takes no other with it', () => {
    const sixty = Array.from({ length: 60 }, (_, n) => (n * 37) % 101);
    const many = block('a', sixty, TO_LAB);
    const told = many.map((copy, n): SharedCopy => (n === 0 ? { ...copy, toldTo: ['lab-councils'] } : copy));
    expect(shownAfter([{ copies: many }, { copies: told }], 'lab-councils')).toMatchObject({ anonymous: 60 });
    const open = { 'lab-councils': 'anonymous', public: 'anonymous' } as const;
    const named = [...block('x', [50], { ...open, 'lab-councils': 'named' }), ...block('a', sixty, open)];
    const before = [...block('x', [50], open), ...block('a', sixty, open)];
    expect(shownAfter([{ copies: before }, { copies: named }], 'public')).toMatchObject({ anonymous: 61 });
  });
});

describe('a name that was chosen and perhaps never shown', () => {
  const before = block('a', [13, 26, 39, 52, 65, 78, 91], TO_LAB);
  /** The first takes itself back, after its name was chosen in a round that its newer answers hide. */
  const after = (told: Partial<SharedCopy>) =>
    before.map((copy, n) => (n === 0 ? { ...copy, sharing: sharedWith({}), ...told } : copy));

  it('does not let the difference of two weeks tell its value', () => {
    const days = (told: Partial<SharedCopy>) => [{ copies: before }, { copies: after(told) }];
    const hidden = { shown: false, leftOut: 6 };
    expect(shownAfter(days({}), 'lab-councils')).toMatchObject(hidden);
    expect(shownAfter(days({ perhapsToldTo: ['lab-councils'] }), 'lab-councils')).toMatchObject(hidden);
    // Where it certainly was, everybody knows the difference.
    expect(shownAfter(days({ toldTo: ['lab-councils'] }), 'lab-councils')).toMatchObject({ anonymous: 6 });
  });

  it('does not count towards six that nobody knows either', () => {
    const one = (told: Partial<SharedCopy>) =>
      before.slice(0, 6).map((copy, n) => (n === 0 ? { ...copy, ...told } : copy));
    const shown = (told: Partial<SharedCopy>) => shownAfter([{ copies: one(told) }], 'lab-councils')?.shown;
    expect(shown({})).toBe(true);
    expect(shown({ perhapsToldTo: ['lab-councils'] })).toBe(false);
    expect(shown({ toldTo: ['lab-councils'] })).toBe(false);
  });

  it('does not make what differs through it alone stand', () => {
    const alike = [...block('b', [50, 50, 50, 50, 50, 50, 50, 50], TO_LAB)];
    const ends = (told: Partial<SharedCopy>) =>
      block('c', [0, 100, 0, 100], TO_LAB).map((copy) => ({ ...copy, ...told }));
    const shown = (told: Partial<SharedCopy>) =>
      shownAfter([{ copies: [...alike, ...ends(told)] }], 'lab-councils')?.shown;
    expect(shown({})).toBe(true);
    expect(shown({ perhapsToldTo: ['lab-councils'] })).toBe(false);
  });
});

describe('a copy that was sent once more', () => {
  it('does not tell what the first one was', () => {
    const others = block('p', SPREAD, TO_LAB);
    const first = copyOf('c1', 37, { authorityCode: 'c', assessmentId: 'c' });
    const second = copyOf('c2', 80, {
      authorityCode: 'c',
      assessmentId: 'c',
      sentAt: '2026-07-12T10:00:00Z',
      sharing: sharedWith({ 'lab-councils': 'named' }),
    });
    const superseded = { ...first, sharing: sharedWith({}) };
    const days = [{ copies: [...others, first] }, { copies: [...others, superseded, second] }];
    expect(shownAfter(days.slice(0, 1), 'lab-councils')).toMatchObject({ anonymous: 7 });
    expect(shownAfter(days, 'lab-councils')?.behind).toEqual(['c2']);
  });
});
