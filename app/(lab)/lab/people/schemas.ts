import { z } from 'zod';
import { colleagueEmailSchema } from '@/lib/access/email-address';
import { LAB_PARTS } from '@/lib/access/lab-parts';
import { NO_ROLE, nameSchema, roleSchema } from '@/lib/team/person-fields';

/** The form that adds a person to a council. Whether the council exists is asked of the database. */
export const personSchema = z.object({
  name: nameSchema,
  email: colleagueEmailSchema,
  authority: z.string().min(1, 'Select a council or other body'),
  role: roleSchema,
});

/** The form that adds a person to the lab. */
export const labPersonSchema = z.object({
  name: nameSchema,
  email: colleagueEmailSchema,
  part: z.enum(LAB_PARTS, { error: NO_ROLE }),
});

/** The form that says whether a council is a member of the lab. */
export const membershipSchema = z.object({
  council: z.string().min(1, 'Select a council'),
  membership: z.enum(['member', 'none'], { error: 'Select whether it is a member' }),
});
