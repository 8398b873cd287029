import 'server-only';
import { eq, gt, sql } from 'drizzle-orm';
import type { Database } from '@/db/engine';
import { members, outboxMessages, threadReadings } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Thread } from '@/lib/conversation/thread';
import { beginThread, reply } from './thread-writes';
import type { PostPlace } from './thread-writes';
import { listThreads } from './threads';
import type { Council } from './testing';
import { there } from './testing';

/** For tests: the question that people talk about, unless they talk about another. */
export const TALKED_ABOUT = 'ex-gov-01';

type Saying = {
  readonly body?: string;
  readonly told?: readonly AuthorityScope[];
  readonly after?: number;
  readonly questionId?: string;
};

/** For tests: somebody of the council begins a thread. */
export function begin(
  database: Database,
  { assessmentId }: Council,
  {
    by: scope,
    body = 'Who knows this?',
    told = [],
    after = 0,
    questionId = TALKED_ABOUT,
  }: Saying & { readonly by: AuthorityScope },
): Promise<PostPlace> {
  const ids = told.map(({ memberId }) => memberId);
  return withScope(database, scope, (tx) =>
    beginThread(tx, scope, { assessmentId, questionId, body, told: ids, after }),
  );
}

/** For tests: somebody replies in a thread. Throws where there is none. */
export async function answerIn(
  database: Database,
  threadId: string,
  { by: scope, body = 'I do', told = [], after = 0 }: Saying & { readonly by: AuthorityScope },
): Promise<PostPlace> {
  const ids = told.map(({ memberId }) => memberId);
  return there(
    await withScope(database, scope, (tx) => reply(tx, scope, { threadId, body, told: ids, after })),
  );
}

/** For tests: the threads of the council's assessment as somebody reads them. */
export function threadsFor(database: Database, scope: AuthorityScope): Promise<readonly Thread[]> {
  return withScope(database, scope, (tx) => listThreads(tx, scope, {}));
}

/** For tests: moves everything that was said and told into the past. */
export async function letTimePass({ owner }: Database, minutes: number): Promise<void> {
  const earlier = sql`make_interval(mins => ${minutes}::int)`;
  await owner.execute(sql`alter table thread_posts disable trigger post_stands_or_is_withdrawn`);
  await owner.execute(sql`update thread_posts set written_at = written_at - ${earlier}`);
  await owner.execute(sql`alter table thread_posts enable trigger post_stands_or_is_withdrawn`);
  await owner.update(threadReadings).set({ toldAt: sql`told_at - ${earlier}` });
}

export type MemberChange = { readonly leftAt: Date } | { readonly role: 'viewer' };

/** For tests: somebody leaves, or only reads from now on. */
export async function changeMember(
  { owner }: Database,
  memberId: string,
  change: MemberChange,
): Promise<void> {
  await owner.update(members).set(change).where(eq(members.id, memberId));
}

/** For tests: every mail that was written, the oldest first. */
export async function listMails({ owner }: Database) {
  return owner
    .select({ to: outboxMessages.recipient, subject: outboxMessages.subject, body: outboxMessages.body })
    .from(outboxMessages)
    .orderBy(outboxMessages.id);
}

/** For tests: does something while no mail about conversations can be written. */
export async function withFullOutbox({ owner }: Database, work: () => Promise<void>): Promise<void> {
  await owner.execute(sql`alter table outbox_messages add constraint full_up check (kind <> 'conversation')`);
  await work();
  await owner.execute(sql`alter table outbox_messages drop constraint full_up`);
}

/** For tests: of how many threads somebody was told. */
export function countTold({ owner }: Database): Promise<number> {
  return owner.$count(threadReadings, gt(threadReadings.toldNumber, 0)).then(Number);
}

/** For tests: how often it is known who has read which thread. */
export function countReadings({ owner }: Database): Promise<number> {
  return owner.$count(threadReadings).then(Number);
}
