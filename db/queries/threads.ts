import 'server-only';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { rolesWith } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import { OPENING_LENGTH } from '@/lib/conversation/thread';
import type { Thread, Writer } from '@/lib/conversation/thread';
import type { Transaction } from '@/db/engine';
import { namedStatement } from '@/db/named-statement';
import { members, mentions, threadPosts, threadReadings, threads } from '@/db/schema';

const first = alias(threadPosts, 'first');
const last = alias(threadPosts, 'last');
const TAKING_PART = sql.join(
  rolesWith('conversation:take-part').map((role) => sql`${role}`),
  sql`, `,
);

/** A member beside what they wrote, under a name of their own in the statement. */
function writerAs<Name extends string>(name: Name) {
  const place = alias(members, name);
  return {
    place,
    columns: {
      memberId: place.id,
      displayName: place.displayName,
      hasLeft: sql<boolean>`${place.leftAt} is not null`,
      takesPart: sql<boolean>`(${place.leftAt} is null and ${place.role} in (${TAKING_PART}))`,
    },
  };
}

const beginner = writerAs('beginner');
const latest = writerAs('latest');
const resolver = writerAs('resolver');

const askedSchema = z.array(
  z.object({
    memberId: z.uuid(),
    displayName: z.string(),
    since: z.string().transform((at) => new Date(at)),
  }),
);

// Somebody is asked from the first post that names them and that they have not answered with one of their own.
const asked = sql`(select coalesce(json_agg(json_build_object(
    'memberId', m.id, 'displayName', m.display_name, 'since', unanswered.since) order by m.display_name), '[]')
  from (select n.member_id, min(p.written_at) as since
        from ${mentions} n
        join ${threadPosts} p on p.thread_id = n.thread_id and p.number = n.post_number and p.withdrawn_at is null
        where n.thread_id = ${threads.id}
          and not exists (select 1 from ${threadPosts} a where a.thread_id = n.thread_id
            and a.number > n.post_number and a.written_by = n.member_id and a.withdrawn_at is null)
        group by n.member_id) unanswered
  join ${members} m on m.id = unanswered.member_id
  where m.left_at is null and m.role in (${TAKING_PART}))`.mapWith((value: unknown) =>
  askedSchema.parse(typeof value === 'string' ? JSON.parse(value) : value),
);

/** Which threads: those of one assessment, or of one of its questions; all of the authority's where none is named. */
export type WhichThreads = {
  readonly assessmentId?: string;
  readonly questionId?: string;
  readonly onlyOpen?: boolean;
};

/** The authority's threads, by question and number: in one statement, whatever there is in them. */
export async function listThreads(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, questionId, onlyOpen = false }: WhichThreads,
): Promise<readonly Thread[]> {
  const rows = await tx
    .select({
      id: threads.id,
      assessmentId: threads.assessmentId,
      questionId: threads.questionId,
      number: threads.number,
      begunAt: first.writtenAt,
      begunBy: beginner.columns,
      lastAt: last.writtenAt,
      lastBy: latest.columns,
      posts: last.number,
      opening: sql<string>`left(${first.body}, ${OPENING_LENGTH})`,
      resolvedAt: threads.resolvedAt,
      resolvedBy: resolver.columns,
      asked,
      seen: threadReadings.seenNumber,
    })
    .from(threads)
    .innerJoin(first, and(eq(first.threadId, threads.id), eq(first.number, 1)))
    .innerJoin(beginner.place, eq(beginner.place.id, first.writtenBy))
    .innerJoin(
      last,
      and(
        eq(last.threadId, threads.id),
        eq(last.number, sql`(select max(number) from ${threadPosts} where thread_id = ${threads.id})`),
      ),
    )
    .innerJoin(latest.place, eq(latest.place.id, last.writtenBy))
    .leftJoin(resolver.place, eq(resolver.place.id, threads.resolvedBy))
    .leftJoin(
      threadReadings,
      and(eq(threadReadings.threadId, threads.id), eq(threadReadings.memberId, scope.memberId)),
    )
    .where(
      and(
        eq(threads.authorityCode, scope.authorityCode),
        assessmentId === undefined ? undefined : eq(threads.assessmentId, assessmentId),
        questionId === undefined ? undefined : eq(threads.questionId, questionId),
        onlyOpen ? isNull(threads.resolvedAt) : undefined,
      ),
    )
    .orderBy(asc(threads.questionId), asc(threads.number));
  return rows.map(({ begunAt, begunBy, lastAt, lastBy, resolvedAt, resolvedBy, ...rest }) => ({
    ...rest,
    begun: { at: begunAt, by: begunBy },
    last: { at: lastAt, by: lastBy },
    resolved: resolvedAt === null || resolvedBy === null ? null : { at: resolvedAt, by: resolvedBy },
  }));
}

/** A post as it stands in its thread. */
export type Post = {
  readonly threadId: string;
  readonly number: number;
  /** Empty: it was withdrawn. */
  readonly body: string;
  readonly writtenAt: Date;
  readonly withdrawnAt: Date | null;
  readonly by: Writer;
  /** Whom it tells, by name, as they stand now. */
  readonly told: readonly Pick<Writer, 'memberId' | 'displayName' | 'hasLeft'>[];
};

const toldSchema = z.array(z.object({ memberId: z.uuid(), displayName: z.string(), hasLeft: z.boolean() }));

const told = sql`(select coalesce(json_agg(json_build_object(
    'memberId', m.id, 'displayName', m.display_name, 'hasLeft', m.left_at is not null) order by m.display_name), '[]')
  from ${mentions} n join ${members} m on m.id = n.member_id
  where n.thread_id = ${threadPosts.threadId} and n.post_number = ${threadPosts.number})`.mapWith(
  (value: unknown) => toldSchema.parse(typeof value === 'string' ? JSON.parse(value) : value),
);

/** Every post about one question, in the order of its threads. */
export async function listPosts(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, questionId }: { readonly assessmentId: string; readonly questionId: string },
): Promise<readonly Post[]> {
  return tx
    .select({
      threadId: threadPosts.threadId,
      number: threadPosts.number,
      body: threadPosts.body,
      writtenAt: threadPosts.writtenAt,
      withdrawnAt: threadPosts.withdrawnAt,
      by: beginner.columns,
      told,
    })
    .from(threadPosts)
    .innerJoin(threads, eq(threads.id, threadPosts.threadId))
    .innerJoin(beginner.place, eq(beginner.place.id, threadPosts.writtenBy))
    .where(
      and(
        eq(threads.authorityCode, scope.authorityCode),
        eq(threadPosts.authorityCode, scope.authorityCode),
        eq(threads.assessmentId, assessmentId),
        eq(threads.questionId, questionId),
      ),
    )
    .orderBy(asc(threads.number), asc(threadPosts.number));
}

const openThreadsOf = namedStatement((tx) =>
  tx
    .select({ questionId: threads.questionId, open: sql`count(*)`.mapWith(Number) })
    .from(threads)
    .where(
      and(
        eq(threads.authorityCode, sql.placeholder('authorityCode')),
        eq(threads.assessmentId, sql.placeholder('assessmentId')),
        isNull(threads.resolvedAt),
      ),
    )
    .groupBy(threads.questionId)
    .orderBy(desc(sql`count(*)`))
    .prepare('count-open-threads'),
);

/** How many open threads each question of an assessment has. A question without any is not in it. */
export async function countOpenThreads(
  tx: Transaction,
  { authorityCode }: AuthorityScope,
  assessmentId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await openThreadsOf(tx).execute({ authorityCode, assessmentId });
  return new Map(rows.map(({ questionId, open }) => [questionId, open]));
}
