import { z } from 'zod';

/** An address of mail as a form takes it: trimmed, in small letters, as it is compared everywhere. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Enter your email address')
  .max(254, 'Email address must be 254 characters or fewer')
  .pipe(z.email('Enter an email address in the correct format, like name@council.gov.uk'));
