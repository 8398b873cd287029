import { describe, expect, it } from 'vitest';
import { publishedGroup, type PublishedGroup } from './published';
import { councilEntry } from './testing';
import {
  batchesOfRounds,
  batchOf,
  begunRounds,
  trendRounds,
  type BatchDay,
  type FrameworkRound,
} from './trend-rounds';

function round(name: string, opensOn: string, publishesOn: string): FrameworkRound {
  return { name, opensOn, publishesOn, frameworkVersion: '0.3.0' };
}

const AUTUMN = round('Autumn 2025', '2025-09-01', '2026-01-31');
const SPRING = round('Spring 2026', '2026-03-01', '2026-07-31');
const NEXT = round('Autumn 2026', '2026-09-01', '2027-01-31');
const ROUNDS = [AUTUMN, SPRING, NEXT];

function batch(day: string, reason: BatchDay['reason'] = 'weekly'): BatchDay {
  return { id: day, day, reason };
}

const GROUP = publishedGroup(new Map(), { isTakenBack: false });

describe('the batch that a round is remembered by', () => {
  it('is the one of its publication, whatever was worked out before and after', () => {
    const batches = [
      batch('2026-01-24'),
      batch('2026-01-31', 'publication'),
      batch('2026-02-07'),
      batch('2026-08-20'),
    ];
    expect(batchOf(AUTUMN, SPRING, batches)?.day).toBe('2026-01-31');
  });

  it('is the first of all where that was worked out after the publication', () => {
    expect(batchOf(AUTUMN, SPRING, [batch('2026-02-05', 'first')])?.day).toBe('2026-02-05');
  });

  it('is the last before the next round began where the one of its publication is not kept', () => {
    const batches = [batch('2026-01-24'), batch('2026-02-07'), batch('2026-03-07')];
    expect(batchOf(AUTUMN, SPRING, batches)?.day).toBe('2026-02-07');
  });

  it('is the latest one in a round that has not been published', () => {
    const batches = [batch('2026-07-31', 'publication'), batch('2026-11-16'), batch('2026-11-23')];
    expect(batchOf(NEXT, undefined, batches)?.day).toBe('2026-11-23');
  });

  it('is never one of the round after, nor of the round before', () => {
    expect(batchOf(AUTUMN, SPRING, [batch('2026-07-31', 'publication')])).toBeUndefined();
    expect(batchOf(NEXT, undefined, [batch('2026-07-31', 'publication')])).toBeUndefined();
    expect(batchOf(SPRING, NEXT, [batch('2027-01-31', 'publication')])).toBeUndefined();
  });
});

describe('the rounds of a trend', () => {
  const own = [councilEntry('elmshire', { roundName: 'Spring 2026', frameworkVersion: '0.4.0' })];

  function rounds(batches: readonly BatchDay[], groups: ReadonlyMap<string, PublishedGroup>) {
    return trendRounds({ rounds: ROUNDS, own, batches: batchesOfRounds(ROUNDS, batches), groups });
  }

  it('are those in which the council sent something or a batch remembers the group', () => {
    const batches = [batch('2026-01-31', 'publication')];
    const found = rounds(batches, new Map([['2026-01-31', GROUP]]));
    expect(found.map(({ name, own: sent, shown }) => [name, sent !== undefined, shown?.day])).toEqual([
      ['Autumn 2025', false, '2026-01-31'],
      ['Spring 2026', true, undefined],
    ]);
  });

  it('have the version that was answered, or else the one that was asked', () => {
    const found = rounds([batch('2026-01-31', 'publication')], new Map([['2026-01-31', GROUP]]));
    expect(found.map(({ frameworkVersion }) => frameworkVersion)).toEqual(['0.3.0', '0.4.0']);
  });

  it('leave out a round that has not begun', () => {
    expect(begunRounds(ROUNDS, '2026-08-31').map(({ name }) => name)).toEqual(['Autumn 2025', 'Spring 2026']);
  });

  it('are six at most, the latest', () => {
    const many = Array.from({ length: 9 }, (_, n) => round(`Round ${n}`, `201${n}-01-01`, `201${n}-06-01`));
    const sent = many.map(({ name }) => councilEntry('elmshire', { roundName: name }));
    const found = trendRounds({ rounds: many, own: sent, batches: new Map(), groups: new Map() });
    expect(found.map(({ name }) => name)).toEqual([
      'Round 3',
      'Round 4',
      'Round 5',
      'Round 6',
      'Round 7',
      'Round 8',
    ]);
  });
});
