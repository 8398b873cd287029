import { CODE_MINUTES } from './sign-in-mail';

/** The time that the limits below are for, in minutes. As long as a code works. */
export const LIMIT_MINUTES = CODE_MINUTES;

/** How often a code may be tried. With five mails that makes 15 guesses among a million in a quarter of an hour. */
export const CODE_TRIES = 3;

/** How many sign-in mails an address gets in `LIMIT_MINUTES`. */
export const MAILS_TO_ADDRESS = 5;

/** How many sign-in mails one network may ask for, and codes it may try. A whole council may share one address. */
export const TURNS_OF_NETWORK = 60;

/** Why no mail is sent. Neither reason depends on whether anybody has the address. */
export type AskRefusal = 'address-limit' | 'network-limit';

/** Why a code does not let in. `spent`: it was tried too often. */
export type CodeRefusal = 'wrong' | 'spent' | 'network-limit';

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
  }
}

/** What to tell somebody whose link does not let them in. */
export const LINK_REFUSAL_WORDS = `This link no longer works. The email was used already, is more than ${CODE_MINUTES} minutes old, or there is a newer one. Ask for a new email`;
