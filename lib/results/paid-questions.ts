import { z } from 'zod';
import { frameworkIdSchema } from '@/lib/framework/definition';
import type { FrameworkId } from '@/lib/framework/definition';

const text = z.string().min(1);
const paidQuestionsSchema = z.strictObject({ people: text, hours: text });

/** The ids of the questions that say how many people were paid, and for how many hours. */
export type PaidQuestions = z.infer<typeof paidQuestionsSchema>;

/** The reference file that names them for every framework. Source: framework guide, part 9. */
const fileSchema = z.strictObject({
  source: text,
  frameworks: z.record(frameworkIdSchema, paidQuestionsSchema),
});

/** The paid questions of every framework from the content of the reference file. Throws when one is missing. */
export function parsePaidQuestions(content: unknown): Readonly<Record<FrameworkId, PaidQuestions>> {
  return fileSchema.parse(content).frameworks;
}
