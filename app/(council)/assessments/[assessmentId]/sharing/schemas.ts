import { z } from 'zod';
import { sharingFieldsSchema } from '@/lib/assessment/sharing-words';

export const sharingSchema = sharingFieldsSchema.extend({ assessmentId: z.uuid() });
