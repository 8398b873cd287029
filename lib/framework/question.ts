import { z } from 'zod';

/** Shape of one question in a framework file. Source: framework guide, part 2 (schemaVersion 1.1). */

export const AUTHORITY_TYPES = ['childrens-services', 'district', 'combined-other'] as const;
export const authorityTypeSchema = z.enum(AUTHORITY_TYPES);
export type AuthorityType = z.infer<typeof authorityTypeSchema>;

export const LENSES = ['policy', 'practice', 'culture', 'impact'] as const;
export const lensSchema = z.enum(LENSES);
export type Lens = z.infer<typeof lensSchema>;

export const NA_REASONS = [
  'not-our-function',
  'no-cases',
  'not-adopted',
  'no-other-tier',
  'no-reorganisation',
  'other',
] as const;
export const naReasonSchema = z.enum(NA_REASONS);
export type NaReason = z.infer<typeof naReasonSchema>;

const text = z.string().trim().min(1);
const whole = z.int();
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Must be a date written as YYYY-MM-DD');

export const conditionSchema = z.discriminatedUnion('op', [
  z.strictObject({ question: text, op: z.literal('in'), value: z.array(text).min(1) }),
  z.strictObject({ question: text, op: z.literal('contains'), value: text }),
]);
export type Condition = z.infer<typeof conditionSchema>;

const shared = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'Must be lower-case words joined by hyphens'),
  text,
  help: text,
  scored: z.boolean(),
  weight: whole.min(0).max(3),
  lens: lensSchema,
  appliesTo: z.array(authorityTypeSchema).min(1),
  principles: z.array(text).min(1),
  naReasons: z.array(z.strictObject({ value: naReasonSchema, label: text })),
  allowNotApplicable: z.boolean(),
  allowDoNotKnow: z.boolean(),
  showWhen: conditionSchema.optional(),
  evidencePrompts: z.array(text).min(2).max(4),
  suggestedActions: z
    .array(z.strictObject({ action: text, ownerRole: text, timescale: text }))
    .min(1)
    .max(3),
  sources: z.array(z.strictObject({ key: text, locator: text })).min(1),
  needsCheck: z.boolean(),
  checkNote: text.optional(),
  prefill: z.strictObject({ measure: text, cohort: text }).optional(),
};

const levelSchema = z.strictObject({
  level: whole.min(0).max(4),
  name: text,
  descriptor: text,
  involvesPeople: z.literal(true).optional(),
});

const optionSchema = z.strictObject({
  value: text,
  label: text,
  score: whole.min(0).max(4).nullable().optional(),
  naReason: naReasonSchema.optional(),
  authorityType: authorityTypeSchema.optional(),
});

const partSchema = z.strictObject({
  label: text,
  min: z.number(),
  max: z.number(),
  decimals: whole.min(0).max(3).optional(),
});

const measureShared = {
  unit: text,
  min: z.number(),
  max: z.number(),
  decimals: whole.min(0).max(3),
  parts: z.array(text).min(2).optional(),
  comparator: z.strictObject({ label: text, sourceKey: text, year: text }).optional(),
  note: text.optional(),
  aboutPeople: z.literal(true).optional(),
  percentFrom: whole.min(1).optional(),
};
const quotient = {
  numerator: partSchema,
  denominator: partSchema,
  zeroDenominator: z.literal('no-cases'),
  rule: text,
};

const measureSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('count'), ...measureShared }),
  z.strictObject({ type: z.literal('rate'), ...measureShared, ...quotient }),
  z.strictObject({ type: z.literal('ratio'), ...measureShared, ...quotient }),
]);
export type Measure = z.infer<typeof measureSchema>;

const shareScoring = z.strictObject({
  method: z.literal('share'),
  exclusive: z.array(text),
  max: whole.min(1),
});
const booleanScoring = z.strictObject({
  method: z.literal('boolean'),
  true: whole.min(0).max(4),
  false: whole.min(0).max(4),
});
const bandScoring = z.strictObject({
  method: z.literal('bands'),
  of: z.literal('percentage'),
  bands: z
    .array(z.strictObject({ min: whole.min(0), max: whole.max(100), level: whole.min(0).max(4) }))
    .min(2),
  note: text.optional(),
});

export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('maturity'), ...shared, levels: z.array(levelSchema).length(5) }),
  z.strictObject({
    kind: z.literal('choice'),
    ...shared,
    options: z.array(optionSchema).min(2),
    needsReference: z
      .strictObject({ options: z.array(text).min(1), label: text, otherwise: text })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('multi'),
    ...shared,
    options: z.array(optionSchema).min(2),
    scoring: shareScoring.optional(),
  }),
  z.strictObject({ kind: z.literal('boolean'), ...shared, scoring: booleanScoring.optional() }),
  z.strictObject({
    kind: z.literal('number'),
    ...shared,
    measure: measureSchema,
    scoring: bandScoring.optional(),
  }),
  z.strictObject({
    kind: z.literal('date'),
    ...shared,
    notBefore: isoDate.optional(),
    notAfter: z.union([isoDate, z.literal('today')]).optional(),
  }),
  z.strictObject({ kind: z.literal('text'), ...shared, maxLength: whole.min(1) }),
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionKind = Question['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
