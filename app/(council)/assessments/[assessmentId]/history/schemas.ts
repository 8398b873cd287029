import { z } from 'zod';

const versionSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** `version` is put back over `standing`, the version that was the newest on the page. */
export const restoreSchema = z.object({
  assessmentId: z.uuid(),
  questionId: z.string().min(1).max(100),
  version: versionSchema,
  standing: versionSchema,
});
