import { z } from 'zod';
import { emailSchema } from '@/app/sign-in/schemas';
import { AUTHORITY_ROLES } from '@/lib/access/roles';

const NAME_MAX_LENGTH = 100;

export const roleSchema = z.enum(AUTHORITY_ROLES, { error: 'Select what the person will do' });

export const nameSchema = z
  .string()
  .trim()
  .min(1, 'Enter the person’s name')
  .max(NAME_MAX_LENGTH, `The name must be ${NAME_MAX_LENGTH} characters or fewer`);

export const inviteSchema = z.object({ name: nameSchema, email: emailSchema, role: roleSchema });

/** A form that does one thing to one place or invitation. */
export const oneSchema = z.object({ subject: z.uuid() });

/** The place that a page is about, as its address names it. Null when that can be none. */
export function memberOf(member: string | readonly string[] | undefined): string | null {
  return z.uuid().safeParse(member).data ?? null;
}
