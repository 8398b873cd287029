import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

/**
 * Another mark stands here as soon as what comparisons are made of has changed. Of a framework: who sends, shares and was reviewed, notes,
 * offers to talk and figures worked out. Under 'places': councils, rounds and groups. Written by triggers at the end of the transaction of the change. What
 * was read under a mark is true as long as it stands.
 */
export const comparisonMarks = pgTable('comparison_marks', {
  subject: text().primaryKey(),
  mark: uuid().notNull().defaultRandom(),
});
