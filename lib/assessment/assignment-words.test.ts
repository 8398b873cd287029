import { describe, expect, it } from 'vitest';
import type { OwnWork } from './assignment';
import {
  NOTHING_IS_YOURS,
  byWhenWords,
  dueWords,
  lapsedWords,
  nobodyWords,
  onlyMineWords,
  overdueWords,
  ownWorkWords,
  peopleWords,
  standingWords,
  withWords,
} from './assignment-words';

const marcus = { memberId: 'm', displayName: 'Marcus Bell', isYours: false, dueOn: null };
const priya = { memberId: 'p', displayName: 'Priya Nair', isYours: true, dueOn: '2026-12-04' };
const OWN: OwnWork = { given: 7, open: 3, notAgreed: 0, overdue: 0, firstDue: '2026-12-04', isOneDay: false };

describe('whom a question is with', () => {
  it('stands in the line beneath its title, with its day', () => {
    expect(withWords(priya)).toBe('With you, until 4 December 2026');
    expect(withWords({ ...priya, isYours: false })).toBe('With Priya Nair, until 4 December 2026');
    expect(withWords(marcus)).toBe('With Marcus Bell');
  });

  it('is said of a theme by name, and what is with nobody beside it', () => {
    const people = [marcus, priya];
    expect(peopleWords({ people })).toBe('Marcus Bell, Priya Nair (you)');
    expect(nobodyWords({ people, nobody: 2, overdue: 0 })).toBe('2 with nobody');
    expect(nobodyWords({ people: [], nobody: 6, overdue: 0 })).toBe('Nobody');
    expect(nobodyWords({ people, nobody: 0, overdue: 0 })).toBeNull();
  });

  it('is said with its day in a table: every nothing has a word', () => {
    expect(dueWords('2026-12-04')).toBe('4 Dec 2026');
    expect(dueWords(null)).toBe('End of the round');
  });
});

describe('what is late', () => {
  it('is said in words, not in colour alone', () => {
    expect(overdueWords({ overdue: 2 })).toBe('2 overdue');
    expect(overdueWords({ overdue: 0 })).toBeNull();
    expect(standingWords({ tick: 'not-answered', isOverdue: true })).toBe('Not answered, overdue');
    expect(standingWords({ tick: 'not-agreed', isOverdue: false })).toBe('Not applicable, not agreed yet');
  });
});

describe('what is with the reader', () => {
  it('is told before they begin: how many, how long, by when', () => {
    expect(ownWorkWords(OWN, 5)).toBe(
      '7 questions are with you. 3 are not answered, about 5 minutes, the first by 4 December 2026.',
    );
    expect(ownWorkWords({ ...OWN, given: 1, open: 1, isOneDay: true }, 1)).toBe(
      '1 question is with you. 1 is not answered, about 1 minute, by 4 December 2026.',
    );
    expect(ownWorkWords({ ...OWN, open: 0, firstDue: null }, 0)).toBe(
      '7 questions are with you. All are answered.',
    );
    expect(ownWorkWords({ ...OWN, given: 1, open: 0, firstDue: null }, 0)).toContain('It is answered.');
    expect(ownWorkWords({ ...OWN, open: 0, notAgreed: 1, firstDue: null }, 0)).toBe(
      '7 questions are with you. 6 are answered, 1 “not applicable” not agreed.',
    );
  });

  it('says how much of it is overdue, and since when', () => {
    expect(byWhenWords({ ...OWN, overdue: 1 })).toBe(', 1 overdue: it was due on 4 December 2026');
    expect(byWhenWords({ ...OWN, overdue: 2 })).toBe(', 2 overdue: the first was due on 4 December 2026');
    expect(byWhenWords({ ...OWN, firstDue: null })).toBe('');
  });

  it('can be all that the page shows, and nothing is no dead end', () => {
    expect(onlyMineWords(7)).toBe('Only my 7 questions');
    expect(onlyMineWords(1)).toBe('Only my question');
    expect(NOTHING_IS_YOURS).toContain('You can answer any that you know about');
  });
});

describe('questions whose person is gone', () => {
  it('are counted under that person’s name, with the reason', () => {
    const dee = { memberId: 'd', displayName: 'Dee Adeyemi', questionIds: ['a', 'b', 'c', 'd', 'e'] };
    expect(lapsedWords({ ...dee, why: 'left' })).toBe('Dee Adeyemi left: 5 questions are with nobody.');
    expect(lapsedWords({ ...dee, why: 'reads', questionIds: ['a'] })).toBe(
      'Dee Adeyemi does not answer any more: 1 question is with nobody.',
    );
  });
});
