import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { outboxMessages, users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { publicScope, systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { endPlace } from './change-places';
import { mailColleague } from './colleague-mail';
import { ensureUser } from './sign-in';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await database.owner.delete(users);
  for (const { code, contributor } of [councils.own, councils.other])
    await ensureUser(database.owner, {
      id: contributor.userId,
      email: `contributor@${code.toLowerCase()}.example`,
      name: 'Contributor',
    });
});

const MAIL = { subject: '3 questions are with you', body: 'They are these' };

function mail(from: AuthorityScope, memberId: string, mostADay = 10) {
  const limits = { validMinutes: 60, mostADay };
  return withScope(database, from, (tx) =>
    mailColleague(tx, from, { memberId, kind: 'assignment', mail: MAIL, limits }),
  );
}

async function queued(): Promise<readonly string[]> {
  const rows = await withScope(database, systemScope(), (tx) => tx.select().from(outboxMessages));
  return rows.map(
    ({ kind, recipient, subject, outcome }) => `${kind} to ${recipient}: ${outcome ?? subject}`,
  );
}

describe('a mail to a colleague', () => {
  it('goes to the address that nobody in the council reads', async () => {
    const { own } = councils;
    expect(await mail(own.lead, own.contributor.memberId)).toBe(true);
    expect(await queued()).toEqual(['assignment to contributor@test0001.example: 3 questions are with you']);
    const reading = withScope(database, own.lead, (tx) => tx.select().from(outboxMessages));
    expect(await errorCode(reading)).toBe(REFUSED.noRight);
  });

  it('reaches nobody of another council, and nobody who has left', async () => {
    const { own, other } = councils;
    expect(await mail(own.lead, other.contributor.memberId)).toBe(false);
    await withScope(database, own.lead, (tx) => endPlace(tx, own.lead, own.contributor.memberId));
    expect(await mail(own.lead, own.contributor.memberId)).toBe(false);
    expect(await queued()).toEqual([]);
  });

  it('is not one of too many in a day', async () => {
    const { own } = councils;
    const sent = [];
    for (let time = 0; time < 4; time += 1) sent.push(await mail(own.lead, own.contributor.memberId, 2));
    expect(sent).toEqual([true, true, false, false]);
    await database.owner.update(outboxMessages).set({ createdAt: sql`now() - interval '25 hours'` });
    expect(await mail(own.lead, own.contributor.memberId, 2)).toBe(true);
  });

  it('is counted right when several are sent at once', async () => {
    const { own } = councils;
    const sent = await Promise.all(
      Array.from({ length: 4 }, () => mail(own.lead, own.contributor.memberId, 2)),
    );
    expect(sent.filter(Boolean)).toHaveLength(2);
  });

  it.each(['sign-in', 'invitation'])('is never a mail of the kind %s', async (kind) => {
    const { own } = councils;
    const attempt = withScope(database, own.lead, (tx) =>
      tx.execute(
        sql`select mail_colleague(${own.contributor.memberId}::uuid, ${kind}, 'Sign in', 'Here', 60, 10)`,
      ),
    );
    expect(await errorCode(attempt)).toBe(REFUSED.noRight);
    expect(await queued()).toEqual([]);
  });

  it('is not for the lab, nor for the public', async () => {
    const { own, lab } = councils;
    for (const scope of [lab, publicScope()]) {
      const attempt = withScope(database, scope, (tx) =>
        tx.execute(
          sql`select mail_colleague(${own.contributor.memberId}::uuid, 'assignment', 'A', 'B', 60, 10)`,
        ),
      );
      expect(await errorCode(attempt)).toBe(REFUSED.noRight);
    }
  });
});
