import { z } from 'zod';
import { frameworkIdSchema } from '@/lib/framework/definition';
import type { FrameworkId } from '@/lib/framework/definition';

const text = z.string().min(1);
const fileSchema = z.strictObject({ source: text, frameworks: z.record(frameworkIdSchema, z.array(text)) });

/**
 * The questions of every framework in which councils tell what they did, from the content of the reference file. Throws
 * when a framework is missing: one that has none says so.
 */
export function parseToldQuestions(content: unknown): Readonly<Record<FrameworkId, readonly string[]>> {
  return fileSchema.parse(content).frameworks;
}
