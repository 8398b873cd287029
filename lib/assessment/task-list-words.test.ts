import { describe, expect, it } from 'vitest';
import type { Progress } from './progress';
import {
  checkLinkWords,
  countGaps,
  isToDo,
  sendingWords,
  squareOf,
  themesWords,
  themeStateWords,
  tickWords,
} from './task-list-words';

const NOTHING: Progress = {
  shown: 0,
  answered: 0,
  notApplicable: 0,
  naNotCounted: 0,
  doNotKnow: 0,
  blank: 0,
  completed: 0,
  lookAgain: 0,
  minutesLeft: 0,
};

describe('the squares of a theme in words', () => {
  it('name only the states that are there, with their counts', () => {
    expect(tickWords({ ...NOTHING, answered: 3, doNotKnow: 1 })).toBe('3 answered, 1 do not know');
    expect(tickWords({ ...NOTHING, blank: 3 })).toBe('3 not answered');
  });

  it('tell “not applicable” that counts from “not applicable” that does not', () => {
    expect(tickWords({ ...NOTHING, notApplicable: 1, naNotCounted: 2, lookAgain: 0 })).toBe(
      '1 not applicable, 2 “not applicable” not agreed',
    );
  });

  it('say so when no question of the theme is asked', () => {
    expect(tickWords({ ...NOTHING, notAskedOf: 'answers' })).toBe(
      'None is asked of you, as you have answered so far',
    );
    expect(tickWords({ ...NOTHING, notAskedOf: 'type' })).toBe('None is asked of your type of authority');
  });
});

describe('the square of a question', () => {
  it.each([
    ['answered', 'answered'],
    ['not-answered', 'not-answered'],
    ['do-not-know', 'do-not-know'],
    ['not-applicable', 'not-applicable'],
    ['not-agreed', 'not-applicable'],
    ['from-last-round', 'from-last-round'],
  ] as const)('for %s is %s', (tick, square) => {
    expect(squareOf(tick)).toBe(square);
  });
});

describe('the state of a theme', () => {
  it.each([
    [{ state: 'not-asked', blank: 0, naNotCounted: 0, lookAgain: 0 }, 'Not asked', false],
    [{ state: 'not-started', blank: 5, naNotCounted: 0, lookAgain: 0 }, 'Not started', true],
    [{ state: 'started', blank: 3, naNotCounted: 1, lookAgain: 0 }, '3 to do', true],
    [{ state: 'started', blank: 0, naNotCounted: 1, lookAgain: 0 }, '1 not agreed yet', true],
    [{ state: 'not-started', blank: 5, naNotCounted: 0, lookAgain: 5 }, '5 to look at again', true],
    [{ state: 'not-started', blank: 5, naNotCounted: 0, lookAgain: 4 }, '5 to do', true],
    [{ state: 'started', blank: 3, naNotCounted: 0, lookAgain: 2 }, '3 to do', true],
    [{ state: 'done', blank: 0, naNotCounted: 0, lookAgain: 0 }, 'Done', false],
  ] as const)('of $state reads as words', (theme, words, toDo) => {
    expect(themeStateWords(theme)).toBe(words);
    expect(isToDo(theme)).toBe(toDo);
  });
});

describe('the number of themes', () => {
  it.each([
    [['done', 'started', 'not-started'], 'Three themes'],
    [['done', 'not-asked'], 'One theme, and one not asked as you have answered so far'],
  ] as const)('counts those of %j that ask something', (states, words) => {
    expect(themesWords(states.map((state) => ({ state })))).toBe(words);
  });

  it('says why the others ask nothing: the type of authority, or the answers', () => {
    const left = (['type', 'type', 'answers'] as const).map((notAskedOf) => ({
      state: 'not-asked' as const,
      notAskedOf,
    }));
    expect(themesWords([{ state: 'done' }, ...left])).toBe(
      'One theme, and two not asked of your type of authority, and one not asked as you have answered so far',
    );
  });
});

describe('what sending now would do', () => {
  it('counts as gaps what is not answered and what is not agreed, but not what is said openly', () => {
    expect(countGaps({ ...NOTHING, blank: 10, naNotCounted: 1, doNotKnow: 4, answered: 20 })).toBe(11);
  });

  it('is said before anybody sends', () => {
    expect(sendingWords({ ...NOTHING, blank: 10, naNotCounted: 1, lookAgain: 0 })).toBe(
      'It can be sent with 11 gaps: 10 not answered and 1 “not applicable” not agreed. They count as unknown, and the lowest possible score falls.',
    );
    expect(sendingWords({ ...NOTHING, answered: 5 })).toMatch(/^Every question is answered/);
  });

  it('has one number where all gaps are of one kind', () => {
    expect(sendingWords({ ...NOTHING, blank: 44 })).toMatch(
      /^It can be sent with 44 questions not answered\. They count/,
    );
    expect(sendingWords({ ...NOTHING, blank: 1 })).toMatch(
      /^It can be sent with 1 question not answered\. It counts/,
    );
    expect(sendingWords({ ...NOTHING, naNotCounted: 2, lookAgain: 0 })).toMatch(
      /^It can be sent with 2 “not applicable” not agreed\. They count/,
    );
  });
});

describe('the link to the page of answers', () => {
  it.each([
    [{ send: true, agree: false }, 'Check your answers and send'],
    [{ send: false, agree: true }, 'Check the answers'],
    [{ send: false, agree: false }, 'Read the answers'],
  ])('for those who may %j is “%s”', (may, words) => {
    expect(checkLinkWords(may)).toBe(words);
  });
});
