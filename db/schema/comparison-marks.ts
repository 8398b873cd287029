import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

/**
 * Another mark stands here as soon as what comparisons are made of has changed: by framework, whoever sends, chooses or was reviewed; under
 * PLACES, councils, rounds and groups. Written by triggers, in the transaction of the change. What was read under a mark is true as long as it stands.
 */
export const comparisonMarks = pgTable('comparison_marks', {
  subject: text().primaryKey(),
  mark: uuid().notNull().defaultRandom(),
});
