import { CODE_MINUTES } from './sign-in-mail';

/** What is limited at sign-in, and counted for it. */
export const LIMITED_ACTS = [
  'mail-to-address',
  'mail-from-network',
  'code-from-network',
  'wrong-code',
  'slowed-code',
] as const;
export type LimitedAct = (typeof LIMITED_ACTS)[number];

/** The time that the limits below are for, in minutes, where none is named. As long as a code works. */
export const LIMIT_MINUTES = CODE_MINUTES;

/** How often a code may be tried. With five mails that makes 15 guesses among a million in a quarter of an hour. */
export const CODE_TRIES = 3;

const DAY_MINUTES = 24 * 60;

/** How many wrong codes an address may be tried with, from anywhere. In a year that is one chance in 137 to guess one. */
export const WRONG_CODES = { most: 20, minutes: DAY_MINUTES } as const;

/** Above so many wrong codes in the whole installation, codes are looked at one by one: somebody guesses at many. */
export const CEILING = { wrongCodes: 200, minutes: 60 } as const;

/** How far apart codes are looked at above the ceiling, and how long a person is kept waiting for their turn at most. */
export const SLOWED = { everySeconds: 2, mostWaitSeconds: 20 } as const;

/** How long each act counts. */
export const KEPT_TURNS: readonly { readonly acts: readonly LimitedAct[]; readonly minutes: number }[] = [
  { acts: LIMITED_ACTS.filter((act) => act !== 'wrong-code'), minutes: LIMIT_MINUTES },
  { acts: ['wrong-code'], minutes: WRONG_CODES.minutes },
];

/** How many sign-in mails an address gets in `LIMIT_MINUTES`. */
export const MAILS_TO_ADDRESS = 5;

/** How many sign-in mails one network may ask for, and codes it may try. A whole council may share one address. */
export const TURNS_OF_NETWORK = 60;

/** The same for the wider network that an IPv6 address is part of: whoever has one has 65,536 of the narrower ones. */
export const TURNS_OF_WIDER_NETWORK = 240;

/** Why no mail is sent. Neither reason depends on whether anybody has the address. */
export type AskRefusal = 'address-limit' | 'network-limit';

/**
 * Why a code does not let in. `spent`: it was tried too often; `day-limit`: too many wrong ones were tried for the
 * address; `busy`: so many wrong ones are tried everywhere that the wait would be too long. A link lets in all the same.
 */
export type CodeRefusal = 'wrong' | 'spent' | 'network-limit' | 'day-limit' | 'busy';

/** What to tell somebody who asked for a mail and gets none. */
export function askRefusalWords(refusal: AskRefusal): string {
  return refusal === 'address-limit'
    ? `${MAILS_TO_ADDRESS} emails were asked for in the last ${LIMIT_MINUTES} minutes. Use the newest one, or ask again in ${LIMIT_MINUTES} minutes`
    : `Too many emails were asked for from your network. Ask again in ${LIMIT_MINUTES} minutes`;
}

/** What to tell somebody whose code does not let them in. */
export function codeRefusalWords(refusal: CodeRefusal): string {
  switch (refusal) {
    case 'wrong':
      return 'That code is wrong or no longer works. Check it against the newest email, or ask for a new one';
    case 'spent':
      return `The code was tried ${CODE_TRIES} times and no longer works. Use the link in the email, or ask for a new email`;
    case 'network-limit':
      return `Too many codes were tried from your network. Use the link in the email, or try again in ${LIMIT_MINUTES} minutes`;
    case 'day-limit':
      return 'Too many wrong codes were tried for this address today. Use the link in the email: it works. Codes work again tomorrow';
    case 'busy':
      return 'Very many codes are being tried just now. Use the link in the email: it works at once. Or try again in a minute';
  }
}

/** What to tell somebody whose link does not let them in. */
export const LINK_REFUSAL_WORDS = `This link no longer works. The email was used already, is more than ${CODE_MINUTES} minutes old, or there is a newer one. Ask for a new email`;
