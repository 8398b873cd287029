import { describe, expect, it } from 'vitest';
import { ANONYMOUS_COUNCILS, NAMED_COUNCILS, councilEntry, figuresAt } from '@/lib/benchmark/testing';
import { NOTHING_PUBLISHED, publishedGroup, type Published } from '@/lib/benchmark/published';
import { exampleFramework } from '@/lib/framework/testing';
import { figureSubjects } from './figure-subjects';
import { statisticRowSchema } from './rows';
import { isTold, nearCounts, statisticRows } from './statistic-rows';
import { publishedResults, ROUND_ID } from './testing';

const ALL = [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS];
const told = publishedResults(ALL);

function rowsOf(basis = told) {
  return statisticRows(basis, basis.groups.slice(0, 1));
}

function themeRow(key: string, basis = told) {
  return rowsOf(basis).find((row) => row.level === 'theme' && row.key === key);
}

function takenBack({ day, groups }: Published): Published {
  return {
    day,
    groups: new Map([...groups].map(([id]) => [id, publishedGroup(new Map(), { isTakenBack: true })])),
  };
}

describe('what a figure can be about', () => {
  it('is the whole framework, and each theme, lens and question that has a score', () => {
    const subjects = figureSubjects(exampleFramework());
    expect(subjects[0]).toMatchObject({ level: 'overall', key: 'overall', figureKey: 'overall:overall' });
    expect(subjects).toContainEqual({
      level: 'theme',
      key: 'gov',
      label: 'Leadership',
      figureKey: 'theme:gov',
    });
    expect(figureSubjects(exampleFramework(), 'lens').every(({ level }) => level === 'lens')).toBe(true);
    expect(new Set(subjects.map(({ figureKey }) => figureKey)).size).toBe(subjects.length);
  });
});

describe('the statistics of a round', () => {
  it('name their round, framework, group and day, and how many of how many', () => {
    expect(themeRow('gov')).toEqual({
      round: ROUND_ID,
      framework: 'corporate-parenting',
      frameworkVersion: '0.3.0',
      workedOutOn: '2026-11-18',
      group: 'all',
      level: 'theme',
      key: 'gov',
      label: 'Leadership',
      eligible: 30,
      shown: true,
      reason: null,
      behind: 8,
      leftOut: 0,
      lower: 35,
      median: 50,
      upper: 65,
      rounded: true,
      nearLevel0: 0,
      nearLevel1: 3,
      nearLevel2: 3,
      nearLevel3: 2,
      nearLevel4: 0,
    });
  });

  it('count every council behind a score near one level, and none behind a rate', () => {
    const RATE = 'rate:ex-off-02';
    const five = [10, 20, 40, 40, 50].map((score, n) =>
      councilEntry(`n${n}`, { sharing: 'named', figures: figuresAt(score, { [RATE]: score }) }),
    );
    const rows = rowsOf(publishedResults(five)).filter(({ shown }) => shown);
    expect(rows.map(({ level }) => level)).toContain('rate');
    for (const row of rows) {
      const counts = nearCounts(row);
      if (row.level === 'rate') expect(counts).toBeNull();
      else expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(row.behind);
    }
  });

  it('have all five counts or none, also where what was stored is short of one', () => {
    const groups = new Map(
      [...told.published.groups].map(([id, group]) => {
        const cut = [...group.figures].map(
          ([key, figure]) => [key, { ...figure, levels: [1, 2, 3, 2] }] as const,
        );
        return [id, { ...group, figures: new Map(cut) }] as const;
      }),
    );
    const row = themeRow('gov', { ...told, published: { ...told.published, groups } });
    expect(row).toMatchObject({ shown: true, nearLevel0: null, nearLevel3: null, nearLevel4: null });
  });

  it('are to one decimal place where all share by name', () => {
    const five = [10, 20, 33 + 1 / 3, 40, 50].map((score, n) =>
      councilEntry(`n${n}`, { sharing: 'named', figures: figuresAt(score) }),
    );
    expect(themeRow('gov', publishedResults(five))).toMatchObject({
      median: 33.3,
      rounded: false,
      behind: 5,
    });
  });

  it('say why there is none, and then hold no number at all', () => {
    const few = publishedResults(ALL.slice(0, 3));
    const figures = { behind: null, leftOut: null, lower: null, median: null, upper: null, rounded: null };
    const counts = {
      nearLevel0: null,
      nearLevel1: null,
      nearLevel2: null,
      nearLevel3: null,
      nearLevel4: null,
    };
    const none = { ...figures, ...counts };
    expect(themeRow('gov', few)).toMatchObject({ shown: false, reason: 'too-few', ...none });
    const alike = publishedResults([
      ...NAMED_COUNCILS,
      ...Array.from({ length: 6 }, (_, n) => councilEntry(`s${n}`, { figures: figuresAt(50) })),
    ]);
    expect(themeRow('gov', alike)).toMatchObject({ shown: false, reason: 'left-out', ...none });
    const back = { ...told, published: takenBack(told.published) };
    expect(themeRow('gov', back)).toMatchObject({ shown: false, reason: 'taken-back', ...none });
  });

  it('are of the form that the document describes, every one', () => {
    for (const row of [...rowsOf(), ...rowsOf(publishedResults(ALL.slice(0, 3)))]) {
      expect(statisticRowSchema.parse(row)).toEqual(row);
    }
  });

  it('are none while nothing was worked out', () => {
    expect(rowsOf({ ...told, published: NOTHING_PUBLISHED })).toEqual([]);
  });
});

describe('a group is told of', () => {
  const [all] = told.groups;
  if (all === undefined) throw new Error('The example has no group');

  it('when it has a figure, or had one that was taken back', () => {
    expect(isTold(told.published, all)).toBe(true);
    expect(isTold(takenBack(told.published), all)).toBe(true);
  });

  it('not when it never had one', () => {
    expect(isTold(NOTHING_PUBLISHED, all)).toBe(false);
    expect(isTold(publishedResults(ALL.slice(0, 3)).published, all)).toBe(false);
  });
});
