import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureKey, type BenchmarkEntry } from './entry';
import { latestEntries } from './latest-entries';

const today = '2026-11-19';

function entry(authorityCode: string, submittedOn: string, roundName = 'Spring 2026'): BenchmarkEntry {
  return {
    authorityCode,
    authorityName: authorityCode,
    type: 'unitary',
    regionCode: null,
    regionName: null,
    sharing: 'named',
    submittedOn,
    roundName,
    publishesOn: '2026-07-15',
    frameworkVersion: '0.3.0',
    reviewedExternally: false,
    figures: {},
    unknown: [],
  };
}

function daysOf(entries: readonly BenchmarkEntry[]): readonly string[] {
  return entries.map((each) => `${each.authorityCode} ${each.submittedOn}`);
}

describe('the latest entry of each council', () => {
  it('keeps one a council, the latest, in order of code', () => {
    const entries = [entry('B', '2026-03-01'), entry('A', '2025-11-30'), entry('A', '2026-06-12')];
    expect(daysOf(latestEntries(entries, { today }))).toEqual(['A 2026-06-12', 'B 2026-03-01']);
  });

  it('takes the newest round, the last in the list, also where an earlier one was corrected since', () => {
    const entries = [entry('A', '2026-07-01', 'first, corrected'), entry('A', '2026-06-12', 'second')];
    expect(latestEntries(entries, { today })[0]?.roundName).toBe('second');
  });

  it.each([
    ['2025-05-19', 1, 'exactly 18 months old'],
    ['2025-05-18', 0, 'a day older'],
    ['2026-11-19', 1, 'of today'],
    ['2026-11-20', 0, 'of tomorrow'],
  ])('reads a submission of %s as %d entries: %s', (day, count) => {
    expect(latestEntries([entry('A', day)], { today })).toHaveLength(count);
  });

  it.each([
    ['2026-08-31', '2025-02-28'],
    ['2025-08-30', '2024-02-29'],
    ['2026-06-01', '2024-12-01'],
  ])('counts 18 months back from %s to %s', (day, earliest) => {
    expect(latestEntries([entry('A', earliest)], { today: day })).toHaveLength(1);
    const before = new Date(Date.parse(earliest) - 86_400_000).toISOString().slice(0, 10);
    expect(latestEntries([entry('A', before)], { today: day })).toHaveLength(0);
  });

  it('gives each council once, whatever was sent', () => {
    const days = fc.integer({ min: 0, max: 900 }).map((n) => {
      return new Date(Date.parse('2024-06-01') + n * 86_400_000).toISOString().slice(0, 10);
    });
    const sent = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), days), { maxLength: 12 });
    fc.assert(
      fc.property(sent, (pairs) => {
        const entries = pairs.map(([code, day]) => entry(code, day));
        const found = latestEntries(entries, { today });
        expect(new Set(found.map((each) => each.authorityCode)).size).toBe(found.length);
        expect(found.every((each) => each.submittedOn >= '2025-05-19')).toBe(true);
      }),
    );
  });
});

it('names a figure by its level and key', () => {
  expect(figureKey('theme', 'home')).toBe('theme:home');
});
