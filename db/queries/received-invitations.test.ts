import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { auditEvents, invitations, members, outboxMessages, users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { inviteAgain, listInvitations, withdrawInvitation } from './invitations';
import { INVITATION_LIMITS, inviteTo } from './invitations.testing';
import { findSession } from './members';
import { acceptInvitation, listInvitationsTo } from './received-invitations';
import { openSession } from './session.testing';
import { ensureUser } from './sign-in';
import { seedTwoCouncils } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await database.owner.delete(users);
  await ensureUser(database.owner, { id: 'awel', email: EMAIL, name: 'Awel' });
  await ensureUser(database.owner, { id: 'bo', email: 'bo@northdale.example', name: 'Bo' });
});

const EMAIL = 'awel@northdale.example';

function again({ lead }: Council, id: string) {
  const mail = () => ({ subject: 'You are invited', body: 'Come in again' });
  return withScope(database, lead, (tx) => inviteAgain(tx, lead, { id, limits: INVITATION_LIMITS, mail }));
}

function withdraw({ lead }: Council, id: string) {
  return withScope(database, lead, (tx) => withdrawInvitation(tx, lead, id));
}

function open({ lead }: Council) {
  return withScope(database, lead, (tx) => listInvitations(tx, lead));
}

function accept(id: string, userId = 'awel') {
  return acceptInvitation(database.owner, { id, userId });
}

async function expire(id: string): Promise<void> {
  await database.owner
    .update(invitations)
    .set({ expiresAt: new Date('2020-01-01') })
    .where(eq(invitations.id, id));
}

async function outcomesOfMail(): Promise<readonly (string | null)[]> {
  const rows = await withScope(database, systemScope(), (tx) => tx.select().from(outboxMessages));
  return rows.map(({ outcome }) => outcome);
}

async function rolesOf(userId: string): Promise<readonly string[]> {
  const session = await findSession(database.owner, await openSession(database, userId));
  return (session?.places ?? []).map(({ member, authorityName }) => `${member.role}, ${authorityName ?? ''}`);
}

describe('accepting an invitation', () => {
  it('is offered to whoever has its address, with the council, the role and who invited', async () => {
    const { own, other } = councils;
    await inviteTo(database, other, { email: EMAIL, role: 'reviewer' });
    await inviteTo(database, own, { email: EMAIL });
    expect(await listInvitationsTo(database.owner, 'awel')).toMatchObject([
      { authorityName: 'Northdale Council', role: 'contributor', invitedBy: 'Lead of Northdale' },
      { authorityName: 'Westmere Council', role: 'reviewer', invitedBy: 'Lead of Westmere' },
    ]);
    expect(await listInvitationsTo(database.owner, 'bo')).toEqual([]);
  });

  it('makes the place, once, signed by who invited, and ends the mail', async () => {
    const { own } = councils;
    const id = await inviteTo(database, own, { email: EMAIL, role: 'approver' });
    expect(await accept(id)).toBe(own.code);
    expect(await rolesOf('awel')).toEqual(['approver, Northdale Council']);
    const [place] = await withScope(database, systemScope(), (tx) =>
      tx.select().from(members).where(eq(members.userId, 'awel')),
    );
    expect(place).toMatchObject({
      displayName: 'Awel Price',
      addedBy: 'Lead of Northdale',
      addedByLab: false,
    });
    expect(await accept(id)).toBeNull();
    expect(await outcomesOfMail()).toEqual(['withdrawn']);
    expect(await listInvitationsTo(database.owner, 'awel')).toEqual([]);
    expect(await open(own)).toEqual([]);
    const [event] = await withScope(database, systemScope(), (tx) => tx.select().from(auditEvents));
    expect(event).toMatchObject({
      action: 'invitation:accept',
      authorityCode: own.code,
      memberId: place?.id,
    });
  });

  it('is refused to another address, after its time, and once it was withdrawn', async () => {
    const { own } = councils;
    const id = await inviteTo(database, own, { email: EMAIL });
    expect(await accept(id, 'bo')).toBeNull();
    await expire(id);
    expect(await accept(id)).toBeNull();
    await again(own, id);
    await withdraw(own, id);
    expect(await accept(id)).toBeNull();
    expect(await rolesOf('awel')).toEqual([]);
  });

  it('brings nobody back whose place has ended since they were invited, until it is sent again', async () => {
    const { own, other } = councils;
    const id = await inviteTo(database, own, { email: EMAIL, role: 'lead' });
    const elsewhere = await inviteTo(database, other, { email: EMAIL });
    const place = { userId: 'awel', displayName: 'Awel', authorityCode: own.code, role: 'viewer' } as const;
    await database.owner.insert(members).values({ ...place, leftAt: sql`clock_timestamp()` });
    expect(await listInvitationsTo(database.owner, 'awel')).toMatchObject([{ id: elsewhere }]);
    expect(await accept(id)).toBeNull();
    expect(await rolesOf('awel')).toEqual([]);
    expect(await accept(elsewhere)).toBe(other.code);
    expect(await again(own, id)).toEqual({ ok: true });
    expect(await accept(id)).toBe(own.code);
  });

  it('leaves somebody who has a place there already with that one', async () => {
    const { own } = councils;
    await accept(await inviteTo(database, own, { email: EMAIL, role: 'viewer' }));
    const id = await inviteTo(database, own, { email: EMAIL, role: 'lead' });
    expect(await accept(id)).toBe(own.code);
    expect(await rolesOf('awel')).toEqual(['viewer, Northdale Council']);
    expect(await open(own)).toEqual([]);
    const events = await withScope(database, systemScope(), (tx) =>
      tx.select().from(auditEvents).orderBy(auditEvents.id),
    );
    expect(events.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'invitation:accept viewer',
      'invitation:accept already-there',
    ]);
    expect(new Set(events.map(({ memberId }) => memberId)).size).toBe(1);
  });

  it('makes one place when it is pressed twice at the same moment', async () => {
    const id = await inviteTo(database, councils.own, { email: EMAIL });
    const results = await Promise.all([accept(id), accept(id)]);
    expect(results.filter((code) => code !== null)).toHaveLength(1);
    expect(await rolesOf('awel')).toHaveLength(1);
  });
});
