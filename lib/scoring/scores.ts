import { z } from 'zod';

/**
 * The result of scoring one assessment: what `scoreAssessment` returns, what a submission stores, and what
 * every page and file prints. Source: framework guide, parts 4, 5 and 9.
 *
 * `ExactScore` is an exact fraction as text, "125/2" or "50", from 0 to 100. Only display rounds it.
 */

export const METHOD_VERSION = '1.1';

/** In scores that leave the council: why a question whose figure is hidden has none. Never in stored scores. */
export const WITHHELD_REASON = 'hidden';

const exactScore = z.string().regex(/^\d+(\/\d+)?$/);
export type ExactScore = z.infer<typeof exactScore>;

const count = z.int().min(0);

export const groupScoreSchema = z.object({
  score: exactScore.nullable(),
  coverage: exactScore.nullable(),
  lowestPossible: exactScore.nullable(),
  questions: count,
  answered: count,
  notApplicable: count,
  naByReason: z.record(z.string(), count),
  naNotCounted: count,
  doNotKnow: count,
  blank: count,
  lowCoverage: z.boolean(),
  thin: z.boolean(),
});
export type GroupScore = z.infer<typeof groupScoreSchema>;

const QUESTION_OUTCOMES = ['scored', 'na', 'dk', 'blank'] as const;

/** One shown question. `score` is set when, and only when, `outcome` is "scored" and the question is scored. */
export const questionScoreSchema = z.object({
  scored: z.boolean(),
  outcome: z.enum(QUESTION_OUTCOMES),
  score: exactScore.nullable(),
  naReason: z.string().nullable(),
});
export type QuestionScore = z.infer<typeof questionScoreSchema>;

export const assessmentScoresSchema = z.object({
  methodVersion: z.string(),
  shownQuestions: count,
  scoredQuestions: count,
  peopleWork: count,
  overall: groupScoreSchema,
  themes: z.record(z.string(), groupScoreSchema),
  lenses: z.record(z.string(), groupScoreSchema),
  principles: z.record(z.string(), groupScoreSchema),
  questions: z.record(z.string(), questionScoreSchema),
});
export type AssessmentScores = z.infer<typeof assessmentScoresSchema>;
