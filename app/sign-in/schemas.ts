import { z } from 'zod';
import { HOME, returnAddress } from '@/lib/access/return-address';

export const codeSchema = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Enter the six-digit code from the email'));

/** The page to go to once signed in. What is no page of ours is not a fault of the person: they go home. */
export const nextSchema = z
  .string()
  .optional()
  .transform((text) => returnAddress(text) ?? HOME);
