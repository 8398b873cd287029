import { z } from 'zod';
import { emailSchema } from '@/app/sign-in/schemas';
import { AUTHORITY_ROLES } from '@/lib/access/roles';

const NAME_MAX_LENGTH = 100;

/** The form that adds a person. Whether the council exists is asked of the database. */
export const personSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Enter the person’s name')
    .max(NAME_MAX_LENGTH, `The name must be ${NAME_MAX_LENGTH} characters or fewer`),
  email: emailSchema,
  authority: z.string().min(1, 'Select a council or other body'),
  role: z.enum(AUTHORITY_ROLES, { error: 'Select what the person will do' }),
});
