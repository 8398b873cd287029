import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { members, threadPosts, threads } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { TALKED_ABOUT, answerIn, begin, threadsFor } from './conversation.testing';
import { REFUSED, errorCode, seedTwoCouncils, there } from './testing';
import type { TwoCouncils } from './testing';
import { openThreadAgain, reply, resolveThread, withdrawPost } from './thread-writes';
import { countOpenThreads, listPosts } from './threads';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  // The other council talks about the same question: without a condition its words would come back too.
  await begin(database, councils.other, { by: councils.other.lead, body: 'Theirs alone' });
});

function postsOf(scope: AuthorityScope, questionId = TALKED_ABOUT) {
  const { assessmentId } = councils.own;
  return withScope(database, scope, (tx) => listPosts(tx, scope, { assessmentId, questionId }));
}

async function onlyThread(scope: AuthorityScope) {
  const found = await threadsFor(database, scope);
  expect(found).toHaveLength(1);
  return there(found[0]);
}

async function leave({ memberId }: AuthorityScope): Promise<void> {
  await database.owner.update(members).set({ leftAt: new Date() }).where(eq(members.id, memberId));
}

describe('a conversation about a question', () => {
  it('is threads of posts, with who wrote each, when, and whom it tells', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, {
      by: own.lead,
      body: 'Which figure is this?',
      told: [own.contributor],
    });
    await answerIn(database, threadId, { by: own.contributor, body: 'The March return' });
    const posts = await postsOf(own.approver);
    expect(posts.map(({ number, body, by, told }) => [number, body, by.displayName, told.length])).toEqual([
      [1, 'Which figure is this?', 'Lead of Northdale', 1],
      [2, 'The March return', 'Contributor of Northdale', 0],
    ]);
    expect(posts[0]?.told[0]).toMatchObject({ displayName: 'Contributor of Northdale', hasLeft: false });
    expect(await onlyThread(own.approver)).toMatchObject({
      number: 1,
      posts: 2,
      opening: 'Which figure is this?',
      begun: { by: { displayName: 'Lead of Northdale', takesPart: true } },
      last: { by: { displayName: 'Contributor of Northdale' } },
      resolved: null,
      asked: [],
    });
  });

  it('asks whoever is named until they have answered, and not somebody who has left', async () => {
    const { own } = councils;
    const told = [own.contributor, own.approver];
    const { threadId } = await begin(database, own, { by: own.lead, told });
    const asked = async () => (await onlyThread(own.lead)).asked.map(({ displayName }) => displayName);
    expect(await asked()).toEqual(['Approver of Northdale', 'Contributor of Northdale']);
    expect((await onlyThread(own.lead)).asked[0]?.since).toBeInstanceOf(Date);
    await answerIn(database, threadId, { by: own.contributor });
    expect(await asked()).toEqual(['Approver of Northdale']);
    await answerIn(database, threadId, { by: own.lead, body: 'And now?', told: [own.contributor] });
    expect(await asked()).toEqual(['Approver of Northdale', 'Contributor of Northdale']);
    await leave(own.approver);
    expect(await asked()).toEqual(['Contributor of Northdale']);
  });

  it('asks no viewer: who cannot answer is not waited for', async () => {
    const { own } = councils;
    await begin(database, own, { by: own.lead, told: [own.contributor] });
    await database.owner
      .update(members)
      .set({ role: 'viewer' })
      .where(eq(members.id, own.contributor.memberId));
    expect((await onlyThread(own.lead)).asked).toEqual([]);
  });

  it('keeps the words of somebody who has left, under their name', async () => {
    const { own } = councils;
    await begin(database, own, { by: own.contributor, body: 'I was here' });
    await leave(own.contributor);
    expect((await postsOf(own.lead))[0]).toMatchObject({
      body: 'I was here',
      by: { displayName: 'Contributor of Northdale', hasLeft: true, takesPart: false },
    });
  });

  it('counts its open threads by question', async () => {
    const { own } = councils;
    await begin(database, own, { by: own.lead, body: 'One' });
    const { threadId } = await begin(database, own, { by: own.lead, body: 'Two' });
    await begin(database, own, { by: own.lead, questionId: 'ex-gov-02' });
    const count = () =>
      withScope(database, own.lead, (tx) => countOpenThreads(tx, own.lead, own.assessmentId));
    expect(await count()).toEqual(
      new Map([
        [TALKED_ABOUT, 2],
        ['ex-gov-02', 1],
      ]),
    );
    await withScope(database, own.lead, (tx) => resolveThread(tx, own.lead, threadId));
    expect(await count()).toEqual(
      new Map([
        [TALKED_ABOUT, 1],
        ['ex-gov-02', 1],
      ]),
    );
  });
});

describe('a form that is pressed twice', () => {
  it('begins one thread', async () => {
    const { own } = councils;
    const made = await Promise.all([1, 2].map(() => begin(database, own, { by: own.lead, body: 'Once' })));
    expect(made.map(({ isRepeat }) => isRepeat).toSorted()).toEqual([false, true]);
    expect(new Set(made.map(({ threadId }) => threadId)).size).toBe(1);
    await onlyThread(own.lead);
  });

  it('replies once', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.lead });
    const again = () => answerIn(database, threadId, { by: own.contributor, body: 'Yes', after: 1 });
    const made = await Promise.all([again(), again()]);
    expect(made.map(({ number }) => number)).toEqual([2, 2]);
    expect(await postsOf(own.lead)).toHaveLength(2);
  });

  it('is not taken for a repeat when somebody says the same again later, or somebody else does', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.lead, body: 'Yes' });
    await answerIn(database, threadId, { by: own.contributor, body: 'Yes', after: 1 });
    await answerIn(database, threadId, { by: own.contributor, body: 'Yes', after: 2 });
    await begin(database, own, { by: own.lead, body: 'Yes', after: 1 });
    expect((await postsOf(own.lead)).map(({ number }) => number)).toEqual([1, 2, 3, 1]);
  });
});

describe('posts that come at the same moment', () => {
  it('all stand, each with a number of its own', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.lead });
    const bodies = Array.from({ length: 10 }, (_each, place) => `Reply ${place}`);
    await Promise.all(bodies.map((body) => answerIn(database, threadId, { by: own.contributor, body })));
    const posts = await postsOf(own.lead);
    expect(posts.map(({ number }) => number)).toEqual(
      Array.from({ length: 11 }, (_each, place) => place + 1),
    );
    expect(
      posts
        .slice(1)
        .map(({ body }) => body)
        .toSorted(),
    ).toEqual(bodies);
  });
});

describe('a resolved thread', () => {
  it('says who resolved it, once, and is open again after that or after a reply', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.lead });
    const resolve = () =>
      withScope(database, own.approver, (tx) => resolveThread(tx, own.approver, threadId));
    expect(await resolve()).toEqual({ assessmentId: own.assessmentId, questionId: TALKED_ABOUT, threadId });
    expect((await onlyThread(own.lead)).resolved?.by.displayName).toBe('Approver of Northdale');
    expect(await resolve()).toBeUndefined();
    await withScope(database, own.lead, (tx) => openThreadAgain(tx, own.lead, threadId));
    expect((await onlyThread(own.lead)).resolved).toBeNull();
    await resolve();
    await answerIn(database, threadId, { by: own.contributor });
    expect((await onlyThread(own.lead)).resolved).toBeNull();
  });
});

describe('a post', () => {
  it('is withdrawn by its writer: its words go, who and when stay', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, {
      by: own.lead,
      body: 'Too much',
      told: [own.contributor],
    });
    const withdraw = () =>
      withScope(database, own.lead, (tx) => withdrawPost(tx, own.lead, { threadId, number: 1 }));
    expect(await withdraw()).toMatchObject({ questionId: TALKED_ABOUT });
    expect((await postsOf(own.lead))[0]).toMatchObject({
      body: '',
      by: { displayName: 'Lead of Northdale' },
    });
    expect((await postsOf(own.lead))[0]?.withdrawnAt).toBeInstanceOf(Date);
    expect((await onlyThread(own.lead)).asked).toEqual([]);
    expect(await withdraw()).toBeUndefined();
  });

  it('is not withdrawn by anybody else, whatever their role', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.contributor, body: 'Mine' });
    for (const scope of [own.lead, own.approver, councils.other.lead])
      expect(
        await withScope(database, scope, (tx) => withdrawPost(tx, scope, { threadId, number: 1 })),
      ).toBeUndefined();
    expect((await postsOf(own.lead))[0]?.body).toBe('Mine');
  });

  it.each([
    ['put into other words', { body: 'Other words' }, REFUSED.changeOfFrozenRow],
    ['brought back', { body: 'Back', withdrawnAt: null }, REFUSED.changeOfFrozenRow],
    ['given to somebody else', { writtenBy: 'approver' }, REFUSED.changeOfFrozenRow],
  ] as const)('is never %s, even by the owner of the tables', async (_what, { ...change }, code) => {
    const { own } = councils;
    await begin(database, own, { by: own.lead, body: 'As said' });
    const set = 'writtenBy' in change ? { writtenBy: own.approver.memberId } : change;
    expect(await errorCode(database.owner.update(threadPosts).set(set).execute())).toBe(code);
  });
});

describe('another council', () => {
  it('reads none of it, replies to none of it, and resolves none of it', async () => {
    const { own, other } = councils;
    const { threadId } = await begin(database, own, { by: own.lead, body: 'Ours' });
    expect((await threadsFor(database, other.lead)).map(({ opening }) => opening)).toEqual(['Theirs alone']);
    expect(await postsOf(other.lead)).toEqual([]);
    const said = { threadId, body: 'Hello', told: [], after: 0 };
    expect(await withScope(database, other.lead, (tx) => reply(tx, other.lead, said))).toBeUndefined();
    expect(
      await withScope(database, other.lead, (tx) => resolveThread(tx, other.lead, threadId)),
    ).toBeUndefined();
    expect((await postsOf(own.lead)).map(({ body }) => body)).toEqual(['Ours']);
  });

  it('begins no thread about an assessment that is not its own', async () => {
    const { own, other } = councils;
    expect(await errorCode(begin(database, own, { by: other.lead }))).toBe(REFUSED.foreignKey);
    expect(await database.owner.$count(threads)).toBe(1);
  });
});
