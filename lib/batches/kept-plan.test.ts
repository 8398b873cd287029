import { describe, expect, it } from 'vitest';
import { keptPlan } from './kept-plan';
import { planBatch, NO_BATCH_YET } from './plan-batch';
import type { SharedCopy } from './shared-copy';
import { sharedWith } from './testing';

const KEY = 'theme:home';

function copies(sharing: 'named' | 'anonymous', values: readonly number[]): readonly SharedCopy[] {
  return values.map((value, n) => ({
    id: `${sharing}-${n}`,
    authorityCode: `${sharing} ${n}`,
    assessmentId: `assessment of ${sharing} ${n}`,
    sentAt: '2026-10-01T10:00:00.000Z',
    sharing: sharedWith({ 'lab-councils': sharing }),
    toldTo: [],
    perhapsToldTo: [],
    figures: { [KEY]: value },
  }));
}

function keptOf(all: readonly SharedCopy[]) {
  const groups = [{ id: 'all', codes: new Set(all.map(({ authorityCode }) => authorityCode)) }];
  return keptPlan(planBatch({ copies: all, groups, keys: [KEY], memory: NO_BATCH_YET }));
}

function statisticsOf(all: readonly SharedCopy[]) {
  return keptOf(all).groups.flatMap(({ statistics }) => statistics);
}

describe('what is kept of a plan', () => {
  it('is how many stand behind a figure, and never who', () => {
    const [statistic] = statisticsOf(copies('anonymous', [0, 20, 40, 60, 80, 100]));
    expect(statistic).toMatchObject({ key: KEY, shown: true, behind: 6, anonymous: 6 });
  });

  it('has a figure that is hidden because some are left out, so that the page can say so', () => {
    const alike = copies('anonymous', [50, 50, 50, 50, 50, 50]);
    expect(statisticsOf(alike)).toMatchObject([{ shown: false, reason: 'left-out', leftOut: 6 }]);
  });

  it('has none that too few have: no row says who has a value', () => {
    expect(statisticsOf(copies('named', [0, 50, 100]))).toEqual([]);
  });

  it('has no group in which nobody shares with the audience', () => {
    expect(keptOf(copies('named', [0, 25, 50, 75, 100])).groups.map(({ audience }) => audience)).toEqual([
      'lab-councils',
    ]);
  });

  it('has all that was given away', () => {
    const all = copies('anonymous', [0, 20, 40, 60, 80, 100]);
    expect(keptOf(all).memory.figures[KEY]).toEqual({ parts: [all.map(({ id }) => id)], sealed: [] });
  });
});
