import { describe, expect, it } from 'vitest';
import { EMPTY_GROUP, groupRow } from './group-rows';
import { coverageFigure, noFigure, printed, scoreFigure, wholeFigure } from './shown-figure';

const NAMED = { id: 'homes', label: 'Homes' };
const SCORED = { isScored: true };
const GROUP = {
  ...EMPTY_GROUP,
  score: '65',
  coverage: '500/7',
  lowestPossible: '325/7',
  questions: 3,
  answered: 2,
  doNotKnow: 1,
  thin: false,
};

describe('figures as they are printed', () => {
  it.each([
    ['a score has one decimal', scoreFigure('325/7'), '46.4'],
    ['a whole score has one too', scoreFigure('50'), '50.0'],
    ['halves go up', scoreFigure('1001/20'), '50.1'],
    ['a whole point is rounded once, from the exact score', wholeFigure('1049/20'), '52'],
    ['coverage carries its sign', coverageFigure('500/7'), '71.4%'],
    ['no score is said in words', scoreFigure(null), 'No score'],
    ['so in whole points', wholeFigure(null), 'No score'],
    ['no coverage is said in words', coverageFigure(null), 'Nothing to answer'],
    ['words stand for themselves', noFigure('hidden'), 'hidden'],
    ['zero is a score', scoreFigure('0'), '0.0'],
  ])('%s', (_, figure, text) => {
    expect(printed(figure)).toBe(text);
  });
});

describe('a group as a row', () => {
  it('carries its three figures and its whole points', () => {
    const row = groupRow(NAMED, GROUP, SCORED);
    expect([row.lowestPossible, row.score, row.coverage].map(printed)).toEqual(['46.4', '65.0', '71.4%']);
    expect(row.points).toBe(46);
  });

  it.each([
    { it: 'says what is not known', change: {}, notes: ['One “do not know”'] },
    {
      it: 'says what is not answered',
      change: { doNotKnow: 2, blank: 1 },
      notes: ['Two “do not know”, one not answered'],
    },
    {
      it: 'warns of low coverage',
      change: { lowCoverage: true, doNotKnow: 0 },
      notes: ['Low coverage: under 60%'],
    },
    {
      it: 'warns that one answer is thin',
      change: { thin: true, answered: 1, questions: 1, doNotKnow: 0 },
      notes: ['Thin: one scored answer'],
    },
    {
      it: 'says that none is answered',
      change: { thin: true, answered: 0, questions: 1, doNotKnow: 0, blank: 1 },
      notes: ['No scored question is answered', 'One not answered'],
    },
    {
      it: 'says that all were left out',
      change: { thin: true, answered: 0, questions: 2, notApplicable: 2, doNotKnow: 0 },
      notes: ['Every scored question is not applicable'],
    },
  ])('$it', ({ change, notes }) => {
    expect(groupRow(NAMED, { ...GROUP, ...change }, SCORED).notes).toEqual(notes);
  });

  it('says that there is nothing to score for this kind of authority', () => {
    const row = groupRow(NAMED, EMPTY_GROUP, SCORED);
    expect(row.notes).toEqual(['No scored questions here']);
    expect([row.lowestPossible, row.score, row.coverage].map(printed)).toEqual([
      'No score',
      'No score',
      'Nothing to answer',
    ]);
    expect(row.points).toBeNull();
  });

  it('withholds scores, but not coverage, where the framework is shown without a score', () => {
    const row = groupRow(NAMED, GROUP, { isScored: false });
    expect([row.lowestPossible, row.score, row.coverage].map(printed)).toEqual([
      'Not scored',
      'Not scored',
      '71.4%',
    ]);
    expect(row.points).toBeNull();
  });
});
