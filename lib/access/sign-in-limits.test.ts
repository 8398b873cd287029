import { describe, expect, test } from 'vitest';
import {
  CODE_TRIES,
  LINK_REFUSAL_WORDS,
  MAILS_TO_ADDRESS,
  TURNS_OF_NETWORK,
  askRefusalWords,
  codeRefusalWords,
} from './sign-in-limits';

const ALL_WORDS = [
  askRefusalWords('address-limit'),
  askRefusalWords('network-limit'),
  codeRefusalWords('wrong'),
  codeRefusalWords('spent'),
  codeRefusalWords('network-limit'),
  LINK_REFUSAL_WORDS,
];

describe('what somebody is told who is not let in', () => {
  test('says what to do next', () => {
    expect(askRefusalWords('address-limit')).toContain('Use the newest one, or ask again in 15 minutes');
    expect(askRefusalWords('network-limit')).toContain('Ask again in 15 minutes');
    expect(codeRefusalWords('wrong')).toContain('ask for a new one');
    expect(codeRefusalWords('spent')).toContain('tried 3 times and no longer works. Use the link');
    expect(codeRefusalWords('network-limit')).toContain('Use the link in the email');
    expect(LINK_REFUSAL_WORDS).toContain('Ask for a new email');
  });

  test('never says whether anybody has the address', () => {
    for (const words of ALL_WORDS)
      expect(words).not.toMatch(/account|known|unknown|member|registered|sent you/i);
  });

  test('is one line, without a full stop at its end, as the Design System has it', () => {
    for (const words of ALL_WORDS) expect(words).not.toMatch(/\n|\.$/);
  });
});

test('a code is guessed less than once in 50,000 quarters of an hour, by however many networks', () => {
  expect((MAILS_TO_ADDRESS * CODE_TRIES) / 1_000_000).toBeLessThan(1 / 50_000);
});

test('a network may ask for more than one person needs', () => {
  expect(TURNS_OF_NETWORK).toBeGreaterThan(MAILS_TO_ADDRESS * CODE_TRIES);
});
