import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { rolesWith } from '@/lib/access/permissions';
import type { SystemScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import {
  assessments,
  authorities,
  members,
  mentions,
  threadPosts,
  threadReadings,
  threads,
} from '@/db/schema';

/** When people are told: `quietMinutes` after the first thing that is news, `pauseHours` after the mail before. */
export type TellingTimes = { readonly quietMinutes: number; readonly pauseHours: number };

const newsSchema = z
  .object({
    user_id: z.string(),
    member_id: z.string(),
    thread_id: z.string(),
    authority_code: z.string(),
    council_name: z.string(),
    assessment_id: z.string(),
    question_id: z.string(),
    framework_id: z.string(),
    framework_version: z.string(),
    up_to: z.number(),
    writers: z.array(z.string()),
    named_by: z.array(z.string()),
  })
  .transform((row) => ({
    userId: row.user_id,
    memberId: row.member_id,
    threadId: row.thread_id,
    authorityCode: row.authority_code,
    councilName: row.council_name,
    assessmentId: row.assessment_id,
    questionId: row.question_id,
    frameworkId: row.framework_id,
    frameworkVersion: row.framework_version,
    /** The number of the last post that is news. */
    upTo: row.up_to,
    writers: row.writers,
    namedBy: row.named_by,
  }));

/** What one member has not seen of one thread, nor been told of. */
export type MemberNews = z.infer<typeof newsSchema>;

/**
 * What is to be told now, in every council, by person: what others wrote in open threads since somebody wrote there
 * themselves or was named, that they have neither seen nor been told of. Nobody who has left or takes part no more,
 * nobody before their time, and nobody who judges the assessment blind until they have. For the worker.
 */
export async function listDueNews(
  tx: Transaction,
  _scope: SystemScope,
  { quietMinutes, pauseHours }: TellingTimes,
): Promise<readonly MemberNews[]> {
  const roles = sql.join(
    rolesWith('conversation:take-part').map((role) => sql`${role}`),
    sql`, `,
  );
  const result: unknown = await tx.execute(sql`
    with part as (
      select thread_id, member_id, min(number) as since
      from (select thread_id, written_by as member_id, number from ${threadPosts}
            union all
            select n.thread_id, n.member_id, n.post_number from ${mentions} n
            join ${threadPosts} p on p.thread_id = n.thread_id and p.number = n.post_number
            where p.withdrawn_at is null) places
      group by thread_id, member_id
    ), news as (
      select m.user_id, m.id as member_id, t.id as thread_id, t.authority_code, t.assessment_id, t.question_id,
        max(p.number) as up_to, min(p.written_at) as oldest,
        json_agg(distinct w.display_name) as writers,
        coalesce(json_agg(distinct w.display_name) filter (where exists (
          select 1 from ${mentions} n where n.thread_id = p.thread_id and n.post_number = p.number
            and n.member_id = m.id)), '[]') as named_by
      from part
      join ${members} m on m.id = part.member_id and m.left_at is null and m.role in (${roles})
      join ${threads} t on t.id = part.thread_id and t.resolved_at is null
        and not is_kept_from(t.assessment_id, m.id)
      left join ${threadReadings} r on r.thread_id = t.id and r.member_id = m.id
      join ${threadPosts} p on p.thread_id = t.id and p.number >= part.since and p.withdrawn_at is null
        and p.written_by <> m.id and p.number > greatest(coalesce(r.seen_number, 0), coalesce(r.told_number, 0))
      join ${members} w on w.id = p.written_by
      group by m.user_id, m.id, t.id
    ), by_person as (
      select news.*, min(oldest) over (partition by user_id) as waiting_since,
        (select max(r.told_at) from ${threadReadings} r join ${members} same on same.id = r.member_id
         where same.user_id = news.user_id) as told_at
      from news
    )
    select by_person.user_id, by_person.member_id, by_person.thread_id, by_person.authority_code,
      by_person.assessment_id, by_person.question_id, by_person.up_to, by_person.writers, by_person.named_by,
      ${authorities.name} as council_name, ${assessments.frameworkId} as framework_id,
      ${assessments.frameworkVersion} as framework_version
    from by_person
    join ${authorities} on ${authorities.code} = by_person.authority_code
    join ${assessments} on ${assessments.id} = by_person.assessment_id
    where waiting_since <= now() - make_interval(mins => ${quietMinutes}::int)
      and (told_at is null or told_at <= now() - make_interval(hours => ${pauseHours}::int))
    order by by_person.user_id, council_name, framework_id, by_person.question_id, by_person.thread_id`);
  return z.object({ rows: z.array(newsSchema) }).parse(result).rows;
}

/** Records that people were told of threads up to a post, in the transaction that puts their mail into the outbox. */
export async function markTold(
  tx: Transaction,
  _scope: SystemScope,
  told: readonly Pick<MemberNews, 'memberId' | 'threadId' | 'authorityCode' | 'upTo'>[],
): Promise<void> {
  if (told.length === 0) return;
  await tx
    .insert(threadReadings)
    .values(
      told.map(({ memberId, threadId, authorityCode, upTo }) => ({
        memberId,
        threadId,
        authorityCode,
        toldNumber: upTo,
        toldAt: sql`now()`,
      })),
    )
    .onConflictDoUpdate({
      target: [threadReadings.threadId, threadReadings.memberId],
      set: { toldNumber: sql`excluded.told_number`, toldAt: sql`excluded.told_at` },
    });
}
