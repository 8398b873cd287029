import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '@/lib/framework/question';
import { demonstrationCouncils } from './councils';
import { dateValue, minuteReference } from './dates';
import { demonstrationRounds } from './rounds';
import { DAY, councilNamed, questionWithId } from './testing';

const rounds = demonstrationRounds(DAY);

function dateQuestion(id: string): QuestionOf<'date'> {
  const question = questionWithId(id);
  if (question.kind !== 'date') throw new Error(`${id} does not ask for a date`);
  return question;
}

describe('dates that a council gives', () => {
  it.each(['pc-pos-02', 's21-led-02'])('%s: on a working day within the limits of the question', (id) => {
    const question = dateQuestion(id);
    for (const council of demonstrationCouncils) {
      const date = dateValue(council, question, { rounds });
      expect(date >= (question.notBefore ?? '')).toBe(true);
      expect(date < DAY).toBe(true);
      expect([0, 6]).not.toContain(new Date(date).getUTCDay());
    }
  });

  it('are never before the first day that counts, however early today is', () => {
    const question = { ...dateQuestion('s21-led-02'), notBefore: '2026-08-01' };
    expect(dateValue(councilNamed('Elmshire'), question, { rounds })).toBe('2026-08-01');
  });

  it('lie between two rounds for a council that adopted between them', () => {
    const decided = dateValue(councilNamed('Brackenham'), dateQuestion('pc-pos-02'), { rounds });
    expect(decided > '2025-12-18').toBe(true);
    expect(decided < '2026-02-28').toBe(true);
  });

  it('lie before the first round for a council that had adopted by then', () => {
    const decided = dateValue(councilNamed('Elmshire'), dateQuestion('pc-pos-02'), { rounds });
    expect(decided < '2025-08-29').toBe(true);
  });

  it('move with the rounds', () => {
    const question = dateQuestion('pc-pos-02');
    const later = dateValue(councilNamed('Elmshire'), question, {
      rounds: demonstrationRounds('2028-11-21'),
    });
    expect(later > dateValue(councilNamed('Elmshire'), question, { rounds })).toBe(true);
  });

  it('need a round to be reckoned from', () => {
    const question = dateQuestion('s21-led-02');
    expect(() => dateValue(councilNamed('Elmshire'), question, { rounds: [] })).toThrow(
      'no round at place 0',
    );
  });
});

describe('the minute of a decision', () => {
  it('names the meeting, the day and the number', () => {
    expect(minuteReference(councilNamed('Elmshire'), rounds)).toMatch(
      /^Full Council, \d{1,2} [A-Z][a-z]+ \d{4}, minute \d{2}$/,
    );
  });

  it('has a length that a reference may have', () => {
    for (const council of demonstrationCouncils) {
      const { length } = minuteReference(council, rounds);
      expect(length).toBeGreaterThanOrEqual(3);
      expect(length).toBeLessThanOrEqual(200);
    }
  });
});
