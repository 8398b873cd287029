import 'server-only';
import { and, eq, gt, isNotNull, isNull, max, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { mentions, threadPosts, threadReadings, threads } from '@/db/schema';
import { takeLock } from './take-lock';

/** What somebody says, and whom it tells: people of the authority, never the writer. */
type Said = {
  readonly body: string;
  readonly told: readonly string[];
  /** How many threads, or posts, there were when the form was drawn. */
  readonly after: number;
};

/** Where something was said. `isRepeat`: the same form came twice, and it is there once. */
export type PostPlace = {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly threadId: string;
  readonly number: number;
  readonly isRepeat: boolean;
};

/**
 * Begins a thread about a question of one of the authority's assessments, which the caller has found. A form that is
 * pressed twice begins one: a thread of the same words by the same person, newer than the form, is it.
 */
export async function beginThread(
  tx: Transaction,
  scope: AuthorityScope,
  {
    assessmentId,
    questionId,
    ...said
  }: Said & { readonly assessmentId: string; readonly questionId: string },
): Promise<PostPlace> {
  const { authorityCode } = scope;
  await takeLock(tx, `threads of ${assessmentId} ${questionId}`);
  const here = and(
    eq(threads.authorityCode, authorityCode),
    eq(threads.assessmentId, assessmentId),
    eq(threads.questionId, questionId),
  );
  const place = { assessmentId, questionId, number: 1 };
  const [same] = await tx
    .select({ threadId: threads.id })
    .from(threads)
    .innerJoin(threadPosts, and(eq(threadPosts.threadId, threads.id), eq(threadPosts.number, 1)))
    .where(and(here, gt(threads.number, said.after), isSaidBy(scope, said.body)))
    .limit(1);
  if (same !== undefined) return { ...place, ...same, isRepeat: true };
  const [highest] = await tx
    .select({ number: max(threads.number) })
    .from(threads)
    .where(here);
  const [made] = await tx
    .insert(threads)
    .values({ assessmentId, questionId, authorityCode, number: (highest?.number ?? 0) + 1 })
    .returning({ threadId: threads.id });
  if (made === undefined) throw new Error('A thread was not made');
  await addPost(tx, scope, { ...said, ...made, number: 1 });
  return { ...place, ...made, isRepeat: false };
}

/**
 * Adds a reply to one of the authority's threads; one that was resolved is open again, so that no reply is folded away.
 * Pressed twice, it is there once. Undefined: the authority has no such thread.
 */
export async function reply(
  tx: Transaction,
  scope: AuthorityScope,
  { threadId, ...said }: Said & { readonly threadId: string },
): Promise<PostPlace | undefined> {
  const place = await lockThread(tx, scope, threadId);
  if (place === undefined) return undefined;
  const here = and(eq(threadPosts.authorityCode, scope.authorityCode), eq(threadPosts.threadId, threadId));
  const [same] = await tx
    .select({ number: threadPosts.number })
    .from(threadPosts)
    .where(and(here, gt(threadPosts.number, said.after), isSaidBy(scope, said.body)))
    .limit(1);
  if (same !== undefined) return { ...place, ...same, isRepeat: true };
  const [highest] = await tx
    .select({ number: max(threadPosts.number) })
    .from(threadPosts)
    .where(here);
  const number = (highest?.number ?? 0) + 1;
  await addPost(tx, scope, { ...said, threadId, number });
  await openThreadAgain(tx, scope, threadId);
  return { ...place, number, isRepeat: false };
}

function isSaidBy({ memberId }: AuthorityScope, body: string) {
  return and(eq(threadPosts.writtenBy, memberId), eq(threadPosts.body, body));
}

/** Under the lock of its thread: posts get their numbers in the order in which others come to see them. */
/** A thread whose question was found, for going back to it. */
type ThreadPlace = Omit<PostPlace, 'number' | 'isRepeat'>;

const PLACE = { assessmentId: threads.assessmentId, questionId: threads.questionId, threadId: threads.id };

/** Of which question a thread of the authority is; undefined when it has none of that id. */
export async function findThreadPlace(
  tx: Transaction,
  scope: AuthorityScope,
  threadId: string,
): Promise<ThreadPlace | undefined> {
  const [place] = await tx.select(PLACE).from(threads).where(isThread(scope, threadId));
  return place;
}

async function lockThread(tx: Transaction, scope: AuthorityScope, threadId: string) {
  const [place] = await tx.select(PLACE).from(threads).where(isThread(scope, threadId)).for('update');
  return place;
}

function isThread({ authorityCode }: AuthorityScope, threadId: string) {
  return and(eq(threads.authorityCode, authorityCode), eq(threads.id, threadId));
}

type Added = Omit<Said, 'after'> & { readonly threadId: string; readonly number: number };

async function addPost(
  tx: Transaction,
  { authorityCode, memberId }: AuthorityScope,
  { threadId, number, body, told }: Added,
): Promise<void> {
  // Not the time at which the transaction began: it may have waited for the lock since.
  const writtenAt = sql`clock_timestamp()`;
  await tx
    .insert(threadPosts)
    .values({ threadId, number, authorityCode, body, writtenBy: memberId, writtenAt });
  if (told.length > 0)
    await tx
      .insert(mentions)
      .values(told.map((one) => ({ threadId, postNumber: number, authorityCode, memberId: one })));
  const seen = { threadId, memberId, authorityCode, seenNumber: number };
  await tx
    .insert(threadReadings)
    .values(seen)
    .onConflictDoUpdate({
      target: [threadReadings.threadId, threadReadings.memberId],
      set: { seenNumber: number },
    });
}

/** Marks one of the authority's threads resolved. Undefined: there is no such thread, or it is resolved already. */
export async function resolveThread(
  tx: Transaction,
  scope: AuthorityScope,
  threadId: string,
): Promise<ThreadPlace | undefined> {
  const [place] = await tx
    .update(threads)
    .set({ resolvedAt: sql`now()`, resolvedBy: scope.memberId })
    .where(and(isThread(scope, threadId), isNull(threads.resolvedAt)))
    .returning(PLACE);
  return place;
}

/** Opens one of the authority's resolved threads again. Undefined: there is no such thread, or it is open. */
export async function openThreadAgain(
  tx: Transaction,
  scope: AuthorityScope,
  threadId: string,
): Promise<ThreadPlace | undefined> {
  const [place] = await tx
    .update(threads)
    .set({ resolvedAt: null, resolvedBy: null })
    .where(and(isThread(scope, threadId), isNotNull(threads.resolvedAt)))
    .returning(PLACE);
  return place;
}

/** Takes the words of the member's own post away: who wrote it and when stays. Undefined: none of theirs stands there. */
export async function withdrawPost(
  tx: Transaction,
  scope: AuthorityScope,
  { threadId, number }: { readonly threadId: string; readonly number: number },
): Promise<ThreadPlace | undefined> {
  const [gone] = await tx
    .update(threadPosts)
    .set({ body: '', withdrawnAt: sql`now()` })
    .where(
      and(
        eq(threadPosts.authorityCode, scope.authorityCode),
        eq(threadPosts.threadId, threadId),
        eq(threadPosts.number, number),
        eq(threadPosts.writtenBy, scope.memberId),
        isNull(threadPosts.withdrawnAt),
      ),
    )
    .returning({ threadId: threadPosts.threadId });
  if (gone === undefined) return undefined;
  const [place] = await tx.select(PLACE).from(threads).where(isThread(scope, threadId));
  return place;
}
