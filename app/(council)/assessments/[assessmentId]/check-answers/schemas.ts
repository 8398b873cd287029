import { z } from 'zod';
import { reasonSchema } from '@/lib/assessment/approval-fields';

/**
 * Which boxes have to be ticked is for the answers to say, when they are sent: all that are not are named at once. `seen` counts the versions that
 * the page showed: what was changed since is not declared honest unread.
 */
export const sendSchema = z.object({
  assessmentId: z.uuid(),
  seen: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  honest: z.literal('yes').optional(),
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

/** The same, with why the approver does not agree. */
export const refuseSchema = agreeSchema.extend({ reason: reasonSchema('Write why the question does apply') });
