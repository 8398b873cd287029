import { describe, expect, it } from 'vitest';
import { LOW_COVERAGE_BELOW } from '@/lib/scoring/limits';

import { confirmWords, missingWords, sendLabel, tickErrors, whoSends } from './send-words';
import type { SentCounts } from './send-words';
import { EXAMPLE_PROGRESS } from './testing';

const ALL: SentCounts = {
  coverage: '100',
  lowCoverage: false,
  questions: 31,
  answered: 31,
  notApplicable: 0,
  doNotKnow: 0,
  blank: 0,
  naNotCounted: 0,
};
const FEW: SentCounts = { ...ALL, coverage: '29/3', lowCoverage: true, answered: 3, blank: 28 };

describe('before sending, what is missing', () => {
  it('is said in numbers, with what it does', () => {
    expect(missingWords(FEW)).toEqual([
      'You have answered 3 of 31 scored questions.',
      'The other 28 count as unknown: 28 not answered.',
      'Coverage is 9.7%. Below 60% every score carries a “low coverage” note, wherever it is shown.',
    ]);
  });

  it('tells what nobody answered from “do not know” and from what nobody agreed', () => {
    const some = { ...ALL, answered: 20, notApplicable: 2, doNotKnow: 3, blank: 6, naNotCounted: 1 };
    expect(missingWords(some)).toEqual([
      'You have answered 20 of 31 scored questions. 2 are left out as not applicable.',
      'The other 9 count as unknown: 5 not answered, 3 “do not know” and 1 “not applicable” not agreed.',
    ]);
  });

  it('is one question where it is one', () => {
    expect(missingWords({ ...ALL, answered: 29, notApplicable: 1, blank: 1 })).toEqual([
      'You have answered 29 of 31 scored questions. 1 is left out as not applicable.',
      'The other 1 counts as unknown: 1 not answered.',
    ]);
  });

  it('is nothing when all is answered or left out, or nothing is scored', () => {
    expect(missingWords(ALL)).toBeNull();
    expect(missingWords({ ...ALL, answered: 30, notApplicable: 1 })).toBeNull();
    expect(missingWords({ ...ALL, coverage: null, questions: 0, answered: 0 })).toBeNull();
  });
});

describe('a second confirmation', () => {
  it('is asked for when coverage is low, with the number and the bound', () => {
    expect(confirmWords(FEW)).toContain(`9.7%, below ${LOW_COVERAGE_BELOW}%`);
    expect(confirmWords({ ...FEW, coverage: '0', answered: 0, blank: 31 })).toContain('coverage of 0.0%');
  });

  it('is not asked for otherwise', () => {
    expect(confirmWords(ALL)).toBeNull();
  });
});

describe('the declaration', () => {
  it.each([
    ['nothing is ticked', { honest: false, lowCoverage: false }, ['honest', 'lowCoverage']],
    ['only the declaration is', { honest: true, lowCoverage: false }, ['lowCoverage']],
    ['only low coverage is', { honest: false, lowCoverage: true }, ['honest']],
    ['both are', { honest: true, lowCoverage: true }, []],
  ])(
    'must be ticked; where coverage is low, all that is missing is named at once: %s',
    (_when, ticked, at) => {
      const errors = tickErrors(ticked, true);
      expect(errors.map(({ field }) => field)).toEqual(at);
      for (const { message } of errors) expect(message).toMatch(/^Tick the box/);
    },
  );

  it('is all that is ticked where coverage is not low', () => {
    expect(tickErrors({ honest: true, lowCoverage: false }, false)).toEqual([]);
    expect(tickErrors({ honest: false, lowCoverage: false }, false)).toHaveLength(1);
  });

  it('says of the copy alone that it cannot be taken back: the answers can be opened again', () => {
    expect(confirmWords(FEW)).toMatch(/I know that the frozen copy cannot be taken back$/);
  });
});

describe('the send button', () => {
  it('says how many gaps are sent with it', () => {
    expect(sendLabel(EXAMPLE_PROGRESS)).toBe('Send with 11 gaps');
    expect(sendLabel({ ...EXAMPLE_PROGRESS, blank: 0 })).toBe('Send with 1 gap');
    expect(sendLabel({ ...EXAMPLE_PROGRESS, blank: 0, naNotCounted: 0 })).toBe('Send');
  });
});

describe('somebody who cannot send', () => {
  it('is told who can', () => {
    expect(whoSends()).toContain('assessment lead');
  });
});
