import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { submissionFigures } from './figures';
import type { AssessmentScores, GroupScore, QuestionScore } from './scores';

const GROUP: GroupScore = {
  score: '65',
  coverage: '250/3',
  lowestPossible: '325/6',
  questions: 4,
  answered: 3,
  notApplicable: 1,
  naByReason: { other: 1 },
  naNotCounted: 0,
  doNotKnow: 1,
  blank: 0,
  lowCoverage: false,
  thin: false,
};
const NOTHING_LEFT: GroupScore = { ...GROUP, score: null, coverage: null, lowestPossible: null };

const SCORED: QuestionScore = { scored: true, outcome: 'scored', score: '125/2', naReason: null };

function scoresWith(overrides: Partial<AssessmentScores> = {}): AssessmentScores {
  return {
    methodVersion: '1.1',
    shownQuestions: 5,
    scoredQuestions: 4,
    peopleWork: 0,
    overall: GROUP,
    themes: {},
    lenses: {},
    principles: {},
    questions: {},
    ...overrides,
  };
}

describe('the figures of a submission', () => {
  it('has the whole framework first, as numbers', () => {
    expect(submissionFigures(scoresWith())).toEqual([
      { level: 'overall', key: 'overall', lowestPossible: 325 / 6, coverage: 250 / 3 },
    ]);
  });

  it('has one figure for each theme, lens and principle', () => {
    const scores = scoresWith({
      themes: { home: GROUP, work: GROUP },
      lenses: { policy: GROUP },
      principles: { 'co-production': GROUP },
    });
    const places = submissionFigures(scores).map(({ level, key }) => `${level}:${key}`);
    expect(places).toEqual([
      'overall:overall',
      'theme:home',
      'theme:work',
      'lens:policy',
      'principle:co-production',
    ]);
  });

  it('says nothing, not zero, where all of a theme does not apply', () => {
    const figures = submissionFigures(scoresWith({ themes: { home: NOTHING_LEFT } }));
    expect(figures).toContainEqual({ level: 'theme', key: 'home', lowestPossible: null, coverage: null });
  });

  it('has no figure for a theme in which the council is asked nothing scored', () => {
    const notAsked = { ...NOTHING_LEFT, questions: 0, answered: 0, notApplicable: 0, naByReason: {} };
    expect(submissionFigures(scoresWith({ themes: { home: notAsked } }))).toHaveLength(1);
  });

  it.each([
    ['scored', SCORED, { lowestPossible: 62.5, coverage: 100 }],
    ['scored with zero', { ...SCORED, score: '0' }, { lowestPossible: 0, coverage: 100 }],
    ['not known', { ...SCORED, outcome: 'dk', score: null }, { lowestPossible: 0, coverage: 0 }],
    ['blank', { ...SCORED, outcome: 'blank', score: null }, { lowestPossible: 0, coverage: 0 }],
    [
      'not applicable',
      { ...SCORED, outcome: 'na', score: null, naReason: 'other' },
      { lowestPossible: null, coverage: null },
    ],
  ] as const)('has a question that is %s', (_, question, expected) => {
    const figures = submissionFigures(scoresWith({ questions: { 'home-01': question } }));
    expect(figures[1]).toEqual({ level: 'question', key: 'home-01', ...expected });
  });

  it('leaves out questions that have no score', () => {
    const unscored: QuestionScore = { ...SCORED, scored: false, score: null };
    expect(submissionFigures(scoresWith({ questions: { 'home-02': unscored } }))).toHaveLength(1);
  });

  it('keeps every value between 0 and 100', () => {
    const exact = fc
      .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 100 }))
      .map(([top, bottom]) => `${Math.min(top, 100 * bottom)}/${bottom}`);
    fc.assert(
      fc.property(exact, exact, (lowestPossible, coverage) => {
        const [figure] = submissionFigures(scoresWith({ overall: { ...GROUP, lowestPossible, coverage } }));
        const values = [figure?.lowestPossible ?? -1, figure?.coverage ?? -1];
        expect(values.every((value) => value >= 0 && value <= 100)).toBe(true);
      }),
    );
  });
});
