import { z } from 'zod';
import { nameSchema } from '@/app/(council)/team/schemas';
import { emailSchema } from '@/app/sign-in/schemas';
import { AUTHORITY_ROLES } from '@/lib/access/roles';
import type { LabRole } from '@/lib/access/roles';
import type { LabMember } from '@/lib/access/scope';

const NO_ROLE = 'Select what the person will do';

/** The form that adds a person to a council. Whether the council exists is asked of the database. */
export const personSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  authority: z.string().min(1, 'Select a council or other body'),
  role: z.enum(AUTHORITY_ROLES, { error: NO_ROLE }),
});

/** What somebody of the lab is: a role, and whom councils share with when they share with them. */
export const LAB_PARTS = {
  member: { role: 'lab-member', audience: 'lab-councils' },
  associate: { role: 'lab-member', audience: 'associates' },
  adviser: { role: 'lab-adviser', audience: 'lab-councils' },
  administrator: { role: 'lab-admin', audience: 'lab-councils' },
} as const satisfies Readonly<
  Record<string, { readonly role: LabRole; readonly audience: LabMember['audience'] }>
>;

/** The form that adds a person to the lab. */
export const labPersonSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  part: z.enum(['member', 'associate', 'adviser', 'administrator'], { error: NO_ROLE }),
});
