import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { invitations, outboxMessages } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { invite, inviteAgain, listInvitations, withdrawInvitation } from './invitations';
import { INVITATION_LIMITS, inviteTo } from './invitations.testing';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const EMAIL = 'awel@northdale.example';
const MAIL = { subject: 'You are invited', body: 'Come in' };

function tryTo(council: Council, email: string, limits = INVITATION_LIMITS) {
  const { lead } = council;
  const input = { email, displayName: 'Awel Price', role: 'approver', mail: MAIL, limits } as const;
  return withScope(database, lead, (tx) => invite(tx, lead, input));
}

function again(council: Council, id: string) {
  const { lead } = council;
  const mail = (role: string) => ({ ...MAIL, body: `Come in again, ${role}` });
  return withScope(database, lead, (tx) => inviteAgain(tx, lead, { id, limits: INVITATION_LIMITS, mail }));
}

function withdraw(council: Council, id: string) {
  return withScope(database, council.lead, (tx) => withdrawInvitation(tx, council.lead, id));
}

function open(council: Council) {
  return withScope(database, council.lead, (tx) => listInvitations(tx, council.lead));
}

async function expire(id: string): Promise<void> {
  await database.owner
    .update(invitations)
    .set({ expiresAt: new Date('2020-01-01') })
    .where(eq(invitations.id, id));
}

async function mails(): Promise<readonly string[]> {
  const rows = await withScope(database, systemScope(), (tx) =>
    tx.select().from(outboxMessages).orderBy(outboxMessages.id),
  );
  return rows.map(({ recipient, body, outcome }) => `${recipient}: ${outcome ?? body}`);
}

describe('an invitation', () => {
  it('is written with its mail, and listed for the council alone', async () => {
    const { own, other } = councils;
    await inviteTo(database, own, { email: EMAIL });
    expect(await mails()).toEqual([`${EMAIL}: Come in`]);
    expect(await open(own)).toMatchObject([
      { email: EMAIL, displayName: 'Awel Price', invitedBy: 'Lead of Northdale', hasExpired: false },
    ]);
    expect(await open(other)).toEqual([]);
    const [row] = await open(own);
    const days = ((row?.expiresAt.getTime() ?? 0) - (row?.invitedAt.getTime() ?? 0)) / 86_400_000;
    expect(Math.round(days)).toBe(14);
  });

  it('is one for each address and council, until it was withdrawn or accepted', async () => {
    const { own, other } = councils;
    const id = await inviteTo(database, own, { email: EMAIL });
    expect(await tryTo(own, EMAIL)).toEqual({ ok: false, reason: 'already-invited' });
    expect(await tryTo(other, EMAIL)).toMatchObject({ ok: true });
    await withdraw(own, id);
    expect(await tryTo(own, EMAIL)).toMatchObject({ ok: true });
  });

  it('is refused to a council that has made many in a day', async () => {
    const limits = { ...INVITATION_LIMITS, mostADay: 2 };
    const ask = (name: string) => tryTo(councils.own, `${name}@northdale.example`, limits);
    expect([await ask('a'), await ask('b')]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await ask('c')).toEqual({ ok: false, reason: 'too-many' });
    expect(await tryTo(councils.other, EMAIL, limits)).toMatchObject({ ok: true });
  });

  it('cannot fill a mailbox by being withdrawn and made anew', async () => {
    const { own, other } = councils;
    for (const sent of [2, 4]) {
      const id = await inviteTo(database, own, { email: EMAIL });
      expect(await again(own, id), `mail ${sent}`).toEqual({ ok: true });
      await withdraw(own, id);
    }
    const last = await inviteTo(database, own, { email: EMAIL });
    expect(await again(own, last)).toEqual({ ok: false, reason: 'too-many' });
    await withdraw(own, last);
    expect(await tryTo(own, EMAIL)).toEqual({ ok: false, reason: 'too-many-mails' });
    expect(await mails()).toHaveLength(5);
    expect(await tryTo(own, 'bo@northdale.example')).toMatchObject({ ok: true });
    expect(await tryTo(other, EMAIL)).toMatchObject({ ok: true });
    await database.owner.update(invitations).set({ invitedAt: new Date('2020-01-01') });
    expect(await tryTo(own, EMAIL)).toMatchObject({ ok: true });
  });

  it('is not made oftener when many are asked for at the same moment', async () => {
    const limits = { ...INVITATION_LIMITS, mostADay: 3 };
    const asked = Array.from({ length: 12 }, (_, name) =>
      tryTo(councils.own, `${name}@northdale.example`, limits),
    );
    expect((await Promise.all(asked)).filter(({ ok }) => ok)).toHaveLength(3);
  });

  it('that is sent again runs from then on, and its earlier mail ends', async () => {
    const { own } = councils;
    const id = await inviteTo(database, own, { email: EMAIL });
    await expire(id);
    expect(await open(own)).toMatchObject([{ hasExpired: true }]);
    expect(await again(own, id)).toEqual({ ok: true });
    expect(await open(own)).toMatchObject([{ hasExpired: false }]);
    expect(await mails()).toEqual([`${EMAIL}: withdrawn`, `${EMAIL}: Come in again, contributor`]);
  });

  it('is sent five times at most', async () => {
    const { own } = councils;
    const id = await inviteTo(database, own, { email: EMAIL });
    const results = [];
    for (let time = 0; time < 5; time += 1) results.push((await again(own, id)).ok);
    expect(results).toEqual([true, true, true, true, false]);
    expect(await again(own, id)).toEqual({ ok: false, reason: 'too-many' });
  });

  it('that was withdrawn is gone, with its mail, and another council’s mail stays', async () => {
    const { own, other } = councils;
    const id = await inviteTo(database, own, { email: EMAIL });
    await inviteTo(database, other, { email: EMAIL });
    expect(await withdraw(own, id)).toBe(true);
    expect(await withdraw(own, id)).toBe(false);
    expect(await again(own, id)).toEqual({ ok: false, reason: 'gone' });
    expect(await open(own)).toEqual([]);
    expect(await mails()).toEqual([`${EMAIL}: withdrawn`, `${EMAIL}: Come in`]);
  });

  it('is out of reach of another council', async () => {
    const { own, other } = councils;
    const id = await inviteTo(database, own, { email: EMAIL });
    expect(await withdraw(other, id)).toBe(false);
    expect(await again(other, id)).toEqual({ ok: false, reason: 'gone' });
    expect(await mails()).toEqual([`${EMAIL}: Come in`]);
  });

  it('gives a council no other mail to send, and none to read', async () => {
    const { lead } = councils.own;
    const mail = { recipient: EMAIL, ...MAIL, validUntil: new Date() };
    for (const kind of ['sign-in', 'invitation'] as const) {
      const send = withScope(database, lead, (tx) => tx.insert(outboxMessages).values({ ...mail, kind }));
      expect(await errorCode(send)).toBe(REFUSED.noRight);
    }
    const read = withScope(database, lead, (tx) => tx.select().from(outboxMessages));
    expect(await errorCode(read)).toBe(REFUSED.noRight);
  });

  it('cannot be accepted by the council itself', async () => {
    const { lead } = councils.own;
    await inviteTo(database, councils.own, { email: EMAIL });
    const acceptForThem = withScope(database, lead, (tx) =>
      tx.update(invitations).set({ acceptedAt: new Date() }),
    );
    expect(await errorCode(acceptForThem)).toBe(REFUSED.noRight);
  });
});
