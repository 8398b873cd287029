import { z } from 'zod';

/** One piece under one answer. */
export const placeSchema = z.object({
  assessmentId: z.uuid(),
  questionId: z.string().min(1).max(100),
  piece: z.uuid(),
});
