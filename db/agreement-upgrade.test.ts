import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { migrate } from './migrate';
import { answers, answerVersions } from './schema';
import { migrateUpTo, openOwnedDatabase } from './testing';
import { withScope } from './with-scope';

const ASSESSMENT = '00000000-0000-4000-8000-00000000000a';
const AUTHOR = '00000000-0000-4000-8000-000000000001';
const APPROVER = '00000000-0000-4000-8000-000000000002';
const EDITOR = '00000000-0000-4000-8000-000000000003';
const ROUND = '00000000-0000-4000-8000-00000000000b';
const MIGRATIONS_BEFORE = 6;

let database: Database;

beforeEach(async () => {
  database = await openOwnedDatabase();
});

afterEach(() => database.close());

/** An invented council with an assessment, and three of its people. */
async function addCouncilAsBefore(): Promise<void> {
  await withScope(database, systemScope(), async (tx) => {
    await tx.execute(sql`insert into authorities (code, name, short_name, type, childrens_services)
      values ('TEST0001', 'Northdale Council', 'Northdale', 'unitary', true)`);
    const ids = [AUTHOR, APPROVER, EDITOR];
    await tx.execute(sql`insert into members (id, user_id, authority_code, role, display_name)
      select id::uuid, id, 'TEST0001', 'lead', id from unnest(${sql.param(ids)}::text[]) id`);
    await tx.execute(sql`insert into rounds (id, name, opens_on, closes_on, publishes_on)
      values (${ROUND}, 'Spring 2026', '2026-03-01', '2026-05-31', '2026-06-15')`);
    await tx.execute(sql`insert into framework_versions (framework_id, version, definition, content_hash)
      values ('example', '1', '{}', 'hash')`);
    await tx.execute(sql`insert into assessments (id, authority_code, framework_id, framework_version, round_id,
      authority_type, started_by) values (${ASSESSMENT}, 'TEST0001', 'example', '1', ${ROUND}, 'district', ${AUTHOR})`);
  });
}

/** What was saved, version by version, as the earlier product did: whoever agrees becomes the one who saved. */
async function saveAsBefore(
  questionId: string,
  versions: readonly { readonly by: string; readonly agreed: boolean }[],
): Promise<void> {
  await withScope(database, systemScope(), async (tx) => {
    for (const [index, { by, agreed }] of versions.entries()) {
      await tx.execute(sql`insert into answers (assessment_id, question_id, authority_code, state, na_reason, na_text,
          na_agreed, version, saved_by)
        values (${ASSESSMENT}, ${questionId}, 'TEST0001', 'na', 'other', 'Not ours', ${agreed}, ${index + 1}, ${by})
        on conflict (assessment_id, question_id) do update set na_agreed = excluded.na_agreed,
          version = excluded.version, saved_by = excluded.saved_by`);
    }
  });
}

it('an agreement of an earlier version is told from the answer that it was given to', async () => {
  await migrateUpTo(database, MIGRATIONS_BEFORE);
  await addCouncilAsBefore();
  const written = { by: AUTHOR, agreed: false };
  const agreed = { by: APPROVER, agreed: true };
  await saveAsBefore('agreed', [written, agreed]);
  await saveAsBefore('edited-since', [written, agreed, { by: EDITOR, agreed: true }]);
  await saveAsBefore('written-only', [written]);
  await saveAsBefore('agreed-from-the-start', [agreed]);
  expect(await migrate(database)).toBeGreaterThan(0);
  const { found, kept } = await withScope(database, systemScope(), async (tx) => ({
    found: await tx.select().from(answers),
    kept: await tx.$count(answerVersions),
  }));
  const who = found.map(({ questionId, savedBy, naAgreedBy }) => [questionId, savedBy, naAgreedBy]);
  expect(new Set(who)).toEqual(
    new Set([
      ['agreed', AUTHOR, APPROVER],
      ['edited-since', EDITOR, APPROVER],
      ['written-only', AUTHOR, null],
      ['agreed-from-the-start', APPROVER, APPROVER],
    ]),
  );
  expect(kept).toBe(7);
});
