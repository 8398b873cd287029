import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { TALKED_ABOUT, answerIn, begin } from '@/db/queries/conversation.testing';
import { listThreads } from '@/db/queries/threads';
import { saveIn, seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { mentions, threadPosts, threads } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { listPage } from '@/lib/conversation/thread-list';
import { loadConversation } from './load-conversation';

// Only its pages leave for the page of what is not there.
vi.mock('next/navigation', () => ({ notFound: vi.fn() }));

const POSTS = 500;

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
});

afterAll(() => database.close());

function load(scope: AuthorityScope, questionId = TALKED_ABOUT) {
  const { assessmentId } = councils.own;
  return withScope(database, scope, (tx) => loadConversation(tx, scope, { assessmentId, questionId }));
}

/** How many statements `work` begins: each is begun at the transaction by one of its methods. */
async function countStatements(work: (tx: Transaction) => Promise<unknown>): Promise<number> {
  const { lead } = councils.own;
  let begun = 0;
  await withScope(database, lead, (tx) =>
    work(
      new Proxy(tx, {
        get(target, key, receiver) {
          if (['select', 'selectDistinct', 'execute', '$count'].includes(String(key))) begun += 1;
          const part: unknown = Reflect.get(target, key, receiver);
          return part;
        },
      }),
    ),
  );
  return begun;
}

/** 500 posts in 100 threads, each of them naming somebody. */
async function talkMuch({ own }: TwoCouncils): Promise<void> {
  const { code: authorityCode, assessmentId } = own;
  const made = await database.owner
    .insert(threads)
    .values(
      Array.from({ length: POSTS / 5 }, (_each, place) => ({
        assessmentId,
        authorityCode,
        questionId: place % 2 === 0 ? TALKED_ABOUT : 'ex-gov-02',
        number: place + 10,
      })),
    )
    .returning({ threadId: threads.id });
  const posts = made.flatMap(({ threadId }) => [1, 2, 3, 4, 5].map((number) => ({ threadId, number })));
  const writtenBy = own.lead.memberId;
  await database.owner
    .insert(threadPosts)
    .values(posts.map((post) => ({ ...post, authorityCode, body: 'Words', writtenBy })));
  const memberId = own.contributor.memberId;
  await database.owner
    .insert(mentions)
    .values(posts.map(({ threadId, number }) => ({ threadId, postNumber: number, authorityCode, memberId })));
}

describe('the conversation about a question', () => {
  it('comes with the answer as it stands and with who can be told', async () => {
    const { own } = councils;
    await saveIn(database, {
      scope: own.lead,
      assessmentId: own.assessmentId,
      questionId: TALKED_ABOUT,
      answer: { state: 'dk' },
      comment: 'Nobody has the list',
    });
    const { threadId } = await begin(database, own, { by: own.lead });
    await answerIn(database, threadId, { by: own.contributor });
    const found = await load(own.approver);
    expect(found).toMatchObject({
      question: { id: TALKED_ABOUT },
      answer: { headline: 'Do not know' },
      saved: { comment: 'Nobody has the list', savedBy: 'Lead of Northdale' },
      leads: [{ displayName: 'Lead of Northdale' }],
    });
    expect(found?.posts).toHaveLength(2);
    expect(found?.people).toHaveLength(3);
  });

  it('is not there for another council, nor about a question that is not asked', async () => {
    expect(await load(councils.other.lead)).toBeUndefined();
    expect(await load(councils.own.lead, 'none-such')).toBeUndefined();
  });

  it(`takes as many statements with ${POSTS} posts as with two, and so does the list (demand 39)`, async () => {
    const { own } = councils;
    const { assessmentId, lead } = own;
    const one = (tx: Transaction) => loadConversation(tx, lead, { assessmentId, questionId: TALKED_ABOUT });
    const all = (tx: Transaction) => listThreads(tx, lead, { assessmentId });
    await countStatements(one);
    const before = [await countStatements(one), await countStatements(all)];
    expect(before[1]).toBe(1);
    await talkMuch(councils);
    expect([await countStatements(one), await countStatements(all)]).toEqual(before);
    const found = await withScope(database, lead, all);
    const asking = { show: 'open', page: 1, leads: [], viewerId: own.contributor.memberId } as const;
    expect(listPage(found, asking)).toMatchObject({ counts: { mine: 100, open: 101 }, isLast: false });
    expect(listPage(found, asking).threads).toHaveLength(50);
  });
});
