import { describe, expect, test } from 'vitest';
import { listUnanswered } from './left-out';
import { strongestAnswers, weakestAnswers } from './ranked-answers';
import { leftOutWords, rankingWords } from './section-words';
import { FULL_ANSWERS, answered, sentWith } from './testing';

describe('strongest and weakest', () => {
  test('how many of how many are shown', () => {
    const sent = sentWith(FULL_ANSWERS);
    const { shown, all } = strongestAnswers(sent);
    expect(rankingWords('strongest', { shown, all })).toBe(
      `Strongest: ${shown.length} of ${all} answers worth 75 points or more`,
    );
  });

  test('there may be none', () => {
    expect(rankingWords('weakest', weakestAnswers(sentWith({})))).toBe(
      'Weakest: no scored answer is worth 50 points or less',
    );
  });
});

describe('what is left out', () => {
  test('is counted by reason', () => {
    const { leftOut } = listUnanswered(
      sentWith({
        ...FULL_ANSWERS,
        'ex-off-03': answered('no-billing'),
        'ex-num-02': answered({ numerator: 0, denominator: 0 }),
      }),
    );
    expect(leftOutWords(leftOut)).toBe(
      'Left out as not applicable: 2 questions. Not our function: 1. No cases: 1',
    );
  });

  test('nothing is nought questions', () => {
    expect(leftOutWords([])).toBe('Left out as not applicable: 0 questions');
  });
});
