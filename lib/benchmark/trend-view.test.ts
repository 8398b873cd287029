import { describe, expect, it } from 'vitest';
import { exampleFramework } from '@/lib/framework/testing';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { publishedGroup, type PublishedFigure } from './published';
import { councilEntry } from './testing';
import type { TrendRound } from './trend-rounds';
import { trendRow } from './trend-view';

const KEY = 'theme:gov';
const RATE = 'rate:ex-off-02';
const NOW = exampleFramework();
/** The same when the rate counted other people. */
const OTHER_PEOPLE: FrameworkDefinition = {
  ...NOW,
  version: '0.2.0',
  themes: NOW.themes.map((theme) => ({
    ...theme,
    questions: theme.questions.map((question) =>
      question.id === 'ex-off-02' && question.kind === 'number' && question.measure.type === 'rate'
        ? {
            ...question,
            measure: { ...question.measure, numerator: { ...question.measure.numerator, label: 'Moved' } },
          }
        : question,
    ),
  })),
};
const DEFINITIONS = new Map([
  ['0.2.0', OTHER_PEOPLE],
  ['0.3.0', NOW],
]);

const SHOWN: PublishedFigure = {
  behind: 8,
  anonymous: 0,
  leftOut: 0,
  rounded: false,
  quartiles: { lower: 20, median: 40.46, upper: 60 },
  levels: null,
};

type Seen = { readonly figure?: Partial<PublishedFigure> | null; readonly version?: string };

/** A round in which the group had this figure, or with null none that enough councils have. */
function round(key: string, { figure = {}, version = '0.3.0' }: Seen = {}): TrendRound {
  const figures = new Map(figure === null ? [] : [[key, { ...SHOWN, ...figure }]]);
  return {
    name: 'Spring 2026',
    frameworkVersion: version,
    publishesOn: '2026-07-31',
    own: councilEntry('elmshire', { frameworkVersion: version, figures: { [key]: 40.46 } }),
    shown: { day: '2026-07-31', group: publishedGroup(figures, { isTakenBack: false }) },
  };
}

function cellsOf(rounds: readonly TrendRound[], key = KEY) {
  return trendRow(
    { key, label: key, note: null, isThin: false },
    { rounds, definitions: DEFINITIONS, ownName: 'Elmshire', isOwnNamed: false },
  ).cells;
}

function medianOf(seen: Seen, key = KEY) {
  return cellsOf([round(key, seen)], key)[0]?.median.figure;
}

describe('the median of a round', () => {
  it('is printed as it was published: exact with a decimal place, rounded without', () => {
    expect(medianOf({})).toMatchObject({ display: '40.5' });
    const rounded = { rounded: true, anonymous: 6, quartiles: { lower: 20, median: 40, upper: 60 } };
    expect(medianOf({ figure: rounded })).toMatchObject({ display: '40' });
  });

  it('of a rate is a percentage, like the reader’s own beside it', () => {
    const [cell] = cellsOf([round(RATE)], RATE);
    expect(cell).toMatchObject({
      own: { figure: { display: '40%' } },
      median: { figure: { display: '40%' } },
    });
    const rounded = { rounded: true, anonymous: 6, quartiles: { lower: 20, median: 45, upper: 60 } };
    expect(medianOf({ figure: rounded }, RATE)).toMatchObject({ display: '45%' });
  });

  it('says that it was hidden, and not that there were too few', () => {
    expect(medianOf({ figure: { quartiles: null } })).toEqual({ kind: 'nothing', word: 'hidden' });
    expect(medianOf({ figure: null })).toEqual({ kind: 'nothing', word: 'none was shown' });
  });
});

describe('two rounds', () => {
  it('are joined where both rest on the same', () => {
    expect(cellsOf([round(KEY), round(KEY)])[1]).toMatchObject({
      own: { joins: true, hasChanged: false },
      median: { joins: true, hasChanged: false },
    });
  });

  it('are not joined where neither version is known any more, though both are the same nothing', () => {
    const gone = { version: '0.1.0' };
    expect(cellsOf([round(KEY, gone), round(KEY, gone)])[1]?.median).toMatchObject({
      joins: false,
      hasChanged: true,
    });
  });

  it('of a rate are not joined where it counts other people', () => {
    expect(cellsOf([round(RATE, { version: '0.2.0' }), round(RATE)], RATE)[1]).toMatchObject({
      own: { joins: false, hasChanged: true },
      median: { joins: false, hasChanged: true },
    });
    expect(cellsOf([round(RATE), round(RATE)], RATE)[1]?.own?.joins).toBe(true);
  });
});
