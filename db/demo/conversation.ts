import { z } from 'zod';
import { frameworkIdSchema } from '@/lib/framework/definition';
import type * as schema from '@/db/schema';
import { addDays, momentOf } from './calendar';
import file from './conversation.json';
import { demonstrationPeople } from './people';
import { seededUuid } from './random';
import type { DemonstrationRound } from './rounds';

/** What the people of one council say to each other about its questions. All of it is invented. */

const said = {
  by: z.string(),
  /** Before today; or, in a round that has closed, after its first day. */
  daysAgo: z.number().int().min(1).optional(),
  daysAfterOpening: z.number().int().min(0).optional(),
  /** Of the day, in UTC. */
  minute: z.number().int().min(0).max(1439),
};
const threadSchema = z.strictObject({
  question: z.string(),
  posts: z.array(z.strictObject({ ...said, tells: z.array(z.string()), body: z.string() })).min(1),
  resolved: z.strictObject(said).optional(),
});
const spoken = z
  .strictObject({
    council: z.string(),
    framework: frameworkIdSchema,
    threads: z.array(threadSchema),
    lastRound: z.array(threadSchema),
  })
  .parse(file);

type SpokenThread = z.infer<typeof threadSchema>;
type Setting = { readonly rounds: readonly DemonstrationRound[]; readonly today: string };
type When = {
  readonly daysAgo?: number | undefined;
  readonly daysAfterOpening?: number | undefined;
  readonly minute: number;
};

export type ConversationRows = {
  readonly threads: readonly (typeof schema.threads.$inferInsert)[];
  readonly threadPosts: readonly (typeof schema.threadPosts.$inferInsert)[];
  readonly mentions: readonly (typeof schema.mentions.$inferInsert)[];
  readonly threadReadings: readonly (typeof schema.threadReadings.$inferInsert)[];
};

/** The rows of every conversation, as seen on `today` (YYYY-MM-DD). */
export function conversationRows(setting: Setting): ConversationRows {
  const all = [
    ...spoken.threads.map((thread, place) => threadRows(thread, { ...setting, round: 2, place })),
    ...spoken.lastRound.map((thread, place) => threadRows(thread, { ...setting, round: 1, place })),
  ];
  return {
    threads: all.map(({ thread }) => thread),
    threadPosts: all.flatMap(({ posts }) => posts),
    mentions: all.flatMap(({ mentions }) => mentions),
    threadReadings: all.flatMap(({ readings }) => readings),
  };
}

type Place = Setting & { readonly round: 1 | 2; readonly place: number };

function threadRows(thread: SpokenThread, setting: Place) {
  const { round, place } = setting;
  const authorityCode = spoken.council;
  const threadId = seededUuid(`thread/${authorityCode}/${round}/${thread.question}/${place}`);
  const list = round === 2 ? spoken.threads : spoken.lastRound;
  const { resolved } = thread;
  return {
    thread: {
      id: threadId,
      assessmentId: seededUuid(`assessment/${authorityCode}/${spoken.framework}/${round}`),
      authorityCode,
      questionId: thread.question,
      number: list.slice(0, place + 1).filter(({ question }) => question === thread.question).length,
      ...(resolved === undefined
        ? {}
        : { resolvedAt: momentIn(resolved, setting), resolvedBy: memberNamed(resolved.by) }),
    },
    posts: thread.posts.map((post, index) => ({
      threadId,
      number: index + 1,
      authorityCode,
      body: post.body,
      writtenBy: memberNamed(post.by),
      writtenAt: momentIn(post, setting),
    })),
    mentions: thread.posts.flatMap(({ tells }, index) =>
      tells.map((name) => ({ threadId, postNumber: index + 1, authorityCode, memberId: memberNamed(name) })),
    ),
    readings: readingsOf(thread, {
      threadId,
      authorityCode,
      toldAt: momentOf(addDays(setting.today, -1), 1080),
    }),
  };
}

/** Everybody in a thread has had their mail about it, and has seen it up to what they wrote themselves. */
function readingsOf(
  { posts }: SpokenThread,
  shared: { readonly threadId: string; readonly authorityCode: string; readonly toldAt: Date },
) {
  const names = new Set(posts.flatMap(({ by, tells }) => [by, ...tells]));
  return [...names].map((name) => ({
    ...shared,
    memberId: memberNamed(name),
    seenNumber: posts.findLastIndex(({ by }) => by === name) + 1,
    toldNumber: posts.length,
  }));
}

function momentIn({ daysAgo, daysAfterOpening, minute }: When, { rounds, today, round }: Place): Date {
  const opened = rounds.find(({ place }) => place === round)?.opensOn ?? today;
  const day = daysAgo === undefined ? addDays(opened, daysAfterOpening ?? 0) : addDays(today, -daysAgo);
  return momentOf(day, minute);
}

function memberNamed(name: string): string {
  const person = demonstrationPeople.find(
    (each) => each.name === name && 'council' in each && each.council === spoken.council,
  );
  if (person === undefined) throw new Error(`${name} has no place in ${spoken.council}`);
  return person.memberId;
}
