import { describe, expect, it } from 'vitest';
import type { ComparedBy } from './benchmark-address';
import { basisFacts } from './basis';
import { aboutOthers } from './others';
import type { BenchmarkEntry } from './entry';
import { findPeerGroup } from './peer-group';
import { councilEntry } from './testing';

const group = findPeerGroup([], { type: 'unitary' });

function lineOf(
  others: readonly BenchmarkEntry[],
  {
    by = 'theme',
    hasViewer = true,
    workedOutOn = null,
  }: { readonly by?: ComparedBy; readonly hasViewer?: boolean; readonly workedOutOn?: string | null } = {},
): readonly string[] {
  const facts = basisFacts(aboutOthers(others), {
    group,
    by,
    eligible: 22,
    hasViewer,
    today: '2026-07-01',
    workedOutOn,
  });
  return facts.map(({ before, value, after }) => [before, value, after].join(' ').trim());
}

describe('what a comparison rests on', () => {
  it('says how many of how many, when, how many reviewed and what is compared', () => {
    const others = [
      councilEntry('a', { submittedOn: '2026-06-12', reviewedExternally: true }),
      councilEntry('b', { submittedOn: '2026-03-03' }),
      councilEntry('c', { submittedOn: '2026-04-14' }),
    ];
    expect(lineOf(others)).toEqual([
      '3 of 22 eligible unitary councils',
      'Spring 2026 round (results on 15 July 2026)',
      'each one’s latest answers, 3 March to 12 June 2026',
      '1 of 3 externally reviewed',
      'compared on the lowest possible score',
    ]);
  });

  it('names every round, the earliest first, and both years', () => {
    const others = [
      councilEntry('a', { submittedOn: '2026-06-12' }),
      councilEntry('b', {
        submittedOn: '2025-11-30',
        roundName: 'Autumn 2025',
        publishesOn: '2026-01-15',
      }),
    ];
    expect(lineOf(others)).toContain(
      'rounds: Autumn 2025 (results since 15 January 2026) and Spring 2026 (results on 15 July 2026)',
    );
    expect(lineOf(others)).toContain('each one’s latest answers, 30 November 2025 to 12 June 2026');
  });

  it('gives one day as one day', () => {
    expect(lineOf([councilEntry('a')])).toContain('each one’s latest answers, 12 June 2026');
  });

  it('says on which day its medians and quartiles were worked out', () => {
    const facts = lineOf([councilEntry('a')], { workedOutOn: '2026-06-28' });
    expect(facts.at(-1)).toBe('medians and quartiles of 28 June 2026, with yours if you shared it by then');
    const toLab = lineOf([councilEntry('a')], { workedOutOn: '2026-06-28', hasViewer: false });
    expect(toLab.at(-1)).toBe('medians and quartiles of 28 June 2026');
  });

  it('says that nobody is there, with or without a viewer', () => {
    expect(lineOf([])).toEqual(['0 of 22 other unitary councils share their answers']);
    expect(lineOf([], { hasViewer: false })).toEqual(['0 of 22 unitary councils share their answers']);
  });

  it('makes the counts stand out, and nothing else', () => {
    const facts = basisFacts(aboutOthers([councilEntry('a')]), {
      group,
      by: 'theme',
      eligible: 22,
      hasViewer: true,
      today: '2026-07-01',
      workedOutOn: null,
    });
    expect(facts.map((fact) => fact.value)).toEqual(['1 of 22', '', '', '0', '']);
  });

  it('says what is compared: scores, or rates', () => {
    expect(lineOf([councilEntry('a')])).toContain('compared on the lowest possible score');
    expect(lineOf([councilEntry('a')], { by: 'rate' })).toContain('compared on rates as they were sent');
  });
});
