import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import {
  answerIn,
  begin,
  changeMember,
  countReadings,
  countTold,
  letTimePass,
  listMails,
  threadsFor,
  withFullOutbox,
} from '@/db/queries/conversation.testing';
import type { MemberChange } from '@/db/queries/conversation.testing';
import { listAddressesWanting, saveEmailChoices } from '@/db/queries/own-emails';
import { giveAddresses } from '@/db/queries/reminders.testing';
import { EXAMPLE, seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { markSeen } from '@/db/queries/thread-readings';
import { resolveThread, withdrawPost } from '@/db/queries/thread-writes';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { allQuestions } from '@/lib/framework/visibility';
import { sendConversationDigests } from './conversation-digest';

const QUESTION = allQuestions(EXAMPLE).find(({ id }) => id === 'ex-gov-01')?.text ?? '';

let database: Database;
let councils: TwoCouncils;
const log = vi.spyOn(console, 'log');

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  log.mockReturnValue(undefined);
  councils = await seedTwoCouncils(database);
});

afterEach(() => log.mockClear());

const addressOf = (userId: string): string => `${userId}@council.example`.toLowerCase();

function addressesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return Promise.resolve(new Map(userIds.map((id) => [id, addressOf(id)])));
}

function send(): Promise<void> {
  return sendConversationDigests(database, { publicUrl: 'https://toolkit.example', addressesOf });
}

function letPass(minutes: number): Promise<void> {
  return letTimePass(database, minutes);
}

function mails() {
  return listMails(database);
}

async function recipients(): Promise<readonly string[]> {
  return (await mails()).map(({ to }) => to).toSorted();
}

async function see(scope: AuthorityScope): Promise<void> {
  const threads = await threadsFor(database, scope);
  await withScope(database, scope, (tx) => markSeen(tx, scope, threads));
}

describe('whoever is named', () => {
  it('gets one mail about all of it, with who wrote, which question and the way there, and no word of what was written', async () => {
    const { own } = councils;
    const first = await begin(database, own, { by: own.lead, body: 'Secret one', told: [own.contributor] });
    await begin(database, own, {
      by: own.approver,
      body: 'Secret two',
      told: [own.contributor],
      questionId: 'ex-gov-02',
    });
    await answerIn(database, first.threadId, { by: own.approver, body: 'Secret three' });
    await letPass(11);
    await send();
    const all = await mails();
    const theirs = all.filter(({ to }) => to === addressOf(own.contributor.userId));
    expect(theirs).toHaveLength(1);
    expect(theirs[0]?.subject).toBe('2 conversations are waiting for you in the Care Experience Toolkit');
    const body = theirs[0]?.body ?? '';
    expect(body).toContain(`Northdale Council: ${EXAMPLE.title}`);
    expect(body).toContain(QUESTION);
    expect(body).toContain('Lead of Northdale names you. Approver of Northdale wrote.');
    const path = `/assessments/${own.assessmentId}/questions/ex-gov-01/conversation?thread=${first.threadId}`;
    expect(body).toContain(`https://toolkit.example${path}\n`);
    for (const { body, subject } of all) expect(body + subject).not.toContain('Secret');
    expect(log.mock.calls.flat().join('\n')).not.toContain('Secret');
  });

  it('gets it after a quiet time, not at once', async () => {
    const { own } = councils;
    await begin(database, own, { by: own.lead, told: [own.contributor] });
    await letPass(9);
    await send();
    expect(await mails()).toEqual([]);
    await letPass(2);
    await send();
    expect(await recipients()).toEqual([addressOf(own.contributor.userId)]);
  });

  it('is told once, and of what comes later only after a pause', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.lead, told: [own.contributor] });
    await letPass(11);
    await send();
    await letPass(60 * 24);
    await send();
    expect(await mails()).toHaveLength(1);
    await answerIn(database, threadId, { by: own.approver });
    await letPass(11);
    await send();
    expect((await recipients()).filter((to) => to === addressOf(own.contributor.userId))).toHaveLength(2);
    await answerIn(database, threadId, { by: own.approver, body: 'And more' });
    await letPass(60);
    await send();
    expect((await recipients()).filter((to) => to === addressOf(own.contributor.userId))).toHaveLength(2);
    await letPass(4 * 60);
    await send();
    expect((await recipients()).filter((to) => to === addressOf(own.contributor.userId))).toHaveLength(3);
  });

  it.each([
    ['has seen it', async ({ own }: TwoCouncils) => see(own.contributor)],
    ['has left', async ({ own }: TwoCouncils) => setMember(own.contributor, { leftAt: new Date() })],
    ['only reads now', async ({ own }: TwoCouncils) => setMember(own.contributor, { role: 'viewer' })],
    [
      'was named in what its writer withdrew',
      async ({ own }: TwoCouncils, threadId: string) => {
        await withScope(database, own.lead, (tx) => withdrawPost(tx, own.lead, { threadId, number: 1 }));
      },
    ],
    [
      'was named where it is resolved',
      async ({ own }: TwoCouncils, threadId: string) => {
        await withScope(database, own.lead, (tx) => resolveThread(tx, own.lead, threadId));
      },
    ],
    [
      'has answered already',
      async ({ own }: TwoCouncils, threadId: string) => {
        await answerIn(database, threadId, { by: own.contributor });
        await see(own.lead);
      },
    ],
  ] as const)('gets none if they %s', async (_why, happens) => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.lead, told: [own.contributor] });
    await happens(councils, threadId);
    await letPass(60);
    await send();
    expect(await mails()).toEqual([]);
  });
});

function setMember({ memberId }: AuthorityScope, change: MemberChange): Promise<void> {
  return changeMember(database, memberId, change);
}

describe('whoever takes part in a thread', () => {
  it('is told of replies, and whoever does not is not; nobody is told of their own', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.lead });
    await answerIn(database, threadId, { by: own.contributor });
    await letPass(11);
    await send();
    expect(await recipients()).toEqual([addressOf(own.lead.userId)]);
    expect((await mails())[0]?.subject).toBe(
      'A conversation is waiting for you in the Care Experience Toolkit',
    );
  });
});

describe('whoever has switched these emails off', () => {
  const wanting = (conversations: boolean) =>
    saveEmailChoices(database.owner, {
      userId: councils.own.contributor.userId,
      choices: { conversations, contact: true, reminders: true },
    });
  const sendToThoseWhoWant = () =>
    sendConversationDigests(database, {
      publicUrl: 'https://toolkit.example',
      addressesOf: (ids) => listAddressesWanting(database.owner, 'conversations', ids),
    });

  it('gets none while others do, and later one about what they have still not seen', async () => {
    const { own } = councils;
    await giveAddresses(database);
    await wanting(false);
    await begin(database, own, { by: own.lead, told: [own.contributor, own.approver] });
    await letPass(11);
    await sendToThoseWhoWant();
    expect(await recipients()).toEqual([`${own.approver.userId}@council.example`]);
    await wanting(true);
    await sendToThoseWhoWant();
    const [theirs] = (await mails()).filter(({ to }) => to === `${own.contributor.userId}@council.example`);
    expect(theirs?.body).toMatch(/on again: https:\/\/toolkit\.example\/your-emails\n/);
  });

  it('is told of nothing late that they have seen meanwhile', async () => {
    const { own } = councils;
    await giveAddresses(database);
    await wanting(false);
    await begin(database, own, { by: own.lead, told: [own.contributor] });
    await letPass(11);
    await sendToThoseWhoWant();
    await see(own.contributor);
    await wanting(true);
    await sendToThoseWhoWant();
    expect(await mails()).toEqual([]);
  });
});

describe('the worker', () => {
  it('at several instances at once tells each person once', async () => {
    const { own, other } = councils;
    for (const council of [own, other])
      await begin(database, council, { by: council.lead, told: [council.contributor, council.approver] });
    await letPass(11);
    await Promise.all([send(), send(), send(), send()]);
    expect(await recipients()).toEqual(
      [own.contributor, own.approver, other.contributor, other.approver]
        .map(({ userId }) => addressOf(userId))
        .toSorted(),
    );
  });

  it('says nothing where there is nothing to say', async () => {
    await send();
    expect(await mails()).toEqual([]);
    expect(log).not.toHaveBeenCalled();
  });

  it('tells somebody whose address it cannot find now as soon as it can', async () => {
    const { own } = councils;
    await begin(database, own, { by: own.lead, told: [own.contributor] });
    await letPass(11);
    await sendConversationDigests(database, {
      publicUrl: 'https://toolkit.example',
      addressesOf: () => Promise.resolve(new Map()),
    });
    expect(await mails()).toEqual([]);
    await send();
    expect(await mails()).toHaveLength(1);
  });

  it('does not tell anybody, nor remember that it did, when a mail cannot be written', async () => {
    const { own } = councils;
    await begin(database, own, { by: own.lead, told: [own.contributor] });
    await letPass(11);
    await withFullOutbox(database, async () => {
      await expect(send()).rejects.toThrow();
    });
    expect(await countTold(database)).toBe(0);
    await send();
    expect(await mails()).toHaveLength(1);
  });
});

describe('what somebody has seen', () => {
  it('is kept of threads that they are in, never backwards, and of no others', async () => {
    const { own } = councils;
    const { threadId } = await begin(database, own, { by: own.lead, told: [own.contributor] });
    await answerIn(database, threadId, { by: own.lead, body: 'Two', after: 1 });
    await see(own.contributor);
    await see(own.approver);
    const seen = async (scope: AuthorityScope) => (await threadsFor(database, scope))[0]?.seen;
    expect(await seen(own.contributor)).toBe(2);
    expect(await seen(own.approver)).toBeNull();
    const stale = [{ id: threadId, posts: 1 }];
    await withScope(database, own.contributor, (tx) => markSeen(tx, own.contributor, stale));
    expect(await seen(own.contributor)).toBe(2);
    await withScope(database, councils.other.lead, (tx) => markSeen(tx, councils.other.lead, stale));
    expect(await countReadings(database)).toBe(2);
  });
});
