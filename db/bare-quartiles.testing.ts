import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from './engine';

const QUESTIONS = 40;

/** For measures: a table with one row for each answer of so many councils to 40 questions, and nothing else. */
export async function fillBareAnswers(database: Database, councils: number): Promise<void> {
  await database.owner.execute(sql`drop table if exists bare_answers`);
  await database.owner.execute(sql`create table bare_answers as
    select council, question, (council * question % 9) * 12.5 as score
    from generate_series(1, ${councils}::int) council, generate_series(1, ${QUESTIONS}::int) question`);
  await database.owner.execute(sql`analyze bare_answers`);
}

/** For measures: the three quartiles of each question, in one bare statement. Source: issue 4, "Measured". */
export async function readBareQuartiles(database: Database): Promise<void> {
  await database.owner.execute(sql`select question,
    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by score) from bare_answers group by question`);
}
