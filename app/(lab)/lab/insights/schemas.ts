import { z } from 'zod';
import { frameworkIdSchema } from '@/lib/framework/definition';
import { CODE_BOOK_DONE } from '@/lib/insights/addresses';

/** What the addresses of insights hold. Whatever is unknown counts as not said, and is never an error. */

export const frameworkSearchSchema = z.object({ framework: frameworkIdSchema.optional().catch(undefined) });

const questionId = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .nullable()
  .catch(null);

export const readingsSearchSchema = z.object({
  question: questionId,
  done: z.literal('coded').nullable().catch(null),
});

export const readingSearchSchema = z.object({ question: questionId, of: z.uuid().nullable().catch(null) });
export const codeSearchSchema = z.object({ code: z.uuid().nullable().catch(null) });
export const codesSearchSchema = z.object({ done: z.enum(CODE_BOOK_DONE).nullable().catch(null) });
