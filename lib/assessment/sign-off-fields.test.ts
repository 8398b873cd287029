import { describe, expect, test } from 'vitest';
import { SIGN_OFF_LINE_MAX_LENGTH, SIGN_OFF_MAX_LENGTH, signOffValues } from './sign-off';
import { readSignOff } from './sign-off-fields';

const FULL = {
  scrutinyComment: 'Asked for a number',
  consultation: 'Two evenings, nine people, paid',
  eia: 'Neutral for most',
  eiaLink: 'https://council.example/eia.pdf',
  eiaEvidenceId: '0b2f1a0e-5c1d-4e0f-9a51-2d7f4f1f7a10',
  decision: 'Agreed',
  optionsConsidered: 'Waiting',
  reasons: 'The strategy needs it',
  body: 'Cabinet',
  'meetingOn-day': '3',
  'meetingOn-month': '6',
  'meetingOn-year': '2026',
  minuteReference: 'CAB/114',
  minuteLink: 'https://council.example/minutes',
};

function errorsOf(fields: Readonly<Record<string, string>>) {
  const read = readSignOff(fields);
  return read.ok ? [] : read.errors.map(({ field }) => field);
}

describe('the form of the route to decision', () => {
  test('may be empty in every part', () => {
    const read = readSignOff({});
    expect(read.ok && Object.values(read.fields).every((value) => value === '' || value === null)).toBe(true);
  });

  test('comes back as it was filled in', () => {
    const read = readSignOff(FULL);
    expect(read.ok && read.fields.meetingOn).toBe('2026-06-03');
    expect(read.ok && signOffValues(read.fields)).toEqual({
      ...FULL,
      'meetingOn-day': '03',
      'meetingOn-month': '06',
    });
  });

  test.each([
    ['http://council.example/eia.pdf'],
    ['javascript:alert(1)'],
    ['council.example/eia.pdf'],
    ['https://a b.example'],
    ['https://'],
  ])('refuses a link that is no whole https address: %s', (link) => {
    expect(errorsOf({ eiaLink: link, minuteLink: link })).toEqual(['eiaLink', 'minuteLink']);
  });

  test.each([
    ['scrutinyComment', SIGN_OFF_MAX_LENGTH],
    ['body', SIGN_OFF_LINE_MAX_LENGTH],
  ])('holds %s up to %i characters', (key, most) => {
    expect(errorsOf({ [key]: 'x'.repeat(most) })).toEqual([]);
    expect(errorsOf({ [key]: 'x'.repeat(most + 1) })).toEqual([key]);
  });

  test.each([['x'], ["' or true --"], ['0b2f1a0e']])(
    'refuses a piece of evidence that is none: %s',
    (chosen) => {
      expect(errorsOf({ eiaEvidenceId: chosen })).toEqual(['eiaEvidenceId']);
    },
  );

  test('refuses half a date', () => {
    expect(errorsOf({ 'meetingOn-day': '3' })).toEqual(['meetingOn-month']);
  });
});
