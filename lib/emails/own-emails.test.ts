import { describe, expect, test } from 'vitest';
import { returnAddress } from '@/lib/access/return-address';
import { CHOSEN_EMAILS, EMAIL_WORDS, YOUR_EMAILS, emailChoicesSchema, switchOffWords } from './own-emails';

describe('which emails a person wants', () => {
  test.each([
    [
      { conversations: 'yes', contact: 'no', reminders: 'yes' },
      { conversations: true, contact: false, reminders: true },
    ],
    [
      { conversations: 'no', contact: 'yes', reminders: 'yes' },
      { conversations: false, contact: true, reminders: true },
    ],
    [
      { conversations: 'yes', contact: 'yes', reminders: 'no' },
      { conversations: true, contact: true, reminders: false },
    ],
  ])('is read from %o', (fields, choices) => {
    expect(emailChoicesSchema.parse(fields)).toEqual(choices);
  });

  test.each([{}, { conversations: 'yes' }, { conversations: '', reminders: 'on' }])(
    'is asked for where nothing was selected: %o',
    (fields) => {
      const messages = emailChoicesSchema.safeParse(fields).error?.issues.map(({ message }) => message);
      expect(messages).toContain('Select if you want reminders of days');
    },
  );
});

test('whoever follows the link of an email and has to sign in comes back to the choice', () => {
  expect(returnAddress(YOUR_EMAILS)).toBe(YOUR_EMAILS);
});

test('each email that can be switched off ends with where, and with what happens then', () => {
  for (const kind of CHOSEN_EMAILS) {
    const [where, then] = switchOffWords(kind, 'https://toolkit.example').split('\n');
    expect(where).toBe('You can switch these emails off, and on again: https://toolkit.example/your-emails');
    expect(then).toBe(EMAIL_WORDS[kind].without);
    expect(then).toMatch(/^Without them, .* home page/);
  }
});
