import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { noFigure, type ShownFigure } from '@/lib/results/shown-figure';
import { councilEntry } from './testing';
import { namedChanges, ownChanges } from './trend-changes';
import type { TrendRow } from './trend-view';

const ROUNDS = { before: 'Autumn 2025', after: 'Spring 2026' };
const NOW = exampleFramework();
/** The example framework when "Leadership" still weighed otherwise. */
const THEN: FrameworkDefinition = {
  ...NOW,
  version: '0.2.0',
  themes: NOW.themes.map((theme) => ({
    ...theme,
    questions: theme.questions.map((question) => ({ ...question, weight: question.weight === 3 ? 1 : 3 })),
  })),
};
const RATE = 'rate:ex-off-02';

function number(value: number): ShownFigure {
  return { kind: 'number', value, display: `${value}` };
}

function rowOf(
  key: string,
  figures: readonly ShownFigure[],
  { joins = true, isThin = false } = {},
): TrendRow {
  const cells = figures.map((figure) => ({
    own: { figure, joins, hasChanged: !joins },
    median: { figure: noFigure('hidden'), joins: false, hasChanged: false },
  }));
  return { key, label: `Label of ${key}`, note: null, isThin, cells };
}

function changeOf(figures: readonly ShownFigure[], { key = 'theme:gov', joins = true } = {}) {
  return ownChanges([rowOf(key, figures, { joins })], ROUNDS, []).rows[0];
}

describe('how a figure of the reader’s moved', () => {
  it('is in the whole points that are printed, so that one number from the other gives the third', () => {
    // 12.4 and 13.5 are 1.1 apart, and print as 12 and 14.
    expect(changeOf([number(12.4), number(13.5)])).toMatchObject({
      before: { display: '12' },
      after: { display: '14' },
      points: 2,
      change: 'up 2',
    });
  });

  it('is not told where the questions behind it changed', () => {
    expect(changeOf([number(10), number(60)], { joins: false })).toMatchObject({
      points: null,
      change: 'Not comparable',
    });
  });

  it('is nothing where both rounds have none, and not comparable where one has', () => {
    expect(changeOf([noFigure('No score'), noFigure('No score')])?.change).toBe('No score');
    expect(changeOf([noFigure('No score'), number(40)])?.change).toBe('Not comparable');
    expect(changeOf([])).toMatchObject({ before: { word: 'No score' }, change: 'No score' });
  });

  it('of a rate is in whole percentages, and anybody at all is at least 1%', () => {
    expect(changeOf([number(0.2), number(40.5)], { key: RATE })).toMatchObject({
      before: { display: '1%' },
      after: { display: '41%' },
      change: 'up 40',
    });
    expect(changeOf([], { key: RATE })?.change).toBe('No rate');
  });

  it('is joined in the picture only where it is told in words, and not drawn where it is thin', () => {
    const rows = [
      rowOf('theme:gov', [number(10), number(20)]),
      rowOf('theme:voi', [number(10), number(20)], { joins: false }),
      rowOf('principle:learning', [number(10), number(20)], { isThin: true }),
      rowOf('lens:culture', [number(10), number(20)]),
    ];
    const { slope } = ownChanges(rows, ROUNDS, ['lens:culture']);
    expect(slope.rows.map(({ label, comparable }) => [label, comparable])).toEqual([
      ['Label of theme:gov', true],
      ['Label of theme:voi', false],
    ]);
  });
});

describe('how one figure moved in councils that share both rounds by name', () => {
  const definitions = new Map([
    ['0.2.0', THEN],
    ['0.3.0', NOW],
  ]);
  const figures = (value: number) => ({ 'theme:gov': value, 'question:ex-gov-01': value });

  function council(code: string, values: readonly [number, number], before: object = {}) {
    const shared = { authorityName: code, sharing: 'named' } as const;
    return [
      councilEntry(code, { ...shared, roundName: ROUNDS.before, figures: figures(values[0]), ...before }),
      councilEntry(code, { ...shared, roundName: ROUNDS.after, figures: figures(values[1]) }),
    ];
  }

  function changesOf(entries: ReturnType<typeof council>, own: ReturnType<typeof council> = []) {
    return namedChanges({ entries, own, definitions, key: 'theme:gov', rounds: ROUNDS });
  }

  it('is not told of a council that answered other questions then, nor of a version that nobody knows any more', () => {
    const found = changesOf([
      ...council('Ashmoor', [40, 60]),
      ...council('Dunmere', [40, 60], { frameworkVersion: '0.2.0' }),
      ...council('Larkwater', [40, 60], { frameworkVersion: '0.1.0' }),
    ]);
    expect(found?.rows.map(({ label, change }) => [label, change])).toEqual([
      ['Ashmoor', 'up 20'],
      ['Dunmere', 'Not comparable'],
      ['Larkwater', 'Not comparable'],
    ]);
  });

  it('is not told where neither version is known, though both are the same nothing', () => {
    const gone = { frameworkVersion: '0.1.0' };
    const both = ['Ashmoor', 'Dunmere'].flatMap((code) =>
      council(code, [40, 60]).map((entry) => ({ ...entry, ...gone })),
    );
    expect(changesOf(both)?.rows.map(({ points }) => points)).toEqual([null, null]);
  });

  it('has the reader’s own once, though it is among those by name too', () => {
    const own = council('Elmshire', [10, 30]);
    const found = changesOf([...own, ...council('Ashmoor', [40, 60])], own);
    expect(found?.rows.map(({ label }) => label)).toEqual(['Elmshire', 'Ashmoor']);
  });

  it('is nobody’s where one council would stand alone', () => {
    const own = council('Elmshire', [10, 30]);
    expect(changesOf(own, own)).toBeNull();
    expect(changesOf(council('Ashmoor', [40, 60]))).toBeNull();
  });
});
