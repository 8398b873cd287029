import { describe, expect, it } from 'vitest';
import {
  groupVerdict,
  NOTHING_PUBLISHED,
  publishedGroup,
  statisticAt,
  type Published,
  type PublishedFigure,
} from './published';

const KEY = 'theme:home';
const FIGURE: PublishedFigure = {
  behind: 9,
  anonymous: 6,
  leftOut: 2,
  rounded: true,
  levels: [0, 2, 3, 3, 1],
  quartiles: { lower: 35, median: 50, upper: 65 },
};

function published(figure: PublishedFigure | null, isTakenBack = false): Published {
  const figures = new Map(figure === null ? [] : [[KEY, figure]]);
  return { day: '2026-11-18', groups: new Map([['all', publishedGroup(figures, { isTakenBack })]]) };
}

function shown(from: Published, change: Partial<Parameters<typeof statisticAt>[1]> = {}) {
  return statisticAt(from, { groupId: 'all', key: KEY, others: 11, isOwnNamed: false, ...change });
}

describe('a figure as a reader is shown it', () => {
  it('is what was published, whoever has joined since', () => {
    const same = {
      shown: true,
      rounded: true,
      leftOut: 2,
      levels: FIGURE.levels,
      lower: 35,
      median: 50,
      upper: 65,
    };
    expect(shown(published(FIGURE))).toEqual({ ...same, others: 11 });
    expect(shown(published(FIGURE), { others: 12 })).toEqual({ ...same, others: 12 });
  });

  it.each([
    ['of four', published(null), { others: 4 }, 'too-few'],
    ['of nine that came since', published(null), { others: 9 }, 'not-yet'],
    ['of a group that nobody was in', published(FIGURE), { groupId: 'type:county' }, 'not-yet'],
    ['before the first time', NOTHING_PUBLISHED, {}, 'not-yet'],
    ['of which too many are left out', published({ ...FIGURE, quartiles: null }), {}, 'left-out'],
    ['that somebody took back', published(FIGURE, true), {}, 'taken-back'],
  ] as const)('is hidden %s', (...[, from, change, reason]) => {
    expect(shown(from, change)).toMatchObject({ shown: false, reason });
  });

  it('of five is hidden from the one of them who sees four others', () => {
    const five = published({ ...FIGURE, behind: 5, anonymous: 0, rounded: false });
    expect(shown(five, { others: 4, isOwnNamed: true })).toMatchObject({ shown: false, reason: 'too-few' });
    expect(shown(five, { others: 5 })).toMatchObject({ shown: true, rounded: false });
    expect(shown(five, { others: 9, isOwnNamed: true })).toMatchObject({ shown: false, reason: 'left-out' });
  });
});

describe('a group as a choice', () => {
  const verdict = (from: Published, others = 9) => groupVerdict(from, { groupId: 'all', others });

  it('gives something where one figure of it is shown', () => {
    expect(verdict(published(FIGURE))).toBe('shown');
    expect(verdict(published({ ...FIGURE, quartiles: null }))).toBe('left-out');
  });

  it('says why it gives nothing', () => {
    expect(verdict(published(null), 4)).toBe('too-few');
    expect(verdict(published(FIGURE), 4)).toBe('too-few');
    expect(verdict(published(null))).toBe('not-yet');
    expect(verdict(published(FIGURE, true))).toBe('taken-back');
  });
});
