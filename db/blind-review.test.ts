import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from './engine';
import { listCouncilTables } from './isolation.testing';
import { openTestDatabase } from './testing';

/** Tables about an assessment that hold nothing of what the council answers. */
const NOT_ANSWERS = ['assignments', 'reviews', 'sharing_choices', 'theme_visits', 'willing_to_talk'];

/** Tables that hang on what is kept from them, and hold nothing of what the council answers. */
const HOLD_NO_ANSWER = ['benchmark_standing', 'insight_readings', 'succession_left_out', 'thread_readings'];

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

async function namesOf(query: ReturnType<typeof sql>): Promise<readonly string[]> {
  const rows = await database.owner.select({ name: sql<string>`name` }).from(query);
  return rows.map(({ name }) => name);
}

it('every table about an assessment is kept from a blind reviewer, or is known to hold no answer (demand 27)', async () => {
  const about = await namesOf(sql`(select table_name::text as name from information_schema.columns
    where table_schema = 'public' and column_name = 'assessment_id') t`);
  const kept = await namesOf(sql`(select tablename::text as name from pg_policies
    where policyname = 'kept_blind' and permissive = 'RESTRICTIVE' and cmd = 'SELECT') t`);
  const councils = await listCouncilTables(database);
  const open = about.filter((name) => councils.includes(name) && !kept.includes(name));
  expect(open.toSorted()).toEqual(NOT_ANSWERS);
  expect(kept).toContain('answers');
});

it('and so is every table that hangs on one of those, with or without the id of the assessment', async () => {
  const hanging = await namesOf(sql`(select distinct conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid in (select format('public.%I', tablename)::regclass from pg_policies
      where policyname = 'kept_blind')) t`);
  const kept = await namesOf(
    sql`(select tablename::text as name from pg_policies where policyname = 'kept_blind') t`,
  );
  expect(hanging.filter((name) => !kept.includes(name)).toSorted()).toEqual(HOLD_NO_ANSWER);
  expect(hanging).toContain('workshop_voices');
});
