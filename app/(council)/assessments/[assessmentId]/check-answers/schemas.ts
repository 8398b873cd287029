import { z } from 'zod';
import { declarationSchema } from '@/lib/assessment/send-words';

/** Whether low coverage has to be confirmed is for the answers to say, when they are sent. */
export const sendSchema = z.object({
  assessmentId: z.uuid(),
  honest: declarationSchema,
  lowCoverage: z.literal('yes').optional(),
});

/** The version is what the approver read: a later answer is never agreed to unread. */
export const agreeSchema = z.object({
  assessmentId: z.uuid(),
  questionId: z.string().min(1).max(100),
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});
