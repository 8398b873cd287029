import { describe, expect, test } from 'vitest';
import type { Clash, SaveOutcome } from './save-outcome';
import { isSaveOutcome } from './save-outcome';
import { outcomeMessages, summaryTitle, typedQuestions } from './theme-form-state';

const CLASH: Clash = {
  version: 4,
  savedBy: 'Marcus Bell',
  savedAt: '17 November 2026, 16:29',
  mine: { headline: 'Embedded', detail: null, comment: [] },
  theirs: { headline: 'Developing', detail: null, comment: [] },
  joined: '',
};

describe('what a person is told after sending a theme', () => {
  test('is nothing for what was saved, or said so already', () => {
    expect(outcomeMessages({ outcome: 'saved', version: 1, savedAt: 'now' })).toEqual([]);
    expect(outcomeMessages({ outcome: 'unchanged', version: 1, savedAt: 'now' })).toEqual([]);
  });

  test('is every fault, at its field', () => {
    const errors = [
      { field: 'numerator', message: '94 is larger than the bottom number, 81. Change one of them' },
    ];
    expect(outcomeMessages({ outcome: 'invalid', errors })).toEqual(errors);
  });

  test('is who else wrote the answer, at the choice', () => {
    expect(outcomeMessages({ outcome: 'clash', clash: CLASH })).toEqual([
      { field: 'clash', message: 'Marcus Bell changed this answer too: choose what to keep' },
    ]);
  });

  test('is why nothing can be changed any more', () => {
    expect(outcomeMessages({ outcome: 'locked', message: 'It was sent' })).toEqual([
      { field: 'state', message: 'It was sent' },
    ]);
  });

  test('counts answers, not messages', () => {
    expect(summaryTitle(1)).toBe('One answer was not saved');
    expect(summaryTitle(3)).toBe('3 answers were not saved');
  });
});

describe('the reply of the autosave address', () => {
  test.each<SaveOutcome>([
    { outcome: 'saved', version: 1, savedAt: 'now' },
    { outcome: 'clash', clash: CLASH },
    { outcome: 'invalid', errors: [] },
    { outcome: 'locked', message: '' },
  ])('is known: %o', (outcome) => {
    expect(isSaveOutcome(JSON.parse(JSON.stringify(outcome)))).toBe(true);
  });

  test.each([[null], ['saved'], [{}], [{ outcome: 'hacked' }], [{ outcome: 3 }], [[]]])(
    'is not %o',
    (reply) => {
      expect(isSaveOutcome(reply)).toBe(false);
    },
  );
});

describe('what a refused form carried', () => {
  const posted = [
    ['assessmentId', 'a1'],
    ['cp-home-01.version', '2'],
    ['cp-home-01.value', 'one'],
    ['cp-home-01.value', 'two'],
    ['cp-home-02.version', '0'],
    ['cp-home-02.comment', 'Words'],
    ['cp-home-03.comment', 'Of no question that was drawn'],
  ] as const;

  test('is every question that was drawn, with each field as it was typed', () => {
    const questions = typedQuestions(posted);
    expect(Object.keys(questions)).toEqual(['cp-home-01', 'cp-home-02']);
    expect(questions['cp-home-01']?.fields).toEqual({ version: ['2'], value: ['one', 'two'] });
    expect(questions['cp-home-02']?.fields).toEqual({ version: ['0'], comment: ['Words'] });
  });

  test('is not called saved', () => {
    for (const { outcome } of Object.values(typedQuestions(posted))) {
      expect(outcome).toEqual({ outcome: 'locked', message: 'What you typed is still here' });
    }
  });

  test('is nothing when it carried no question', () => {
    expect(typedQuestions([['themeId', 'home']])).toEqual({});
  });
});
