import { describe, expect, test } from 'vitest';
import { remindersOn } from './who-is-reminded';

const SUBJECT = {
  userId: 'priya',
  memberId: 'm1',
  roundId: 'r1',
  frameworkId: 'services-21-plus',
  dueOn: '2026-12-18',
  since: '2026-10-01',
  isBegun: true,
};
const OTHER = { ...SUBJECT, frameworkId: 'corporate-parenting', dueOn: '2026-12-12' };

function kindsOn(today: string, subjects = [SUBJECT], sent: Parameters<typeof remindersOn>[2] = []) {
  const people = remindersOn(today, subjects, sent);
  return Object.fromEntries([...people].map(([userId, due]) => [userId, due.map(({ kind }) => kind)]));
}

describe('who is reminded of what', () => {
  test('is each person of everything of theirs in one list, the nearest day first', () => {
    const people = remindersOn(
      '2026-12-11',
      [SUBJECT, OTHER, { ...SUBJECT, userId: 'dee', memberId: 'm2' }],
      [],
    );
    expect([...people.keys()].toSorted()).toEqual(['dee', 'priya']);
    expect(people.get('priya')?.map(({ frameworkId, kind }) => [frameworkId, kind])).toEqual([
      ['corporate-parenting', '1-day'],
      ['services-21-plus', '7-days'],
    ]);
  });

  test('is nobody of what was sent already, and everybody of the next', () => {
    const sent = [{ ...SUBJECT, kind: '7-days' as const }];
    expect(kindsOn('2026-12-12', [SUBJECT], sent)).toEqual({});
    expect(kindsOn('2026-12-17', [SUBJECT], sent)).toEqual({ priya: ['1-day'] });
  });

  test('is counted anew for another day: what was sent of the round’s is not of the council’s own', () => {
    const sent = [{ ...SUBJECT, kind: '7-days' as const }];
    const extended = { ...SUBJECT, dueOn: '2027-01-08', since: '2026-12-14' };
    expect(kindsOn('2027-01-01', [extended], sent)).toEqual({ priya: ['7-days'] });
  });

  test('is, of what nobody has begun, only the first', () => {
    const notBegun = { ...SUBJECT, isBegun: false };
    expect(kindsOn('2026-11-18', [notBegun])).toEqual({ priya: ['30-days'] });
    for (const today of ['2026-12-11', '2026-12-17', '2026-12-19'])
      expect(kindsOn(today, [notBegun])).toEqual({});
  });

  test('is once of two that are the same: a lead’s own questions are part of the whole', () => {
    expect(kindsOn('2026-12-11', [SUBJECT, SUBJECT])).toEqual({ priya: ['7-days'] });
  });

  test('is nobody on a day without one, and with nothing to do', () => {
    expect(kindsOn('2026-11-01')).toEqual({});
    expect(kindsOn('2026-12-11', [])).toEqual({});
  });
});
