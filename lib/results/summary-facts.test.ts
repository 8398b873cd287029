import { describe, expect, it } from 'vitest';
import { EMPTY_GROUP } from './group-rows';
import { summaryFacts } from './summary-facts';

const GROUP = {
  ...EMPTY_GROUP,
  score: '527/10',
  coverage: '947/10',
  lowestPossible: '499/10',
  questions: 30,
  answered: 26,
  notApplicable: 2,
  doNotKnow: 1,
  blank: 1,
};

function line(group: typeof GROUP, isScored = true): string {
  return summaryFacts(group, { isScored })
    .map(({ before, value, after }) => [before, value, after].filter((part) => part !== '').join(' '))
    .join(' · ');
}

describe('the n-of-N line of a result', () => {
  it('says how many of how many, coverage, both scores and who judged', () => {
    expect(line({ ...GROUP, questions: 28, notApplicable: 0 })).toBe(
      '26 of 28 scored questions answered · coverage 94.7% · score 52.7 of 100 · lowest possible score 49.9 · ' +
        'self-judged, not externally reviewed',
    );
  });

  it('leaves what does not apply out of what was asked, and counts it', () => {
    expect(line(GROUP)).toContain(
      '26 of 28 scored questions answered · 2 left out as not applicable · coverage',
    );
  });

  it('says that there is no score, and not “of 100”', () => {
    const nothing = {
      ...EMPTY_GROUP,
      questions: 6,
      blank: 6,
      coverage: '0',
      lowestPossible: '0',
      score: null,
    };
    expect(summaryFacts(nothing, { isScored: true }).map(({ value }) => value)).toEqual([
      '0 of 6',
      '0.0%',
      'No score',
      '0.0',
      '',
    ]);
    expect(summaryFacts(nothing, { isScored: true }).map(({ after }) => after)).not.toContain('of 100');
  });

  it('prints no score where the framework is shown without one', () => {
    expect(line(GROUP, false)).toContain('score Not scored · lowest possible score Not scored');
    expect(line(GROUP, false)).toContain('coverage 94.7%');
  });

  it('has words when nothing was left to answer', () => {
    expect(summaryFacts(EMPTY_GROUP, { isScored: true }).map(({ value }) => value)).toContain(
      'Nothing to answer',
    );
  });
});
