import { describe, expect, it } from 'vitest';
import type { GivenQuestion } from './assignment';
import { dueHint, invitedWords, saidGiven, sharedOutParts, wholeThemeWords } from './who-answers-words';

const held = { memberId: 'm', displayName: 'Marcus Bell', isYours: false, dueOn: null };
const open: GivenQuestion = {
  questionId: 'q',
  themeId: 't',
  tick: 'not-answered',
  held: null,
  isOverdue: false,
};

describe('the page of who answers what', () => {
  it('says how many of how many are with somebody, and what is overdue', () => {
    expect(sharedOutParts([open, { ...open, held }])).toEqual(['1 of 2 questions is with somebody']);
    expect(sharedOutParts([{ ...open, held, isOverdue: true }])).toEqual([
      '1 of 1 question is with somebody',
      '1 overdue',
    ]);
  });

  it('says why somebody invited cannot be chosen yet, and what happens next', () => {
    expect(invitedWords(['Rowan Ashe'])).toBe(
      'Rowan Ashe has not accepted the invitation yet. You can give them questions once they have.',
    );
    expect(invitedWords(['Rowan Ashe', 'Sol Vane'])).toContain('Rowan Ashe and Sol Vane have not accepted');
    expect(invitedWords([])).toBeNull();
  });

  it('says what was done and whether a mail went, and nothing for an address that somebody made up', () => {
    expect(saidGiven('given-mailed')).toContain('We have emailed your colleague');
    expect(saidGiven('given-not-mailed')).toContain('was not emailed');
    expect(saidGiven('taken-back')).toContain('with nobody now');
    expect(saidGiven('toString')).toBeNull();
    expect(saidGiven(undefined)).toBeNull();
  });

  it('says what an empty day means, and what a theme’s tick holds', () => {
    expect(dueHint('2026-12-18')).toBe('Leave it empty for the last day of the round, 18 December 2026.');
    expect(wholeThemeWords('Homes', 6)).toBe('Homes: all 6 questions');
    expect(wholeThemeWords('Homes', 1)).toBe('Homes: its one question');
  });
});
