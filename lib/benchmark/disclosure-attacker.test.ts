import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import services from '@/db/reference/frameworks/services-21-plus.json';
import linkedFigures from '@/db/reference/linked-figures.json';
import { parseLinkedFigures } from '@/lib/disclosure/linked-figures';
import { sharedScores } from '@/lib/disclosure/shared-scores';
import { frameworkDefinitionSchema } from '@/lib/framework/definition';
import { buildReport } from '@/lib/report/build-report';
import { reportInput } from '@/lib/report/testing';
import type { Sent } from '@/lib/results/results-input';
import { answered, sentWith } from '@/lib/results/testing';
import { submissionFigures } from '@/lib/scoring/figures';
import type { AssessmentScores } from '@/lib/scoring/scores';
import { disclosedStatistic, planDisclosure } from './disclosure';
import { DISCLOSURE_RULES, type DisclosureRules } from './disclosure-limits';
import type { BenchmarkEntry, CouncilType } from './entry';
import { readyMadeGroups } from './peer-group';
import { councilEntry } from './testing';

/**
 * The attacker knows the rules, every membership, who is anonymous, every value shared by name and even which
 * values are possible at all. It writes down each world (each way of giving possible values to the anonymous
 * councils) and what all views of all groups would show in it, for a lab member, for a council by name and for one
 * anonymous council whose own value it knows. Worlds that look the same to it cannot be told apart; a council is
 * pinned when its values in those worlds lie closer together than ten points.
 */
const PINNED_BELOW = 10;
const KEY = 'theme:home';

type Cell = {
  readonly type: CouncilType;
  readonly region: string;
  readonly named: readonly number[];
  readonly anonymous: number;
};
type Scene = {
  readonly cells: readonly Cell[];
  /** Values that the attacker knows to be possible. */
  readonly possible: readonly number[];
  /** The cell that one anonymous council, the attacker's own, sits in. */
  readonly insider?: number;
  readonly rules?: DisclosureRules;
};

/** Values of each cell's anonymous councils, lowest first. The insider's own comes last. */
type World = { readonly cells: readonly (readonly number[])[]; readonly own: number | null };

function choose(possible: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return possible.flatMap((value, index) =>
    choose(possible.slice(index), size - 1).map((rest) => [value, ...rest]),
  );
}

function worldsOf({ cells, possible, insider }: Scene): readonly World[] {
  const each = cells.map((cell, index) => choose(possible, cell.anonymous - (index === insider ? 1 : 0)));
  const combined = each.reduce<readonly (readonly (readonly number[])[])[]>(
    (worlds, options) => worlds.flatMap((world) => options.map((option) => [...world, option])),
    [[]],
  );
  const own = insider === undefined ? [null] : possible;
  return combined.flatMap((world) => own.map((value) => ({ cells: world, own: value })));
}

function entriesOf({ cells, insider }: Scene, world: World): readonly BenchmarkEntry[] {
  return cells.flatMap((cell, index) => {
    const hidden = [...(world.cells[index] ?? []), ...(index === insider ? [world.own] : [])];
    const entry = (code: string, sharing: 'named' | 'anonymous', value: number | null): BenchmarkEntry => {
      const place = { type: cell.type, regionCode: cell.region, regionName: cell.region };
      return councilEntry(code, { ...place, sharing, figures: { [KEY]: value } });
    };
    return [
      ...cell.named.map((value, n) => entry(`N${index}-${n}`, 'named', value)),
      ...hidden.map((value, n) =>
        entry(
          index === insider && n === hidden.length - 1 ? 'insider' : `A${index}-${n}`,
          'anonymous',
          value,
        ),
      ),
    ];
  });
}

function everythingSeen(scene: Scene, world: World): string {
  const entries = entriesOf(scene, world);
  const groups = readyMadeGroups(entries);
  const firstNamed = entries.find((entry) => entry.sharing === 'named')?.authorityCode;
  const viewers = [undefined, firstNamed, scene.insider === undefined ? undefined : 'insider'];
  const views = [...new Set(viewers)].map((viewerCode) => {
    const plan = planDisclosure(entries, groups, { viewerCode, rules: scene.rules ?? DISCLOSURE_RULES });
    return groups.map((group) => disclosedStatistic(plan, group.id, KEY));
  });
  return JSON.stringify([world.own, views]);
}

type Range = { readonly low: number; readonly high: number };

/** The narrowest interval that the attacker can put round another anonymous council, over all worlds there are. */
function closestPin(scene: Scene): number {
  const seen = new Map<string, (Range | null)[]>();
  for (const world of worldsOf(scene)) {
    const view = everythingSeen(scene, world);
    const ranges = world.cells.map((values) =>
      values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) },
    );
    const before = seen.get(view);
    seen.set(view, before === undefined ? ranges : ranges.map((range, n) => widen(range, before[n] ?? null)));
  }
  const widths = [...seen.values()].flat().map((range) => (range === null ? 100 : range.high - range.low));
  return Math.min(...widths);
}

function widen(one: Range | null, other: Range | null): Range | null {
  if (one === null || other === null) return one ?? other;
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) };
}

const score = fc.integer({ min: 0, max: 100 });
const LEVELS = [0, 25, 50, 75, 100];

/** Some values besides 0 and 100, often close together: what rounding alone would not hide. */
const possibleValues = fc.oneof(
  fc
    .tuple(score, fc.integer({ min: 1, max: 12 }))
    .map(([value, step]) => [0, value, Math.min(value + step, 100), 100]),
  score.map((value) => [0, value, 100]),
  fc.constant(LEVELS),
);

const cell = fc.record({
  type: fc.constantFrom<CouncilType>('unitary', 'county'),
  region: fc.constantFrom('North West', 'London'),
  named: fc.array(fc.oneof(score, fc.constantFrom(...LEVELS)), { maxLength: 6 }),
  anonymous: fc.constantFrom(0, 1, 4, 5, 5, 6, 7),
});

const scene: fc.Arbitrary<Scene> = fc
  .record({
    cells: fc.uniqueArray(cell, {
      minLength: 1,
      maxLength: 3,
      selector: (each) => each.type + each.region,
    }),
    possible: possibleValues.map((values) => [...new Set(values)].sort((a, b) => a - b)),
  })
  .filter(({ cells, possible }) => {
    const counts = cells.map((each) => choose(possible, each.anonymous).length);
    const worlds = counts.reduce((product, count) => product * count, 1);
    return worlds > 1 && worlds <= 450;
  });

/** Four named councils hold the outer places, so that both quartiles of nine are anonymous values themselves. */
const QUARTILES_ARE_ENDS: Scene = {
  cells: [{ type: 'unitary', region: 'London', named: [10, 10, 90, 90], anonymous: 5 }],
  possible: [0, 48, 52, 100],
};

/** Twelve named councils stand high, so that the lower quartile is the highest anonymous value. */
const QUARTILE_IS_TOP: Scene = {
  cells: [{ type: 'unitary', region: 'London', named: new Array<number>(12).fill(95), anonymous: 5 }],
  possible: [0, 4, 60, 100],
};

/** One anonymous council more in the wide group than in the narrow one. */
const ONE_MORE: Scene = {
  cells: [
    { type: 'unitary', region: 'London', named: [], anonymous: 5 },
    { type: 'county', region: 'London', named: [], anonymous: 1 },
  ],
  possible: [0, 20, 40, 100],
};

/** Two groups that may both be shown; the attacker is one of the six. */
const INSIDER: Scene = {
  cells: [
    { type: 'unitary', region: 'London', named: [], anonymous: 6 },
    { type: 'county', region: 'London', named: [0, 100], anonymous: 5 },
  ],
  possible: [0, 50, 100],
  insider: 0,
};

const HARD_SCENES = [
  { name: 'quartiles that are the ends', hard: QUARTILES_ARE_ENDS },
  { name: 'a quartile that is the top', hard: QUARTILE_IS_TOP },
  { name: 'one council more', hard: ONE_MORE },
  { name: 'an insider and two groups', hard: INSIDER },
];

describe('an attacker who knows everything but the anonymous values', () => {
  it.each(HARD_SCENES)('pins nobody in a hard scene: $name', ({ hard }) => {
    expect(closestPin(hard)).toBeGreaterThanOrEqual(PINNED_BELOW);
  });

  it('pins nobody, as a lab member or a council that shares by name', () => {
    fc.assert(
      fc.property(scene, (any) => {
        expect(closestPin(any)).toBeGreaterThanOrEqual(PINNED_BELOW);
      }),
      { numRuns: 20 },
    );
  });

  it('pins nobody else, as a lab member who is an anonymous council too', () => {
    fc.assert(
      fc.property(scene, fc.nat(2), (any, insider) => {
        fc.pre((any.cells[insider]?.anonymous ?? 0) > 0);
        expect(closestPin({ ...any, insider })).toBeGreaterThanOrEqual(PINNED_BELOW);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the same attacker against a weaker rule', () => {
  const noSpread: DisclosureRules = { ...DISCLOSURE_RULES, minimumSpread: 0 };
  const noMinimum: DisclosureRules = { ...noSpread, minimumOthers: 1, minimumAnonymous: 1 };

  it.each([
    { name: 'quartiles that are the ends', hard: QUARTILES_ARE_ENDS },
    { name: 'a quartile that is the top', hard: QUARTILE_IS_TOP },
    { name: 'an insider and two groups', hard: INSIDER },
  ])('succeeds when answers may be alike: $name', ({ hard }) => {
    expect(closestPin({ ...hard, rules: noSpread })).toBeLessThan(PINNED_BELOW);
  });

  it('succeeds when one anonymous council is enough', () => {
    expect(closestPin({ ...ONE_MORE, rules: noMinimum })).toBeLessThan(PINNED_BELOW);
  });

  it('succeeds in most scenes when both are gone, so that the scenes are fair', () => {
    const found = fc.sample(scene, { numRuns: 20, seed: 7 }).map((any) => {
      return closestPin({ ...any, rules: noMinimum }) < PINNED_BELOW;
    });
    expect(found.filter(Boolean).length).toBeGreaterThan(10);
  });
});

/**
 * Another attacker reads all that a council shares by name, and the report that it gives away. It knows every answer but
 * one, a scored rate about people that is hidden, and its bottom number. A world is one number that looks hidden.
 */
describe('an attacker who knows every answer of a council but one hidden rate', () => {
  const SERVICES = frameworkDefinitionSchema.parse(services);
  const ALL = 30;
  const HIDDEN_RATES = [1, 2, 3, 4, 5, 25, 26, 27, 28, 29];

  function sentWithRate(numerator: number): Sent {
    const rate = answered({ numerator, denominator: ALL });
    const answers = { 's21-pla-01': answered(2), 's21-pla-02': rate, 's21-pla-03': answered(3) };
    return sentWith({ ...answers, 's21-pla-04': answered(1) }, { definition: SERVICES });
  }

  function shared(sent: Sent): AssessmentScores {
    const links = parseLinkedFigures(linkedFigures)[sent.definition.id];
    return sharedScores(sent.definition, sent, { scores: sent.scores, links });
  }

  function differentViews(viewOf: (sent: Sent) => unknown): number {
    return new Set(HIDDEN_RATES.map((numerator) => JSON.stringify(viewOf(sentWithRate(numerator))))).size;
  }

  it('learns nothing from the figures of that council in a comparison', () => {
    expect(differentViews((sent) => submissionFigures(shared(sent)))).toBe(1);
  });

  it('learns nothing from its report, in this round or beside the next', () => {
    expect(differentViews((sent) => buildReport(reportInput(sent)))).toBe(1);
    const next = sentWithRate(15);
    expect(differentViews((previous) => buildReport(reportInput(next, { previous })))).toBe(1);
  });

  it('succeeds against scores that count it: the theme’s score alone tells its band', () => {
    const themes = (sent: Sent) => sent.scores.themes['pla']?.score;
    expect(differentViews(themes)).toBe(4);
    expect(differentViews((sent) => submissionFigures(sent.scores))).toBe(4);
  });
});
