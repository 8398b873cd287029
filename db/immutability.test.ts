import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { approveAndReopen } from './queries/approvals.testing';
import { REFUSED, errorCode, seedTwoCouncils, shareWith } from './queries/testing';
import type { TwoCouncils } from './queries/testing';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
  for (const council of [councils.own, councils.other]) {
    await approveAndReopen(database, council);
    await shareWith(database, council, { audience: 'public', level: 'named' });
  }
});

afterAll(() => database.close());

/** As the owner of the tables, and as the role that may do most: no right is missing, so only the rule can refuse. */
async function attempt(statement: string): Promise<readonly string[]> {
  const query = sql.raw(statement);
  return [
    await errorCode(database.owner.execute(query)),
    await errorCode(withScope(database, systemScope(), (tx) => tx.execute(query))),
  ];
}

async function wholeTable(table: string): Promise<unknown> {
  const [row] = await database.owner
    .select({ rows: sql`jsonb_agg(to_jsonb(t) order by to_jsonb(t))` })
    .from(sql`${sql.identifier(table)} t`);
  return row?.rows;
}

describe('what is kept for good', () => {
  it.each([
    ['a published framework version', 'framework_versions', `definition = '{}'`],
    ['a published framework version', 'framework_versions', `published_at = null`],
    ['a submission', 'submissions', `answers = '{}'`],
    ['a submission', 'submissions', `submitted_at = now()`],
    ['a submission', 'submissions', `declaration = declaration`],
    ['a figure of a submission', 'submission_figures', 'lowest_possible = 100'],
    ['an earlier version of an answer', 'answer_versions', `comment = 'better'`],
    ['an event of the audit trail', 'audit_events', `outcome = 'refused'`],
    ['a decision of an approver', 'approval_requests', `comment = 'better'`],
    ['why something was sent back', 'send_backs', `reason = 'better'`],
    ['a saved version of the route to decision', 'sign_offs', `decision = 'better'`],
    ['why something was opened again', 'reopenings', `reason = 'better'`],
    ['what an assessment is of', 'assessments', `authority_type = 'district'`],
    ['when an assessment was started', 'assessments', `started_at = now()`],
  ])('is never changed: %s (%s: %s)', async (_what, table, change) => {
    const before = await wholeTable(table);
    const refusals = await attempt(`update ${table} set ${change}`);
    expect(refusals).toEqual([REFUSED.changeOfFrozenRow, REFUSED.changeOfFrozenRow]);
    expect(await wholeTable(table)).toEqual(before);
  });

  it.each([
    ['a published framework version', 'framework_versions'],
    ['a submission', 'submissions'],
    ['a figure of a submission', 'submission_figures'],
    ['an earlier version of an answer', 'answer_versions'],
    ['an event of the audit trail', 'audit_events'],
    ['a request for approval', 'approval_requests'],
    ['why something was sent back', 'send_backs'],
    ['a saved version of the route to decision', 'sign_offs'],
    ['why something was opened again', 'reopenings'],
  ])('is never removed: %s (%s)', async (_what, table) => {
    const before = await wholeTable(table);
    expect(before).not.toBeNull();
    const refusals = await attempt(`delete from ${table}`);
    expect(refusals).toEqual([REFUSED.changeOfFrozenRow, REFUSED.changeOfFrozenRow]);
    expect(await wholeTable(table)).toEqual(before);
  });

  it.each(['assessments', 'authorities'])('does not go with what it hangs on: %s', async (table) => {
    const before = await wholeTable('submissions');
    expect(await attempt(`delete from ${table}`)).not.toContain('no error');
    expect(await wholeTable('submissions')).toEqual(before);
  });
});

describe('what is not yet for good', () => {
  it('a framework version that was not published can be changed and removed', async () => {
    await database.owner
      .execute(sql`insert into framework_versions (framework_id, version, definition, content_hash)
      values ('protected-characteristic', 'draft', '{}', 'a')`);
    const draft = `where version = 'draft'`;
    expect(await attempt(`update framework_versions set content_hash = 'b' ${draft}`)).toEqual([
      'no error',
      'no error',
    ]);
    expect(await attempt(`delete from framework_versions ${draft}`)).toEqual(['no error', 'no error']);
  });

  it('what a council shares can be chosen again, even after sending', async () => {
    const { own, other } = councils;
    await shareWith(database, own, { audience: 'public', level: 'private' });
    const rows = await database.owner
      .select({ code: sql`authority_code`, level: sql`level` })
      .from(sql`sharing_choices`)
      .orderBy(sql`authority_code`);
    expect(rows).toEqual([
      { code: own.code, level: 'private' },
      { code: other.code, level: 'named' },
    ]);
  });
});

describe('the database writes history itself', () => {
  it('for an answer saved by raw SQL', async () => {
    const { own } = councils;
    const values = `'${own.assessmentId}', 'raw', '${own.code}', 'dk', 1, '${own.lead.memberId}'`;
    await withScope(database, own.lead, async (tx) => {
      await tx.execute(
        sql.raw(`insert into answers (assessment_id, question_id, authority_code, state, version, saved_by)
          values (${values})`),
      );
      await tx.execute(sql`update answers set version = 2, comment = 'again' where question_id = 'raw'`);
    });
    const kept = await database.owner
      .select({ version: sql`version`, comment: sql`comment` })
      .from(sql`answer_versions`)
      .where(sql`question_id = 'raw'`)
      .orderBy(sql`version`);
    expect(kept).toEqual([
      { version: 1, comment: '' },
      { version: 2, comment: 'again' },
    ]);
  });

  it('and refuses a change of an answer that keeps its version, because history has that one', async () => {
    const { own } = councils;
    const code = await errorCode(
      withScope(database, own.lead, (tx) => tx.execute(sql`update answers set comment = 'unnoticed'`)),
    );
    expect(code).toBe(REFUSED.unique);
  });

  it('and a council cannot write into it', async () => {
    const { own } = councils;
    const code = await errorCode(
      withScope(database, own.lead, (tx) =>
        tx.execute(sql`insert into answer_versions select * from answer_versions limit 0`),
      ),
    );
    expect(code).toBe(REFUSED.noRight);
  });
});
