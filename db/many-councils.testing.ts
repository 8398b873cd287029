import 'server-only';
import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from './engine';
import { withScope } from './with-scope';
import { workOutDueBatch } from './work-out-batches';
import { findLastBatchDay } from './queries/batches';
import { keptPlan } from '@/lib/batches/kept-plan';
import { nextBatchDay } from '@/lib/batches/batch-day';
import { planBatch } from '@/lib/batches/plan-batch';
import { systemScope } from '@/lib/access/scope';
import { assessments, submissions } from './schema';

/** For measures: which submission the made-up ones are like. */
type Alike = { readonly frameworkId: string; readonly authorityCode: string };

/**
 * For measures: makes councils up, with codes that nobody has, until there are `count` of them. Each has sent the framework in the same round
 * as the council it is like, with figures of its own, and shares with the lab's councils: three of ten by name, six without. Then works figures out.
 *
 * @returns the day of those figures, YYYY-MM-DD
 */
export async function makeCouncilsUp(
  database: Database,
  { frameworkId, authorityCode, count }: Alike & { readonly count: number },
): Promise<string> {
  const [like] = await database.owner
    .select({ id: submissions.id, assessmentId: submissions.assessmentId })
    .from(submissions)
    .innerJoin(assessments, eq(assessments.id, submissions.assessmentId))
    .where(
      sql`${submissions.frameworkId} = ${frameworkId} and ${submissions.authorityCode} = ${authorityCode}`,
    )
    .orderBy(desc(submissions.submittedAt))
    .limit(1);
  if (like === undefined) throw new Error('The council has sent nothing to be like');
  await database.owner.execute(sql`with made as (
      insert into authorities (code, name, short_name, type, region_code, region_name, childrens_services, demonstration)
      select 'E99' || lpad(n::text, 6, '0'), 'Made-up council ' || n, 'Made-up ' || n,
        (array['unitary', 'county', 'district', 'metropolitan', 'london', 'combined'])[1 + n % 6],
        'E99R' || n / 6 % 9, 'Made-up region ' || n / 6 % 9, true, true
      from generate_series(1, ${count}::int) n
      on conflict do nothing returning code),
    begun as (
      insert into assessments (authority_code, framework_id, framework_version, round_id, authority_type, started_by)
      select made.code, a.framework_id, a.framework_version, a.round_id, a.authority_type, a.started_by
      from made, assessments a where a.id = ${like.assessmentId}
      returning id, authority_code),
    sent as (
      insert into submissions (assessment_id, authority_code, framework_id, number, submitted_at, submitted_by, declaration,
        answers, scores, method_version)
      select begun.id, begun.authority_code, s.framework_id, 1, s.submitted_at, s.submitted_by, 'Made up', '{}', '{}',
        s.method_version
      from begun, submissions s where s.id = ${like.id}
      returning id, authority_code, assessment_id, submitted_by),
    scored as (
      insert into submission_figures (submission_id, level, key, authority_code, lowest_possible, coverage)
      select sent.id, f.level, f.key, sent.authority_code,
        abs(hashtext(sent.authority_code || f.key) % 9) * 12.5, 100
      from sent, submission_figures f where f.submission_id = ${like.id} and f.level <> 'rate')
    insert into sharing_choices (assessment_id, authority_code, audience, level, chosen_by)
    select assessment_id, authority_code, 'lab-councils',
      (array['named', 'named', 'named', 'anonymous', 'anonymous', 'anonymous', 'anonymous', 'anonymous', 'anonymous', 'private'])
        [1 + abs(hashtext(authority_code) % 10)], submitted_by
    from sent`);
  const day = await workOutNext(database, frameworkId);
  // A server that nobody hurries does this by itself, within a minute of so many rows.
  await database.owner.execute(sql`analyze`);
  return day;
}

/** For measures: a council says again how it shares with everybody. Nothing is another, but nothing kept may be taken for what stands. */
export async function shareAsBefore(
  database: Database,
  { frameworkId, authorityCode }: Alike,
): Promise<void> {
  await database.owner
    .execute(sql`update sharing_choices set level = level where authority_code = ${authorityCode}
    and assessment_id in (select id from assessments where framework_id = ${frameworkId})`);
}

async function workOutNext(database: Database, frameworkId: string): Promise<string> {
  const last = await withScope(database, systemScope(), (tx) => findLastBatchDay(tx, frameworkId));
  const today = nextBatchDay(last ?? '2026-01-01');
  const done = await workOutDueBatch(database, {
    frameworkId,
    today,
    plan: (input) => Promise.resolve(keptPlan(planBatch(input))),
  });
  if (done !== 'worked-out') throw new Error(`No figures were worked out: ${done}`);
  return today;
}
