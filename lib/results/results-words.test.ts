import { describe, expect, test } from 'vitest';
import {
  changeTerms,
  hiddenOutsideWords,
  NO_REPORT_YET,
  notSentWords,
  ownSource,
  resultsOver,
  sentWords,
  TOO_MANY_REPORTS,
} from './results-words';

describe('whose result it is', () => {
  test('names the authority and the framework in one line', () => {
    expect(
      resultsOver({
        authorityName: 'Elmshire (demonstration)',
        frameworkTitle: 'Services for care-experienced adults',
      }),
    ).toBe('Results for Elmshire (demonstration): services for care-experienced adults');
  });

  test('says the day as it was in London', () => {
    const submittedAt = new Date('2026-06-11T23:30:00Z');
    expect(sentWords({ roundName: 'Spring 2026', submittedAt, submittedBy: 'Priya Nair' })).toBe(
      'Spring 2026 round, sent 12 June 2026 by Priya Nair',
    );
  });

  test('names source, round and version, and that the wording is a pilot', () => {
    expect(ownSource({ authorityName: 'Elmshire', roundName: 'Spring 2026', version: '0.3.0' })).toBe(
      'Source: Elmshire’s own answers, Spring 2026, framework 0.3.0, pilot wording.',
    );
  });
});

describe('what two rounds have in common', () => {
  test('the same version needs no adjusting', () => {
    expect(changeTerms(true)).toContain('nothing is adjusted');
  });

  test('another version may not be joined everywhere', () => {
    expect(changeTerms(false)).toContain('not joined');
  });
});

describe('a result that is not there yet', () => {
  test('says how far the answers are, and that nothing is lost', () => {
    expect(notSentWords({ completed: 34, shown: 45, state: 'open' })).toBe(
      'Scores appear when the answers are sent, so that nobody answers towards a score. ' +
        '34 of 45 questions are answered, and nothing is lost.',
    );
  });

  test('speaks of one answer in the singular', () => {
    expect(notSentWords({ completed: 1, shown: 42, state: 'open' })).toContain(
      '1 of 42 questions is answered',
    );
  });

  test('says so when the round closed first', () => {
    expect(notSentWords({ completed: 0, shown: 1, state: 'closed' })).toBe(
      'The round closed before the answers were sent, so there is no score. ' +
        '0 of 1 question is answered, and they can still be read.',
    );
  });

  test.each([
    [0, null],
    [1, /^One scored answer is a number about so few people that it is hidden outside your council\./],
    [2, /^Two scored answers are numbers about so few people that they are hidden outside your council\./],
  ])('says why scores inside and outside differ, with %i hidden', (count, words) => {
    const said = hiddenOutsideWords(count);
    if (words === null) expect(said).toBeNull();
    else expect(said).toMatch(words);
  });

  test('a refused file says why, and what to do', () => {
    expect(NO_REPORT_YET).toContain('have not been sent');
    expect(TOO_MANY_REPORTS).toContain('ten seconds');
  });
});
