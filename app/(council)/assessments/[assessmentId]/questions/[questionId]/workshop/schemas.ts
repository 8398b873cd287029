import { z } from 'zod';

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Which room, what its form was drawn with, and where to go next. What was said is read apart. */
export const workshopSchema = z.looseObject({
  assessmentId: z.uuid(),
  questionId: z.string().min(1).max(100),
  workshopVersion: version,
  answerVersion: version,
  act: z.enum(['stay', 'next']).catch('stay'),
});
