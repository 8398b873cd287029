import { describe, expect, test } from 'vitest';
import {
  CEILING,
  CODE_TRIES,
  KEPT_TURNS,
  LIMITED_ACTS,
  LIMIT_MINUTES,
  LINK_REFUSAL_WORDS,
  MAILS_TO_ADDRESS,
  SLOWED,
  TURNS_OF_NETWORK,
  TURNS_OF_WIDER_NETWORK,
  WRONG_CODES,
  askRefusalWords,
  codeRefusalWords,
} from './sign-in-limits';

const ALL_WORDS = [
  askRefusalWords('address-limit'),
  askRefusalWords('network-limit'),
  codeRefusalWords('wrong'),
  codeRefusalWords('spent'),
  codeRefusalWords('network-limit'),
  codeRefusalWords('day-limit'),
  codeRefusalWords('busy'),
  LINK_REFUSAL_WORDS,
];

describe('what somebody is told who is not let in', () => {
  test('says what to do next', () => {
    expect(askRefusalWords('address-limit')).toContain('Use the newest one, or ask again in 15 minutes');
    expect(askRefusalWords('network-limit')).toContain('Ask again in 15 minutes');
    expect(codeRefusalWords('wrong')).toContain('ask for a new one');
    expect(codeRefusalWords('spent')).toContain('tried 3 times and no longer works. Use the link');
    expect(codeRefusalWords('network-limit')).toContain('Use the link in the email');
    expect(codeRefusalWords('day-limit')).toContain(
      'Use the link in the email: it works. Codes work again tomorrow',
    );
    expect(codeRefusalWords('busy')).toContain('Use the link in the email: it works at once');
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

test('a code is guessed with less than one chance in a hundred in a year, at one address, by whoever has every network', () => {
  const guessesInAYear = (WRONG_CODES.most / (WRONG_CODES.minutes / (24 * 60))) * 365;
  expect(guessesInAYear / 1_000_000).toBeLessThan(1 / 100);
});

test('a person who mistypes three codes of five mails is not kept out for the day', () => {
  expect(WRONG_CODES.most).toBeGreaterThan(MAILS_TO_ADDRESS * CODE_TRIES);
});

test('a wider network may do more than one of its parts, and less than they all', () => {
  expect(TURNS_OF_WIDER_NETWORK).toBeGreaterThan(TURNS_OF_NETWORK);
  expect(TURNS_OF_WIDER_NETWORK).toBeLessThan(TURNS_OF_NETWORK * 65_536);
});

test('above the ceiling codes are slower, and nobody waits longer than a request may take', () => {
  expect(CEILING.wrongCodes).toBeGreaterThan(WRONG_CODES.most);
  expect(SLOWED.everySeconds).toBeGreaterThan(0);
  expect(SLOWED.mostWaitSeconds).toBeLessThan(30);
});

test('every act is kept once, for as long as it counts', () => {
  expect(KEPT_TURNS.flatMap(({ acts }) => acts).toSorted()).toEqual([...LIMITED_ACTS].toSorted());
  const kept = new Map(KEPT_TURNS.flatMap(({ acts, minutes }) => acts.map((act) => [act, minutes])));
  expect(kept.get('wrong-code')).toBeGreaterThanOrEqual(CEILING.minutes);
  expect(kept.get('code-from-network')).toBe(LIMIT_MINUTES);
});
