import { z } from 'zod';
import { wordsSchema } from '@/lib/assessment/approval-fields';

/** `seen` is the count of all versions that the approver read. The reasons are read with the questions that are asked. */
export const decideSchema = z.object({
  assessmentId: z.uuid(),
  seen: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  comment: wordsSchema('The comment'),
});

export const askSchema = z.object({ assessmentId: z.uuid(), note: wordsSchema('The note') });
