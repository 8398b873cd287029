import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstrationRounds } from './rounds';

const days = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the rounds of the demonstration', () => {
  it('are those of the pictures on the day of the pictures', () => {
    expect(
      demonstrationRounds('2026-11-21').map(({ name, opensOn, closesOn, publishesOn }) => [
        name,
        opensOn,
        closesOn,
        publishesOn,
      ]),
    ).toEqual([
      ['Autumn 2025', '2025-08-29', '2025-12-18', '2026-01-29'],
      ['Spring 2026', '2026-02-28', '2026-06-18', '2026-07-29'],
      ['Autumn 2026', '2026-08-29', '2026-12-18', '2027-01-29'],
    ]);
  });

  it.each([
    ['2027-01-04', 'Autumn 2026'],
    ['2027-01-05', 'Spring 2027'],
    ['2027-05-01', 'Spring 2027'],
    ['2027-08-20', 'Autumn 2027'],
  ])('on %s the open one is called %s', (today, name) => {
    expect(demonstrationRounds(today)[2]?.name).toBe(name);
  });

  it('are three on any day: two that have closed and one that is open, with names of their own', () => {
    fc.assert(
      fc.property(days, (today) => {
        const rounds = demonstrationRounds(today);
        const open = rounds.filter(({ opensOn, closesOn }) => opensOn <= today && today <= closesOn);
        expect(open.map(({ place }) => place)).toEqual([2]);
        expect(rounds.filter(({ closesOn }) => closesOn < today)).toHaveLength(2);
        expect(new Set(rounds.map(({ name }) => name)).size).toBe(3);
      }),
    );
  });

  it('open, close and publish in this order, one after the other', () => {
    fc.assert(
      fc.property(days, (today) => {
        const dates = demonstrationRounds(today).flatMap(({ opensOn, closesOn }) => [opensOn, closesOn]);
        expect([...dates].sort()).toEqual(dates);
        for (const { closesOn, publishesOn } of demonstrationRounds(today)) {
          expect(closesOn < publishesOn).toBe(true);
        }
      }),
    );
  });

  it('keep their ids whatever the day', () => {
    const ids = (today: string) => demonstrationRounds(today).map(({ id }) => id);
    expect(ids('2026-11-21')).toEqual(ids('2031-03-02'));
  });
});

it('the open round and the one before have one id on every day: the browser tests go to their pages', () => {
  for (const today of ['2026-11-21', '2028-02-03'])
    expect(demonstrationRounds(today).map(({ id }) => id)).toMatchObject([
      expect.any(String),
      '12f9d081-e18e-4961-ab1f-14937cd8e152',
      '4c4a9f5e-3b7c-4391-ba01-55713293f025',
    ]);
});
