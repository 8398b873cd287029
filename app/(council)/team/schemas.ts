import { z } from 'zod';
import { emailSchema } from '@/lib/access/email-address';
import { nameSchema, roleSchema } from '@/lib/team/person-fields';

export const inviteSchema = z.object({ name: nameSchema, email: emailSchema, role: roleSchema });
