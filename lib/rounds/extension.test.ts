import { describe, expect, test } from 'vitest';
import { EXTENSION_REASON_MAX_LENGTH, extensionWords } from './extension';
import { readExtensionForm, whyNoExtension } from './extension-form';

const ROUND = { opensOn: '2026-09-21', closesOn: '2026-12-18', publishesOn: '2027-01-15' };
const KNOWN = {
  round: ROUND,
  councils: [
    { code: 'X1', name: 'Elmshire' },
    { code: 'X2', name: 'Hartlow' },
  ],
  given: [
    { authorityCode: 'X2', closesOn: '2027-01-08' },
    { authorityCode: 'X2', closesOn: '2027-01-05' },
  ],
  today: '2026-11-22',
};

type Changes = { authority?: string; day?: string; reason?: string; today?: string };

const GOOD = { authority: 'X1', day: '10/1/2027', reason: ' Two officers are ill. ', today: KNOWN.today };

function read(changes: Changes = {}) {
  const { day, today, ...fields } = { ...GOOD, ...changes };
  const [d = '', m = '', y = ''] = day.split('/');
  const days = { 'until-day': d, 'until-month': m, 'until-year': y };
  return readExtensionForm({ ...fields, ...days }, { ...KNOWN, today });
}

function faultOf(changes: Changes): readonly string[] {
  const result = read(changes);
  return result.ok ? [] : result.errors.map(({ field, message }) => `${field}: ${message}`);
}

describe('the form that gives a council another last day', () => {
  test('reads the council, the day and the reason', () => {
    expect(read()).toEqual({
      ok: true,
      extension: { authorityCode: 'X1', closesOn: '2027-01-10', reason: 'Two officers are ill.' },
    });
  });

  test.each([
    ['no council', { authority: '' }, 'authority: Select a council or other body'],
    [
      'a council where nobody holds a place',
      { authority: 'X9' },
      'authority: Select a council or other body',
    ],
    ['no day', { day: '' }, 'until-day: Enter the last day'],
    ['a day that is not one', { day: '31/2/2027' }, 'until-day: The last day must be a real date'],
    [
      'a day before the round’s last',
      { day: '17/12/2026' },
      'until-day: The last day must be after 18 December 2026, the last day of the round',
    ],
    [
      'the round’s last day, to a council that has it',
      { day: '18/12/2026' },
      'until-day: The last day must be after 18 December 2026, the last day of the round',
    ],
    [
      'a day after the results',
      { day: '16/1/2027' },
      'until-day: The last day must be 15 January 2027 or earlier: the results come on that day',
    ],
    [
      'a day that has passed',
      { day: '20/12/2026', today: '2026-12-21' },
      'until-day: The last day must be today or later',
    ],
    [
      'the round’s day when it has passed',
      { authority: 'X2', day: '18/12/2026', today: '2026-12-19' },
      'until-day: The last day must be today or later',
    ],
    [
      'the day that stands',
      { authority: 'X2', day: '8/1/2027' },
      'until-day: Its last day is 8 January 2027 already',
    ],
    ['no reason', { reason: ' ' }, 'reason: Enter the reason. The council reads it'],
    [
      'a long reason',
      { reason: 'x'.repeat(EXTENSION_REASON_MAX_LENGTH + 1) },
      'reason: The reason must be 300 characters or fewer',
    ],
  ])('refuses %s', (_what, changes, fault) => {
    expect(faultOf(changes)).toEqual([fault]);
  });

  test.each([
    ['the day of results', { day: '15/1/2027' }],
    ['today, after the round has closed', { day: '20/12/2026', today: '2026-12-20' }],
    ['fewer days than were given', { authority: 'X2', day: '5/1/2027' }],
    ['the round’s own day again', { authority: 'X2', day: '18/12/2026' }],
  ])('takes %s', (_what, changes) => {
    expect(read(changes).ok).toBe(true);
  });

  test('names every fault at once', () => {
    expect(faultOf({ authority: '', day: '', reason: '' })).toHaveLength(3);
  });
});

describe('a round in which nobody can be given days', () => {
  test('is one whose results are out, or come on its last day', () => {
    expect(whyNoExtension(ROUND, '2027-01-15')).toBeNull();
    expect(whyNoExtension(ROUND, '2027-01-16')).toContain('15 January 2027, has passed');
    expect(whyNoExtension({ ...ROUND, publishesOn: ROUND.closesOn }, '2026-11-22')).toContain(
      'The results come on the last day of this round',
    );
  });
});

describe('what a council reads of its days', () => {
  const told = {
    closesOn: '2026-12-20',
    extension: { roundClosesOn: '2026-12-18', reason: 'Two officers are ill.', givenBy: 'Jo Lund' },
  };

  test('is its own day, the round’s, why, and who gave it', () => {
    expect(extensionWords(told, '2026-12-20')).toBe(
      'Closes 20 December 2026 for your council (the round: 18 December 2026), because “Two officers are ill”. Jo Lund of the policy lab gave you these days.',
    );
  });

  test('is past once the day has passed', () => {
    expect(extensionWords(told, '2026-12-21')).toMatch(/^Closed 20 December 2026 for your council/);
  });
});
