import { z } from 'zod';

function addressOf(whose: 'your' | 'their') {
  return z
    .string()
    .trim()
    .toLowerCase()
    .min(1, `Enter ${whose} email address`)
    .max(254, 'Email address must be 254 characters or fewer')
    .pipe(z.email('Enter an email address in the correct format, like name@council.gov.uk'));
}

/** The reader's own address of mail as a form takes it: trimmed, in small letters, as it is compared everywhere. */
export const emailSchema = addressOf('your');

/** The address of somebody to whom the reader gives or offers a place, by the same rules. */
export const colleagueEmailSchema = addressOf('their');
