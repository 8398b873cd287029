import { z } from 'zod';
import { colleagueEmailSchema } from '@/lib/access/email-address';
import { nameSchema, roleSchema } from '@/lib/team/person-fields';

export const inviteSchema = z.object({ name: nameSchema, email: colleagueEmailSchema, role: roleSchema });
