import { z } from 'zod';
import { HOME, returnAddress } from '@/lib/access/return-address';

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Enter your email address')
  .max(254, 'Email address must be 254 characters or fewer')
  .pipe(z.email('Enter an email address in the correct format, like name@council.gov.uk'));

export const codeSchema = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Enter the six-digit code from the email'));

/** The page to go to once signed in. What is no page of ours is not a fault of the person: they go home. */
export const nextSchema = z
  .string()
  .optional()
  .transform((text) => returnAddress(text) ?? HOME);
