import { z } from 'zod';

/**
 * An answer as it is stored and scored. Source: framework guide, part 3.
 * The four states are never each other: unanswered is `blank`, never a zero.
 */

const reference = z.string().optional();
const quotientValue = z.strictObject({ numerator: z.number(), denominator: z.number() });

export const answerValueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.string()).min(1),
  quotientValue,
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

/**
 * The council's own figure as others had published it when the answer was given. `release` says in words which figure it
 * is and where it was published: whatever is published later, the answer keeps it. Source: framework guide, part 10.
 */
export const publishedValueSchema = z.strictObject({
  value: z.union([quotientValue, z.string()]),
  release: z.string(),
});
export type PublishedValue = z.infer<typeof publishedValueSchema>;

export const answerSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('answered'),
    value: answerValueSchema,
    parts: z.array(z.number().nullable()).optional(),
    reference,
    prefill: publishedValueSchema.optional(),
    /** Why the value is not the published one. */
    changeReason: z.string().optional(),
  }),
  z.object({
    state: z.literal('na'),
    reason: z.string(),
    text: z.string().optional(),
    agreed: z.boolean().optional(),
  }),
  z.object({ state: z.literal('dk') }),
  // `lookAgain`: it came over from the last round, and nobody has looked at it since. Until then it is blank.
  z.object({ state: z.literal('blank'), lookAgain: z.literal(true).optional() }),
]);
export type Answer = z.infer<typeof answerSchema>;
export type AnswerState = Answer['state'];

/** Answers of one assessment by question id. A question that is missing is blank. */
export type Answers = Readonly<Record<string, Answer>>;

export const BLANK: Answer = { state: 'blank' };
export const LOOK_AGAIN: Answer = { state: 'blank', lookAgain: true };
