import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { migrate } from '@/db/migrate';
import { outboxMessages, signInMails, users } from '@/db/schema';
import { openOwnedDatabase, openTestDatabase } from '@/db/testing';
import type * as Outbox from './outbox';
import { queueMail, withdrawMail } from './outbox';
import { ensureUser } from './sign-in';
import { forgetOldSignInMails, issueSignInMail, redeemCode, redeemLink } from './sign-in-mails';

vi.mock('./outbox', async (original) => {
  const outboxModule = await original<typeof Outbox>();
  return {
    ...outboxModule,
    queueMail: vi.fn(outboxModule.queueMail),
    withdrawMail: vi.fn(outboxModule.withdrawMail),
  };
});

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.owner.delete(signInMails);
  await database.owner.delete(users);
  await database.owner.delete(outboxMessages);
  for (const id of ['priya', 'tom']) await addUser(database, id);
});

function addUser({ owner }: Database, id: string): Promise<string> {
  return ensureUser(owner, { id, email: `${id}@council.example`, name: id });
}

/** Sends a mail to somebody; `mail` tells its secrets from those of other mails. */
function issue(who: string, mail: string, { owner }: Database = database): Promise<void> {
  const recipient = `${who}@council.example`;
  return issueSignInMail(owner, {
    emailHash: `hash of ${who}`,
    linkHash: `link ${mail}`,
    codeHash: `code ${mail}`,
    validMinutes: 15,
    userId: who === 'nobody' ? null : who,
    mail: { recipient, subject: 'Sign in', body: `The secrets of ${mail}` },
  });
}

function openLink(mail: string): Promise<string | null> {
  return redeemLink(database.owner, `link ${mail}`);
}

async function tryCode(who: string, mail: string): Promise<string> {
  const given = { emailHash: `hash of ${who}`, codeHash: `code ${mail}` };
  const result = await redeemCode(database.owner, given, { mostTries: 3 });
  return result.ok ? result.userId : result.reason;
}

async function letPass(minutes: number): Promise<void> {
  await database.owner
    .update(signInMails)
    .set({ expiresAt: sql`${signInMails.expiresAt} - make_interval(mins => ${minutes}::int)` });
}

function outbox() {
  return database.owner
    .select({
      recipient: outboxMessages.recipient,
      body: outboxMessages.body,
      outcome: outboxMessages.outcome,
    })
    .from(outboxMessages)
    .orderBy(outboxMessages.id);
}

describe('the link and the code of one mail', () => {
  it('let the person in, each of them', async () => {
    await issue('priya', 'first');
    expect(await openLink('first')).toBe('priya');
    await issue('priya', 'second');
    expect(await tryCode('priya', 'second')).toBe('priya');
  });

  it('are used up together: after the link neither works', async () => {
    await issue('priya', 'first');
    await openLink('first');
    expect(await tryCode('priya', 'first')).toBe('wrong');
    expect(await openLink('first')).toBeNull();
  });

  it('are used up together: after the code neither works', async () => {
    await issue('priya', 'first');
    await tryCode('priya', 'first');
    expect(await openLink('first')).toBeNull();
    expect(await tryCode('priya', 'first')).toBe('wrong');
  });

  it('let in once when both come at the same moment, as at two instances', async () => {
    await issue('priya', 'first');
    const results = await Promise.all([openLink('first'), tryCode('priya', 'first'), openLink('first')]);
    expect(results.filter((result) => result === 'priya')).toHaveLength(1);
  });

  it('work for a quarter of an hour', async () => {
    await issue('priya', 'first');
    await letPass(14);
    expect(await database.owner.$count(signInMails)).toBe(1);
    await letPass(1);
    expect(await tryCode('priya', 'first')).toBe('wrong');
    expect(await openLink('first')).toBeNull();
  });

  it('are of one person: nobody else’s code lets them in', async () => {
    await issue('priya', 'first');
    await issue('tom', 'second');
    expect(await tryCode('priya', 'second')).toBe('wrong');
    expect(await openLink('second')).toBe('tom');
    expect(await tryCode('priya', 'first')).toBe('priya');
  });

  it('go with the person', async () => {
    await issue('priya', 'first');
    await database.owner.delete(users).where(eq(users.id, 'priya'));
    expect(await openLink('first')).toBeNull();
    expect(await tryCode('priya', 'first')).toBe('wrong');
  });

  it('are forgotten when they are too old', async () => {
    await issue('priya', 'first');
    await letPass(15);
    await issue('tom', 'second');
    await forgetOldSignInMails(database.owner);
    expect((await database.owner.select().from(signInMails)).map(({ userId }) => userId)).toEqual(['tom']);
  });
});

describe('a new mail', () => {
  it('puts an end to the earlier ones, to that address alone', async () => {
    await issue('priya', 'first');
    await issue('tom', 'other');
    await issue('priya', 'second');
    expect(await openLink('first')).toBeNull();
    expect(await tryCode('priya', 'first')).toBe('wrong');
    expect(await tryCode('priya', 'second')).toBe('priya');
    expect(await openLink('other')).toBe('tom');
  });

  it('takes the text of the earlier ones out of the outbox', async () => {
    await issue('priya', 'first');
    await issue('tom', 'other');
    await issue('priya', 'second');
    expect(await outbox()).toEqual([
      { recipient: 'priya@council.example', body: '', outcome: 'withdrawn' },
      { recipient: 'tom@council.example', body: 'The secrets of other', outcome: null },
      { recipient: 'priya@council.example', body: 'The secrets of second', outcome: null },
    ]);
  });

  it('may be tried anew', async () => {
    await issue('priya', 'first');
    for (let time = 0; time < 3; time += 1) await tryCode('priya', 'guess');
    await issue('priya', 'second');
    expect(await tryCode('priya', 'second')).toBe('priya');
  });

  it('has its text taken out of the outbox when it is used', async () => {
    await issue('priya', 'first');
    await openLink('first');
    await issue('tom', 'second');
    await tryCode('tom', 'second');
    expect((await outbox()).map(({ body, outcome }) => ({ body, outcome }))).toEqual(
      Array(2).fill({ body: '', outcome: 'withdrawn' }),
    );
  });

  it('is written by an owner of the tables who is no superuser, as on a live server', async () => {
    const owned = await openOwnedDatabase();
    await migrate(owned);
    await addUser(owned, 'priya');
    await issue('priya', 'first', owned);
    await issue('priya', 'second', owned);
    expect(await redeemLink(owned.owner, 'link second')).toBe('priya');
    const rows = await owned.owner.select().from(outboxMessages);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['withdrawn', 'withdrawn']);
    await owned.close();
  });
});

describe('a mail to an address that nobody has', () => {
  it('is as much work as any other, so that no reply that waits for it tells, and is not there then', async () => {
    for (const who of ['priya', 'nobody']) {
      vi.mocked(queueMail).mockClear();
      vi.mocked(withdrawMail).mockClear();
      await issue(who, `to ${who}`);
      expect(vi.mocked(withdrawMail)).toHaveBeenCalledOnce();
      expect(vi.mocked(queueMail)).toHaveBeenCalledOnce();
    }
    expect((await outbox()).map(({ recipient }) => recipient)).toEqual(['priya@council.example']);
    expect(await tryCode('nobody', 'to nobody')).toBe('wrong');
  });

  it('is no cover for a fault: that is not taken for what is undone on purpose', async () => {
    await issue('priya', 'first');
    vi.mocked(queueMail).mockRejectedValueOnce(new Error('The disk is full'));
    await expect(issue('nobody', 'second')).rejects.toThrow('The disk is full');
    expect(await openLink('first')).toBe('priya');
  });
});

describe('trying a code', () => {
  it('is over after three wrong ones, also for the right one, while the link still works', async () => {
    await issue('priya', 'first');
    expect(await tryCode('priya', 'guess')).toBe('wrong');
    expect(await tryCode('priya', 'guess')).toBe('wrong');
    expect(await tryCode('priya', 'guess')).toBe('spent');
    expect(await tryCode('priya', 'first')).toBe('spent');
    expect(await openLink('first')).toBe('priya');
  });

  it('may succeed the third time', async () => {
    await issue('priya', 'first');
    await tryCode('priya', 'guess');
    await tryCode('priya', 'guess');
    expect(await tryCode('priya', 'first')).toBe('priya');
  });

  it('is counted one by one when many come at the same moment, as at two instances', async () => {
    await issue('priya', 'first');
    const guesses = await Promise.all(Array.from({ length: 10 }, (_, index) => tryCode('priya', `${index}`)));
    expect(guesses.filter((result) => result === 'wrong')).toHaveLength(2);
    expect(await tryCode('priya', 'first')).toBe('spent');
    const [mail] = await database.owner.select().from(signInMails);
    expect(mail?.codeTries).toBe(3);
  });

  it('tells the same of an address that nobody has, and writes no mail to it', async () => {
    await issue('nobody', 'first');
    const tries = [];
    for (const mail of ['guess', 'guess', 'guess', 'first']) tries.push(await tryCode('nobody', mail));
    expect(tries).toEqual(['wrong', 'wrong', 'spent', 'spent']);
    expect(await openLink('first')).toBeNull();
    expect(await outbox()).toEqual([]);
  });

  it('is wrong where no mail was asked for', async () => {
    expect(await tryCode('priya', 'first')).toBe('wrong');
  });
});
