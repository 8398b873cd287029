import 'server-only';
import { and, eq, exists, inArray, or, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { mentions, threadPosts, threadReadings, threads } from '@/db/schema';

/**
 * Records that the member has read threads up to a post. Of threads that they neither wrote in nor are named in, nothing
 * is kept: who looks at what is nobody's business. Never backwards.
 */
export async function markSeen(
  tx: Transaction,
  { authorityCode, memberId }: AuthorityScope,
  read: readonly { readonly id: string; readonly posts: number }[],
): Promise<void> {
  const theirs = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(
      and(
        eq(threads.authorityCode, authorityCode),
        inArray(
          threads.id,
          read.map(({ id }) => id),
        ),
        or(
          exists(
            tx
              .select({ one: sql`1` })
              .from(threadPosts)
              .where(and(eq(threadPosts.threadId, threads.id), eq(threadPosts.writtenBy, memberId))),
          ),
          exists(
            tx
              .select({ one: sql`1` })
              .from(mentions)
              .where(and(eq(mentions.threadId, threads.id), eq(mentions.memberId, memberId))),
          ),
        ),
      ),
    );
  const isTheirs = new Set(theirs.map(({ id }) => id));
  const rows = read.filter(({ id }) => isTheirs.has(id));
  if (rows.length === 0) return;
  await tx
    .insert(threadReadings)
    .values(rows.map(({ id, posts }) => ({ threadId: id, memberId, authorityCode, seenNumber: posts })))
    .onConflictDoUpdate({
      target: [threadReadings.threadId, threadReadings.memberId],
      set: { seenNumber: sql`greatest(${threadReadings.seenNumber}, excluded.seen_number)` },
    });
}
