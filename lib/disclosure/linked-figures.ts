import { z } from 'zod';
import { frameworkIdSchema } from '@/lib/framework/definition';
import type { FrameworkId } from '@/lib/framework/definition';

const text = z.string().min(1);

const figureSchema = z.strictObject({
  question: text,
  /** Which number of the answer. Several parts are one figure: their sum. */
  place: z.enum(['total', 'top', 'bottom', 'parts']),
  /** The words of the framework that say whom it counts. For parts, the label of each. */
  labels: z.array(text).min(1),
});
const withinSchema = z.strictObject({ inner: text, outer: text, because: text });
const sumSchema = z.strictObject({ whole: text, parts: z.array(text).min(2), because: text });

type Within = z.infer<typeof withinSchema>;

/** Takes away the links whose outer group lies within no other, again and again: what goes round is left. */
function goesRound(within: readonly Within[]): boolean {
  const inners = new Set(within.map(({ inner }) => inner));
  const left = within.filter(({ outer }) => inners.has(outer));
  return left.length === within.length ? within.length > 0 : goesRound(left);
}

const linkedFiguresSchema = z
  .strictObject({
    /** For each group of people, every figure that counts it. */
    groups: z.record(text, z.array(figureSchema).min(1)),
    within: z.array(withinSchema),
    sums: z.array(sumSchema),
  })
  .refine(({ groups, within, sums }) => {
    const named = [
      ...within.flatMap(({ inner, outer }) => [inner, outer]),
      ...sums.flatMap(({ whole, parts }) => [whole, ...parts]),
    ];
    return named.every((group) => Object.hasOwn(groups, group));
  }, 'A link names a group that is not there')
  .refine(({ within }) => !goesRound(within), 'A group lies within itself');

/** One number of one question, in a group of people that other numbers may count too. */
export type LinkedFigure = z.infer<typeof figureSchema>;

/** Which figures of a framework count the same people, or some of the same. */
export type LinkedFigures = z.infer<typeof linkedFiguresSchema>;

const fileSchema = z.strictObject({
  source: text,
  frameworks: z.record(frameworkIdSchema, linkedFiguresSchema),
});

/** The links of every framework from the content of the reference file. Throws when one is missing or leads nowhere. */
export function parseLinkedFigures(content: unknown): Readonly<Record<FrameworkId, LinkedFigures>> {
  return fileSchema.parse(content).frameworks;
}
