import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { councilEntry, figuresAt, PRINCIPLES, publishedOf } from './testing';
import { buildTrendPage, trendStripOf } from './trend-page';
import type { TrendRound } from './trend-rounds';
import {
  namedChangesHeading,
  namedOrder,
  ownChangesCaption,
  roundNote,
  trendCaption,
  trendHeadline,
  trendWaits,
  versionWords,
} from './trend-words';
import type { BenchmarkEntry } from './entry';

const DEFINITION = exampleFramework();
/** Leadership asked more, and weighed it otherwise. */
const HEAVIER: FrameworkDefinition = {
  ...DEFINITION,
  version: '0.4.0',
  themes: DEFINITION.themes.map((theme) => ({
    ...theme,
    questions: theme.questions.map((question) =>
      question.id === 'ex-gov-01' ? { ...question, weight: question.weight === 3 ? 1 : 3 } : question,
    ),
  })),
};

const BEFORE = { roundName: 'Autumn 2025', submittedOn: '2025-12-01' };
const ELMSHIRE_BEFORE = councilEntry('elmshire', {
  ...BEFORE,
  authorityName: 'Elmshire',
  figures: figuresAt(40),
});
const ELMSHIRE_NOW = councilEntry('elmshire', {
  authorityName: 'Elmshire',
  figures: figuresAt(50, { 'theme:voi': 30, 'theme:num': null }),
});
const ANONYMOUS = [20, 35, 50, 50, 62, 71].map((score, n) =>
  councilEntry(`a${n}`, { figures: figuresAt(score) }),
);

function shown(isTakenBack = false): TrendRound['shown'] {
  const group = publishedOf(ANONYMOUS).groups.get('all');
  return { day: '2026-07-31', group: group && { ...group, isTakenBack } };
}

const ROUNDS: readonly TrendRound[] = [
  {
    name: 'Autumn 2025',
    publishesOn: '2026-01-31',
    frameworkVersion: '0.3.0',
    own: ELMSHIRE_BEFORE,
    shown: shown(),
  },
  {
    name: 'Spring 2026',
    publishesOn: '2026-07-31',
    frameworkVersion: '0.3.0',
    own: ELMSHIRE_NOW,
    shown: shown(),
  },
];

function named(name: string, before: number, after: number): readonly BenchmarkEntry[] {
  return [
    councilEntry(name, { ...BEFORE, authorityName: name, sharing: 'named', figures: figuresAt(before) }),
    councilEntry(name, { authorityName: name, sharing: 'named', figures: figuresAt(after) }),
  ];
}

function page(change: Partial<Parameters<typeof buildTrendPage>[0]> = {}) {
  return buildTrendPage({
    definition: DEFINITION,
    definitions: new Map([
      ['0.3.0', DEFINITION],
      ['0.4.0', HEAVIER],
    ]),
    principles: PRINCIPLES,
    by: 'theme',
    rounds: ROUNDS,
    entries: [],
    own: [ELMSHIRE_BEFORE, ELMSHIRE_NOW],
    thinKeys: [],
    of: undefined,
    ...change,
  });
}

/** One figure in one round. */
function cellOf(at: ReturnType<typeof page>, key: string, round: number) {
  const cell = rowOf(at, key).cells[round];
  if (cell === undefined) throw new Error('No such round');
  return cell;
}

function bothRounds(): readonly [TrendRound, TrendRound] {
  const [autumn, spring] = ROUNDS;
  if (autumn === undefined || spring === undefined) throw new Error('Two rounds');
  return [autumn, spring];
}

function rowOf(at: ReturnType<typeof page>, key: string) {
  const row = at.rows.find((each) => each.key === key);
  if (row === undefined) throw new Error('No such row');
  return row;
}

describe('a trend', () => {
  it('has the rows of the framework in its order, each with every round', () => {
    const { rows } = page();
    expect(rows.map(({ label }) => label)).toEqual([
      'Where you stand',
      'Leadership',
      'The offer',
      'Numbers',
      'Voice',
    ]);
    expect(rows.every(({ cells }) => cells.length === 2)).toBe(true);
  });

  it('joins two figures that rest on the same questions', () => {
    expect(cellOf(page(), 'theme:gov', 0)).toMatchObject({ own: { joins: false } });
    expect(cellOf(page(), 'theme:gov', 1)).toMatchObject({
      own: { joins: true, figure: { display: '50.0' } },
      median: { joins: true, figure: { kind: 'number', value: 50 } },
    });
  });

  it('breaks both lines where a question behind a figure changed, and only there', () => {
    const [autumn, spring] = bothRounds();
    const now = { ...ELMSHIRE_NOW, frameworkVersion: '0.4.0' };
    const asked = { 'question:ex-gov-01': 50 };
    const rounds = [
      { ...autumn, own: { ...ELMSHIRE_BEFORE, figures: { ...ELMSHIRE_BEFORE.figures, ...asked } } },
      { ...spring, frameworkVersion: '0.4.0', own: { ...now, figures: { ...now.figures, ...asked } } },
    ];
    const at = page({ rounds });
    const broken = { joins: false, hasChanged: true };
    expect(cellOf(at, 'theme:gov', 1)).toMatchObject({ own: broken, median: broken });
    expect(rowOf(at, 'theme:voi').cells[1]).toMatchObject({ own: { joins: true }, median: { joins: true } });
    expect(trendStripOf(rowOf(at, 'theme:gov'), at)?.steps[1]).toMatchObject({ hasChanged: true });
    expect(versionWords(at)).toBe(
      'Framework 0.3.0, 0.4.0 from Spring 2026 on. Where the questions behind a figure changed, its line is broken: 1 row here.',
    );
    expect(at.changes?.rows.find(({ id }) => id === 'theme:gov')?.change).toBe('Not comparable');
  });

  it('shows the median that was shown then, and none that was taken back since', () => {
    const [autumn, spring] = bothRounds();
    const at = page({ rounds: [{ ...autumn, shown: shown(true) }, spring] });
    const [then] = rowOf(at, 'theme:gov').cells;
    expect(then?.median.figure).toEqual({
      kind: 'nothing',
      word: 'taken back: a council changed what it shares',
    });
    expect(rowOf(at, 'theme:gov').cells[1]?.median.joins).toBe(false);
  });

  it('hides a median behind which a council named to all would find four others', () => {
    const five = [20, 35, 50, 62, 71].map((score, n) =>
      councilEntry(`n${n}`, { sharing: 'named', figures: figuresAt(score) }),
    );
    const group = publishedOf(five).groups.get('all');
    const rounds = ROUNDS.map((round) => ({ ...round, shown: { day: '2026-07-31', group } }));
    expect(rowOf(page({ rounds }), 'theme:gov').cells[1]?.median.figure.kind).toBe('number');
    const asNamed = [{ ...ELMSHIRE_NOW, sharing: 'named' as const }];
    expect(rowOf(page({ rounds, entries: asNamed }), 'theme:gov').cells[1]?.median.figure).toEqual({
      kind: 'nothing',
      word: 'none was shown',
    });
  });

  it('says "nothing sent" of a round that the council passed over, and joins nothing across it', () => {
    const between = {
      name: 'Winter 2026',
      publishesOn: '2026-02-28',
      frameworkVersion: '0.3.0',
      own: undefined,
      shown: shown(),
    };
    const [autumn, spring] = bothRounds();
    const at = page({ rounds: [autumn, between, spring] });
    const nothing = { kind: 'nothing', word: 'Nothing sent' };
    expect(cellOf(at, 'theme:gov', 1)).toMatchObject({ own: { figure: nothing } });
    expect(cellOf(at, 'theme:gov', 2)).toMatchObject({ own: { joins: false } });
    expect(at.changes).toMatchObject({ beforeRound: 'Autumn 2025', afterRound: 'Spring 2026' });
    expect(at.changes?.rows.find(({ id }) => id === 'theme:gov')?.points).toBe(10);
  });

  it('has no "you" for the lab, and then no slopes of its own', () => {
    const rounds = ROUNDS.map((round) => ({ ...round, own: undefined }));
    const at = page({ rounds, own: [] });
    expect([at.ownName, at.changes, rowOf(at, 'theme:gov').cells[0]?.own]).toEqual([null, null, null]);
    expect(trendHeadline(at)).toBe('Two rounds, from Autumn 2025 to Spring 2026');
  });

  it('draws no figure of the reader’s that is thin, and keeps the median', () => {
    const at = page({ thinKeys: ['theme:voi'] });
    expect(trendStripOf(rowOf(at, 'theme:voi'), at)?.steps[1]).toMatchObject({ own: null, median: 50 });
    expect(at.changes?.slope.rows.map(({ label }) => label)).not.toContain('Voice');
    expect(at.changes?.rows.map(({ label }) => label)).toContain('Voice');
  });
});

describe('councils that share both rounds by name', () => {
  const entries = [...named('Dunmere', 70, 80), ...named('Ashmoor', 60, 45), ...ANONYMOUS];

  it('stand in order of name after the reader’s own, whatever moved', () => {
    const { named: found } = page({ entries });
    expect(found?.changes.rows.map(({ label, change }) => [label, change])).toEqual([
      ['Elmshire', 'up 10'],
      ['Ashmoor', 'down 15'],
      ['Dunmere', 'up 10'],
    ]);
    expect(found?.changes.slope.rows.map(({ isOwn }) => isOwn)).toEqual([true, false, false]);
    expect(found && namedChangesHeading(found)).toBe(
      '“Where you stand” in councils that share by name: Autumn 2025 and Spring 2026',
    );
  });

  it('are shown for the figure that the address asks for, or else the first', () => {
    expect(page({ entries, of: 'theme:voi' }).named?.label).toBe('Voice');
    expect(page({ entries, of: 'theme:none' }).named?.label).toBe('Where you stand');
  });

  it('leave out a council that gives its name for one of the two alone, and every anonymous one', () => {
    const [then, now] = named('Carrowdale', 10, 20);
    if (then === undefined || now === undefined) throw new Error('Two entries');
    const only = [...entries, { ...then, sharing: 'anonymous' as const }, now];
    expect(page({ entries: only }).named?.changes.rows.map(({ label }) => label)).toEqual([
      'Elmshire',
      'Ashmoor',
      'Dunmere',
    ]);
  });

  it('are not there for the lab until two stand together', () => {
    const rounds = ROUNDS.map((round) => ({ ...round, own: undefined }));
    expect(page({ rounds, own: [], entries: named('Dunmere', 70, 80) }).named).toBeNull();
    expect(page({ rounds, own: [], entries }).named?.changes.rows).toHaveLength(2);
  });
});

describe('what a page of trends says', () => {
  it('counts what moved, without praise', () => {
    expect(trendHeadline(page())).toBe('Three themes up, one down, one not comparable since Autumn 2025');
  });

  it('says with one round what the next will bring, and with none when it begins', () => {
    const [, spring] = ROUNDS;
    const one = page({ rounds: spring === undefined ? [] : [spring], own: [ELMSHIRE_NOW] });
    expect(trendHeadline(one)).toBe('One round so far: Spring 2026');
    expect(trendWaits(one)).toContain('With the next round');
    expect(trendHeadline(page({ rounds: [] }))).toBe('No round has figures yet');
    expect(trendWaits(page({ rounds: [] }))).toContain('A trend begins');
    expect(trendWaits(page())).toBeNull();
  });

  it('says of each round which median it was, and of the median that it is not worked out again', () => {
    const [autumn] = ROUNDS;
    if (autumn === undefined) throw new Error('Two rounds');
    expect(roundNote(autumn)).toBe('Median of 31 July 2026');
    expect(roundNote({ ...autumn, publishesOn: '2026-08-31' })).toBe('Median so far, of 31 July 2026');
    expect(roundNote({ ...autumn, shown: undefined })).toBe('No median was shown');
    expect(trendCaption(page())).toContain('a median is not worked out again');
    expect(versionWords(page())).toBe('Framework 0.3.0 in every round.');
  });

  it('calls a rate a rate, and no score', () => {
    const rates = page({ by: 'rate' });
    for (const words of [trendCaption(rates), namedOrder(rates), ownChangesCaption(rates)]) {
      expect(words).toMatch(/rates of people/i);
      expect(words).not.toMatch(/score|points/);
    }
    for (const words of [trendCaption(page()), namedOrder(page()), ownChangesCaption(page())])
      expect(words).toMatch(/lowest possible score/i);
  });
});
