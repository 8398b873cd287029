import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BenchmarkEntry } from '@/lib/benchmark/entry';
import { councilEntry, publishedOf } from '@/lib/benchmark/testing';
import { exampleFramework } from '@/lib/framework/testing';
import { allThatIsShown, FIGURE_KEYS } from './pages-attacker.testing';

/**
 * The attacker of `lib/batches` is given what batches say. This one asks whether anything else is told: it reads all that pages,
 * pictures and open data show to a reader, gives every council that shares without its name other values, leaves the
 * last batch as it is, and reads again. Whatever differs was read live, and would change on the day that somebody joins.
 */

/** Levels, so that somebody is always two above somebody else. */
const value = fc.constantFrom(0, 25, 50, 75, 100);
const figures = fc
  .array(fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }), {
    minLength: FIGURE_KEYS.length,
    maxLength: FIGURE_KEYS.length,
  })
  .map((values) => Object.fromEntries(FIGURE_KEYS.map((key, n) => [key, values[n] ?? null] as const)));

const NAMES = [
  'x1',
  'x2',
  'a0',
  'a1',
  'a2',
  'a3',
  'a4',
  'a5',
  'elmshire',
  'p1',
  'p2',
  'p3',
  'p4',
  'q1',
  'q2',
];
const EARLIER = { roundName: 'Autumn 2025', submittedOn: '2025-12-01', publishesOn: '2026-01-31' } as const;
const VERSION = exampleFramework().version;

const council = fc.record({
  sharing: fc.constantFrom('named', 'anonymous', 'anonymous'),
  before: fc.constantFrom('named', 'anonymous', null),
  type: fc.constantFrom('unitary', 'county'),
  region: fc.constantFrom('R1', 'R2'),
  reviewedExternally: fc.boolean(),
  figures,
  earlier: figures,
});

const scene = fc.array(council, { minLength: 9, maxLength: NAMES.length }).map((councils) =>
  councils.flatMap(({ before, earlier, region, ...entry }, n): readonly BenchmarkEntry[] => {
    const code = NAMES[n] ?? '';
    const place = { regionCode: region, regionName: `Region ${region}`, frameworkVersion: VERSION };
    const now = councilEntry(code, { ...entry, ...place });
    return before === null ? [now] : [{ ...now, ...EARLIER, sharing: before, figures: earlier }, now];
  }),
);

/** The same councils, each that is not named with other values, and with other figures that are not known. */
function otherwise(entries: readonly BenchmarkEntry[], seed: number): readonly BenchmarkEntry[] {
  let turn = seed;
  const next = (): number => {
    turn = (turn * 16_807) % 2_147_483_647;
    return (turn % 5) * 25;
  };
  return entries.map((entry) => {
    if (entry.sharing === 'named') return entry;
    const changed = Object.entries(entry.figures).map(
      ([key, old]) => [key, old === null ? null : next()] as const,
    );
    return {
      ...entry,
      figures: Object.fromEntries(changed),
      unknown: changed.flatMap(([key]) => (next() > 50 ? [key] : [])),
    };
  });
}

function lastOf(entries: readonly BenchmarkEntry[], code: string): BenchmarkEntry | undefined {
  return entries.findLast(({ authorityCode }) => authorityCode === code);
}

/** Nobody's, and a council's that shares by name or without it: whose own values it knows, and keeps. */
const READERS = [undefined, 'elmshire', 'x1', 'a0'] as const;

describe('an attacker who reads every page, picture and file', () => {
  it('sees no value of a council that is not named, but for what the last batch says', () => {
    fc.assert(
      fc.property(
        scene,
        fc.integer({ min: 1, max: 2_147_483_646 }),
        fc.constantFrom(...READERS),
        (entries, seed, code) => {
          const published = publishedOf(entries.filter(({ roundName }) => roundName !== EARLIER.roundName));
          const own = code === undefined ? undefined : lastOf(entries, code);
          const changed = otherwise(entries, seed);
          expect(allThatIsShown({ entries: changed, published, own })).toBe(
            allThatIsShown({ entries, published, own }),
          );
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);

  it('sees them where figures are worked out as somebody asks', () => {
    const scenes = fc.sample(scene, { numRuns: 6, seed: 4 });
    const shownOf = (asked: readonly BenchmarkEntry[]): string =>
      allThatIsShown({
        entries: asked,
        published: publishedOf(asked.filter(({ roundName }) => roundName !== EARLIER.roundName)),
        own: undefined,
      });
    expect(scenes.some((entries) => shownOf(otherwise(entries, 7)) !== shownOf(entries))).toBe(true);
  });
});
