import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { listDueNews, markTold } from './conversation-news';
import type { MemberNews } from './conversation-news';
import { answerIn, begin, letTimePass } from './conversation.testing';
import { addPlace } from './successions.testing';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

/* When somebody is told, and why not, is in app/_server/mail/conversation-digest.test.ts; here is what the mail is made from. */

const AT_ONCE = { quietMinutes: 0, pauseHours: 4 };

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

function due(times = AT_ONCE): Promise<readonly MemberNews[]> {
  return withScope(database, systemScope(), (tx) => listDueNews(tx, systemScope(), times));
}

function tell(told: Parameters<typeof markTold>[2]): Promise<void> {
  return withScope(database, systemScope(), (tx) => markTold(tx, systemScope(), told));
}

describe('what is news', () => {
  it('is one row a person and thread, with who wrote, who of them names the person, and up to which post', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.lead, told: [own.contributor] });
    await answerIn(database, threadId, { by: own.approver, after: 1 });
    const theirs = (await due()).filter(({ memberId }) => memberId === own.contributor.memberId);
    expect(theirs).toEqual([
      expect.objectContaining({
        threadId,
        userId: own.contributor.userId,
        authorityCode: own.code,
        councilName: 'Northdale Council',
        assessmentId: own.assessmentId,
        questionId: 'ex-gov-01',
        upTo: 2,
        writers: ['Approver of Northdale', 'Lead of Northdale'],
        namedBy: ['Lead of Northdale'],
      }),
    ]);
  });

  it('of somebody with places in two councils comes together, council by council and by question', async () => {
    const { own, other } = councils;
    const there = await addPlace(database, {
      userId: own.contributor.userId,
      code: other.code,
      role: 'contributor',
    });
    await begin(database, other, { by: other.lead, told: [there] });
    await begin(database, own, { by: own.lead, told: [own.contributor], questionId: 'ex-gov-02' });
    await begin(database, own, { by: own.lead, told: [own.contributor] });
    const news = await due();
    expect(new Set(news.map(({ userId }) => userId)).size).toBe(1);
    expect(news.map(({ councilName, questionId }) => `${councilName} ${questionId}`)).toEqual([
      'Northdale Council ex-gov-01',
      'Northdale Council ex-gov-02',
      'Westmere Council ex-gov-01',
    ]);
  });

  it('in one council makes nobody of another news', async () => {
    const { own, other } = councils;
    await begin(database, own, { by: own.lead, told: [own.contributor] });
    expect((await due()).map(({ authorityCode }) => authorityCode)).toEqual([own.code]);
    expect((await due()).some(({ memberId }) => memberId === other.contributor.memberId)).toBe(false);
  });

  it('waits together: all of a person’s is due when the oldest of it is', async () => {
    const { own } = councils;
    await begin(database, own, { by: own.lead, told: [own.contributor] });
    await letTimePass(database, 11);
    await begin(database, own, { by: own.approver, told: [own.contributor], questionId: 'ex-gov-02' });
    await begin(database, own, { by: own.contributor, told: [own.lead], questionId: 'ex-gov-03' });
    const quiet = await due({ ...AT_ONCE, quietMinutes: 10 });
    expect(quiet.map(({ memberId, questionId }) => [memberId, questionId])).toEqual([
      [own.contributor.memberId, 'ex-gov-01'],
      [own.contributor.memberId, 'ex-gov-02'],
    ]);
  });
});

describe('what was told', () => {
  it('is news no more up to its post, and what is written after it is, once the pause is over', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.lead, told: [own.contributor] });
    await tell(await due());
    expect(await due({ ...AT_ONCE, pauseHours: 0 })).toEqual([]);
    await answerIn(database, threadId, { by: own.approver, after: 1 });
    expect((await due()).map(({ memberId }) => memberId)).toEqual([own.lead.memberId]);
    const later = await due({ ...AT_ONCE, pauseHours: 0 });
    const theirs = later.find(({ memberId }) => memberId === own.contributor.memberId);
    expect(theirs).toMatchObject({ upTo: 2, writers: ['Approver of Northdale'], namedBy: [] });
  });

  it('to one person is still news to another', async () => {
    const { own } = councils;
    await begin(database, own, { by: own.lead, told: [own.contributor, own.approver] });
    await tell((await due()).filter(({ memberId }) => memberId === own.contributor.memberId));
    expect((await due()).map(({ memberId }) => memberId)).toEqual([own.approver.memberId]);
  });

  it('is nothing where nobody was told', async () => {
    await expect(tell([])).resolves.toBeUndefined();
  });

  it('is not for a council to say of others: only the worker writes it', async () => {
    const { own, other } = councils;
    const { threadId } = await begin(database, own, { by: own.lead, told: [own.contributor] });
    const told = [
      { memberId: own.contributor.memberId, threadId, authorityCode: own.code, upTo: 1 },
    ] as const;
    const forged = withScope(database, other.lead, (tx) => markTold(tx, systemScope(), told));
    expect(await errorCode(forged)).toBe(REFUSED.noRight);
    expect(await due()).toHaveLength(1);
  });
});
