import { z } from 'zod';
import { emailSchema } from '@/lib/access/email-address';
import { nameSchema } from '@/lib/team/person-fields';
import { CONTACT_LIMITS } from './limits';

/** Words that go to another council: as typed, with one kind of line end, without space round them. */
function wordsSchema(name: string) {
  return z
    .string()
    .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim())
    .pipe(
      z.string().max(CONTACT_LIMITS.words, `${name} must be ${CONTACT_LIMITS.words} characters or fewer`),
    );
}

/** A form that asks a council about a question. */
export const askSchema = z.object({
  question: z.string().min(1).max(100),
  council: z.string().min(1).max(20),
  message: wordsSchema('What you write').pipe(z.string().min(1, 'Write what you would like to talk about')),
});

/** A form that accepts: whom the other council writes to. */
export const acceptSchema = z.object({
  request: z.uuid(),
  name: nameSchema,
  email: emailSchema,
});

/** A form that declines, with or without words. */
export const declineSchema = z.object({
  request: z.uuid(),
  words: wordsSchema('What you say'),
});
