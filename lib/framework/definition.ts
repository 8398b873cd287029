import { z } from 'zod';
import { authorityTypeSchema, conditionSchema, lensSchema, questionSchema } from './question';
import { findDefinitionFaults } from './definition-faults';

/** A framework file, whole. Source: framework guide, part 1 (schemaVersion 1.1). */

const text = z.string().trim().min(1);

export const sourceSchema = z.strictObject({
  key: text,
  title: text,
  publisher: text,
  date: text,
  url: z.string(),
  locator: z.string(),
  note: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

const themeSchema = z.strictObject({
  id: text,
  title: text,
  why: text,
  questions: z.array(questionSchema).min(1),
});
export type Theme = z.infer<typeof themeSchema>;

export const FRAMEWORK_IDS = ['protected-characteristic', 'corporate-parenting', 'services-21-plus'] as const;
export const frameworkIdSchema = z.enum(FRAMEWORK_IDS);
export type FrameworkId = z.infer<typeof frameworkIdSchema>;

const shape = z.strictObject({
  schemaVersion: z.literal('1.1'),
  id: frameworkIdSchema,
  version: text,
  title: text,
  purpose: text,
  audience: text,
  status: text,
  minutes: z.record(authorityTypeSchema, z.int().min(1).max(85)),
  answerRules: z.array(text).min(1),
  scoringRules: z.array(z.strictObject({ kind: text, rule: text })).min(1),
  maturityScale: z.array(z.strictObject({ level: z.int().min(0).max(4), name: text })).length(5),
  authorityTypes: z.array(z.strictObject({ id: authorityTypeSchema, label: text })).length(3),
  lenses: z.array(z.strictObject({ id: lensSchema, label: text })).length(4),
  routes: z.array(z.strictObject({ id: text, label: text, when: conditionSchema })).optional(),
  legalNote: text,
  dataNote: text.optional(),
  sharedQuestions: z.array(z.strictObject({ question: text, note: text })).optional(),
  themes: z.array(themeSchema).min(6).max(9),
  sources: z.array(sourceSchema).min(1),
});
export type FrameworkDefinition = z.infer<typeof shape>;

/** The schema a framework file must pass. Faults carry the path of the place that is wrong. */
export const frameworkDefinitionSchema = shape.superRefine((definition, context) => {
  for (const fault of findDefinitionFaults(definition)) {
    context.addIssue({ code: 'custom', path: [...fault.path], message: fault.message });
  }
});
