import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosedStatistic, groupVerdict, planDisclosure, sideBySide } from './disclosure';
import type { DisclosureGroup } from './disclosure';
import type { BenchmarkEntry } from './entry';
import { readyMadeGroups } from './peer-group';
import { quartiles } from './quartiles';
import { councilEntry } from './testing';

const KEY = 'theme:home';

function named(...values: readonly (number | null)[]): readonly BenchmarkEntry[] {
  return values.map((value, n) =>
    councilEntry(`N${n}-${value}`, { sharing: 'named', figures: { [KEY]: value } }),
  );
}

function anonymous(...values: readonly (number | null)[]): readonly BenchmarkEntry[] {
  return values.map((value, n) => councilEntry(`A${n}-${value}`, { figures: { [KEY]: value } }));
}

function groupOf(id: string, ...parts: readonly (readonly BenchmarkEntry[])[]): DisclosureGroup {
  return { id, codes: new Set(parts.flat().map((entry) => entry.authorityCode)) };
}

function statistic(entries: readonly BenchmarkEntry[], viewerCode?: string) {
  const plan = planDisclosure(entries, [groupOf('all', entries)], { viewerCode });
  return disclosedStatistic(plan, 'all', KEY);
}

const SPREAD_OUT = [10, 25, 40, 55, 70];

describe('how many councils stand behind a statistic', () => {
  it('hides the median of four others', () => {
    expect(statistic(named(10, 20, 30, 40))).toMatchObject({ shown: false, others: 4, reason: 'too-few' });
  });

  it('shows five that share by name, exactly', () => {
    expect(statistic(named(10.5, 20, 30, 40, 50))).toEqual({
      others: 5,
      anonymous: 0,
      shown: true,
      rounded: false,
      lower: 20,
      median: 30,
      upper: 40,
    });
  });

  it('does not count the council that looks', () => {
    const entries = named(10, 20, 30, 40, 50);
    expect(statistic(entries, entries[0]?.authorityCode)).toMatchObject({ shown: false, others: 4 });
  });

  it('does not count a council with nothing to score here', () => {
    expect(statistic(named(10, 20, 30, 40, null))).toMatchObject({ shown: false, others: 4 });
  });

  it('counts a zero', () => {
    expect(statistic(named(0, 20, 30, 40, 50))).toMatchObject({ shown: true, others: 5 });
  });

  it.each([1, 2, 3, 4])('hides a statistic with %d anonymous councils behind it', (count) => {
    const entries = [...named(0, 20, 40, 60, 80, 100), ...anonymous(...SPREAD_OUT.slice(0, count))];
    expect(statistic(entries)).toMatchObject({ shown: false, reason: 'too-few-anonymous', anonymous: count });
  });

  it('shows five anonymous councils among four named ones, rounded to 5', () => {
    const entries = [...named(67, 42, 72, 43), ...anonymous(31, 48, 55, 58, 74)];
    expect(statistic(entries)).toMatchObject({
      shown: true,
      rounded: true,
      lower: 45,
      median: 55,
      upper: 65,
    });
  });

  it('hides it from one of the five, who knows its own value', () => {
    const five = anonymous(...SPREAD_OUT);
    const entries = [...five, ...named(50)];
    expect(statistic(entries)).toMatchObject({ shown: true });
    expect(statistic(entries, five[0]?.authorityCode)).toMatchObject({ reason: 'too-few-anonymous' });
  });

  it('shows named councils to the only anonymous one among them', () => {
    const viewer = anonymous(50);
    const entries = [...named(10, 20, 30, 40, 50), ...viewer];
    expect(statistic(entries, viewer[0]?.authorityCode)).toMatchObject({ shown: true, rounded: false });
    expect(statistic(entries)).toMatchObject({ shown: false });
  });

  it('shows nothing of a group that was not planned', () => {
    const plan = planDisclosure(named(10, 20, 30, 40, 50), [], {});
    expect(disclosedStatistic(plan, 'all', KEY)).toMatchObject({ shown: false, others: 0 });
    expect(groupVerdict(plan, 'all')).toBe('too-few');
  });
});

describe('groups that can be taken from each other', () => {
  const insiders = anonymous(...SPREAD_OUT);

  function planFor(rest: readonly BenchmarkEntry[], viewerCode?: string) {
    const entries = [...insiders, ...rest];
    const groups = [groupOf('small', insiders), groupOf('wide', entries)];
    return planDisclosure(entries, groups, { viewerCode });
  }

  it.each([
    { rest: anonymous(1), why: 'one anonymous council is in the wide one only', verdict: 'subtraction' },
    { rest: anonymous(1, 2, 3, 4), why: 'four are', verdict: 'subtraction' },
    { rest: anonymous(1, 20, 33, 54, 95), why: 'five are', verdict: 'safe' },
    { rest: named(1, 2, 3), why: 'those in the wide one only all share by name', verdict: 'safe' },
  ])('calls the smaller group $verdict when $why', ({ rest, verdict }) => {
    const plan = planFor(rest);
    expect(groupVerdict(plan, 'wide')).toBe('safe');
    expect(groupVerdict(plan, 'small')).toBe(verdict);
    expect(disclosedStatistic(plan, 'small', KEY).shown).toBe(verdict === 'safe');
  });

  it('leaves the viewer out before it counts the difference', () => {
    const rest = anonymous(1, 20, 33, 54, 95);
    const viewer = rest[0]?.authorityCode;
    expect(groupVerdict(planFor(rest), 'small')).toBe('safe');
    expect(groupVerdict(planFor(rest, viewer), 'small')).toBe('subtraction');
    expect(groupVerdict(planFor(rest, viewer), 'wide')).toBe('safe');
  });

  it('counts only those who answered, figure by figure', () => {
    const plan = planFor(anonymous(1, 20, 33, 54, null));
    expect(groupVerdict(plan, 'small')).toBe('safe');
    expect(disclosedStatistic(plan, 'small', KEY)).toMatchObject({ shown: false, reason: 'subtraction' });
    expect(disclosedStatistic(plan, 'wide', KEY)).toMatchObject({ shown: true });
  });

  it('protects what three groups carve out together, though no two of them do', () => {
    const both = anonymous(11, 52, 93);
    const one = anonymous(...SPREAD_OUT);
    const other = anonymous(12, 32, 52, 72, 92);
    const neither = anonymous(8, 28, 48, 68, 88);
    const entries = [both, one, other, neither].flat();
    const groups = [groupOf('wide', entries), groupOf('one', both, one), groupOf('other', both, other)];
    const plan = planDisclosure(entries, groups, {});
    expect(['wide', 'one', 'other'].map((id) => groupVerdict(plan, id))).toEqual([
      'safe',
      'safe',
      'subtraction',
    ]);
  });

  it('allows the same groups in whatever order they are named', () => {
    const rest = anonymous(1, 20, 33, 54, 95);
    const entries = [...insiders, ...rest];
    const groups = [groupOf('a', insiders), groupOf('b', entries), groupOf('c', entries.slice(0, 7))];
    const verdicts = [groups, [...groups].reverse()].map((order) => {
      const plan = planDisclosure(entries, order, {});
      return ['a', 'b', 'c'].map((id) => groupVerdict(plan, id));
    });
    expect(verdicts[0]).toEqual(['safe', 'safe', 'subtraction']);
    expect(verdicts[1]).toEqual(verdicts[0]);
  });
});

describe('answers that are too alike', () => {
  it.each([
    { values: [50, 50, 50, 50, 50], reason: 'all the same' },
    { values: [46, 48, 50, 52, 54], reason: 'all within ten points' },
    { values: [50, 50, 50, 50, 100], reason: 'the same but for one, who knows that it is the one' },
  ])('hides $values: $reason', ({ values }) => {
    const entries = [...named(10, 20, 80, 90), ...anonymous(...values)];
    expect(statistic(entries)).toMatchObject({ shown: false, reason: 'too-alike' });
  });

  it('shows answers that differ by ten points, whichever one is left out', () => {
    expect(statistic(anonymous(50, 50, 50, 60, 60))).toMatchObject({ shown: true });
  });

  it('does not mind how alike councils are that share by name', () => {
    expect(statistic(named(50, 50, 50, 50, 50))).toMatchObject({ shown: true, lower: 50, upper: 50 });
  });

  it('asks more of a part that is cut from a wider group: any two may be left out', () => {
    const inside = anonymous(50, 50, 50, 50, 80, 90);
    const rest = anonymous(5, 30, 45, 70, 95);
    const entries = [...inside, ...rest];
    const groups = [groupOf('wide', entries), groupOf('small', inside)];
    const plan = planDisclosure(entries, groups, {});
    expect(groupVerdict(plan, 'small')).toBe('safe');
    expect(disclosedStatistic(plan, 'wide', KEY)).toMatchObject({ shown: true });
    expect(disclosedStatistic(plan, 'small', KEY)).toMatchObject({ shown: false, reason: 'too-alike' });
    expect(statistic(inside)).toMatchObject({ shown: true });
  });

  it('cuts no further after the first group that would give something away', () => {
    const alike = anonymous(50, 50, 51, 51, 52, 52, 53);
    const varied = anonymous(1, 20, 40, 60, 80, 99);
    const rest = anonymous(4, 22, 44, 66, 88);
    const entries = [...alike, ...varied, ...rest];
    const groups = [groupOf('wide', entries), groupOf('alike', alike), groupOf('varied', varied)];
    const plan = planDisclosure(entries, groups, {});
    const shown = ['wide', 'alike', 'varied'].map((id) => disclosedStatistic(plan, id, KEY).shown);
    expect(shown).toEqual([true, false, false]);
    const without = planDisclosure(entries, [groupOf('wide', entries), groupOf('varied', varied)], {});
    expect(disclosedStatistic(without, 'varied', KEY).shown).toBe(true);
  });
});

describe('whoever takes part', () => {
  const entries = fc
    .array(
      fc.record({
        sharing: fc.constantFrom<'named' | 'anonymous'>('named', 'anonymous'),
        value: fc.option(fc.integer({ min: 0, max: 100 })),
      }),
      { maxLength: 30 },
    )
    .map((all) =>
      all.map(({ sharing, value }, n) => councilEntry(`C${n}`, { sharing, figures: { [KEY]: value } })),
    );

  it('keeps the numbers of the rule, and rounds whatever an anonymous council stands behind', () => {
    fc.assert(
      fc.property(entries, fc.nat(40), (all, viewer) => {
        const found = statistic(all, `C${viewer}`);
        if (!found.shown) return;
        expect(found.others).toBeGreaterThanOrEqual(5);
        expect(found.anonymous === 0 || found.anonymous >= 5).toBe(true);
        expect(found.rounded).toBe(found.anonymous > 0);
        const behind = all.filter((entry) => entry.authorityCode !== `C${viewer}`);
        const exact = quartiles(behind.flatMap((entry) => entry.figures[KEY] ?? []));
        for (const part of ['lower', 'median', 'upper'] as const) {
          expect(Math.abs(found[part] - exact[part])).toBeLessThanOrEqual(found.rounded ? 2.5 : 0);
          if (found.rounded) expect(found[part] % 5).toBe(0);
        }
      }),
    );
  });

  it('shows the same whatever order the councils come in', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(statistic([...all].reverse())).toEqual(statistic(all));
      }),
    );
  });

  const placed = fc
    .array(
      fc.record({
        sharing: fc.constantFrom<'named' | 'anonymous'>('named', 'anonymous', 'anonymous'),
        type: fc.constantFrom<'unitary' | 'county'>('unitary', 'county'),
        region: fc.constantFrom('London', 'North West'),
        value: fc.integer({ min: 0, max: 20 }).map((n) => n * 5),
      }),
      { minLength: 10, maxLength: 40 },
    )
    .map((all) =>
      all.map(({ sharing, type, region, value }, n) => {
        const place = { type, regionCode: region, regionName: region };
        return councilEntry(`C${n}`, { ...place, sharing, figures: { [KEY]: value } });
      }),
    );

  it('shows a council nothing of anonymous ones that the lab does not see', () => {
    fc.assert(
      fc.property(placed, fc.nat(9), (all, viewer) => {
        const groups = readyMadeGroups(all);
        const lab = planDisclosure(all, groups, {});
        const own = planDisclosure(all, groups, { viewerCode: `C${viewer}` });
        for (const { id } of groups) {
          const seen = disclosedStatistic(own, id, KEY);
          if (seen.shown && seen.anonymous > 0) expect(disclosedStatistic(lab, id, KEY).shown).toBe(true);
        }
      }),
    );
  });

  it('leaves none or at least five anonymous councils in the difference of any two groups shown', () => {
    fc.assert(
      fc.property(placed, fc.nat(45), (all, viewer) => {
        const groups = readyMadeGroups(all);
        const plan = planDisclosure(all, groups, { viewerCode: `C${viewer}` });
        const hidden = all.filter(
          (each) => each.sharing === 'anonymous' && each.authorityCode !== `C${viewer}`,
        );
        const behind = groups
          .filter(({ id }) => disclosedStatistic(plan, id, KEY).shown)
          .map(({ codes }) => hidden.filter((each) => codes.has(each.authorityCode)));
        for (const one of behind) {
          for (const other of behind) {
            const difference = one.filter((each) => !other.includes(each)).length;
            expect(difference === 0 || difference >= 5).toBe(true);
          }
        }
      }),
    );
  });

  it('shows a council that keeps its answers private what the lab sees', () => {
    fc.assert(
      fc.property(placed, (all) => {
        const plan = planDisclosure(all, readyMadeGroups(all), { viewerCode: 'a private council' });
        const lab = planDisclosure(all, readyMadeGroups(all), {});
        expect(disclosedStatistic(plan, 'all', KEY)).toEqual(disclosedStatistic(lab, 'all', KEY));
      }),
      { numRuns: 30 },
    );
  });
});

describe('standing side by side', () => {
  it.each([
    [0, 'viewer', false],
    [1, 'viewer', true],
    [1, undefined, false],
    [2, undefined, true],
  ])('with %d others by name, seen by %s: %s', (others, viewer, expected) => {
    expect(sideBySide(others, viewer)).toBe(expected);
  });
});
