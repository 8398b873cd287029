import { describe, expect, it } from 'vitest';
import { ANONYMOUS_COUNCILS, NAMED_COUNCILS, councilEntry, figuresAt } from '@/lib/benchmark/testing';
import { exampleFramework } from '@/lib/framework/testing';
import { councilFigureRows, namedEntries, sharingEntries } from './council-rows';
import { councilFigureRowSchema } from './rows';
import { roundResults } from './testing';

const results = roundResults();
const ALL = [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS];

function namesOf(entries = ALL): readonly string[] {
  return namedEntries(entries).map(({ authorityName }) => authorityName);
}

describe('councils that share by name', () => {
  it('stand in order of name, and no other council does', () => {
    expect(namesOf()).toEqual(['Ashmoor', 'Dunmere']);
  });

  it('are shown from two up', () => {
    expect(namesOf(ALL.slice(1))).toEqual([]);
  });

  it('have a row for each thing that they were asked', () => {
    const named = namedEntries([
      ...NAMED_COUNCILS,
      councilEntry('x3', {
        authorityName: 'Eldham',
        sharing: 'named',
        figures: { 'theme:gov': 0, 'theme:voi': null, 'theme:num': 77.75 },
        unknown: ['theme:gov'],
      }),
    ]);
    const rows = councilFigureRows({ results, definition: exampleFramework(), named });
    expect(rows.map((row) => councilFigureRowSchema.parse(row))).toEqual(rows);
    expect(
      rows
        .filter(({ council }) => council === 'x3')
        .map(({ key, state, lowestPossible }) => [key, state, lowestPossible]),
    ).toEqual([
      ['gov', 'not-known', null],
      ['num', 'scored', 77.8],
      ['voi', 'no-score', null],
    ]);
  });
});

describe('who shares, as the results of a round know it', () => {
  const entry = councilEntry('x1', { figures: figuresAt(10) });

  function knownOn(today: string, of = entry, supersededOn: string | null = null): number {
    return sharingEntries([of], roundResults({ supersededOn }), today).length;
  }

  it('is nobody of a round whose results come later', () => {
    expect(knownOn('2026-08-01')).toBe(1);
    expect(knownOn('2026-08-01', { ...entry, publishesOn: '2026-07-16' })).toBe(0);
  });

  it('is nobody with answers of more than 18 months ago', () => {
    expect(knownOn('2027-12-12')).toBe(1);
    expect(knownOn('2027-12-13')).toBe(0);
  });

  it('does not grow older once a later round has its results', () => {
    expect(knownOn('2029-01-01')).toBe(0);
    expect(knownOn('2029-01-01', entry, '2027-01-15')).toBe(1);
  });
});
