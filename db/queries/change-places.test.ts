import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { auditEvents, members } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { AuthorityRole } from '@/lib/access/roles';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import { recordAudit } from './audit';
import { addAuthorityMember, addLabMember, changeRole, endPlace, findPlace } from './change-places';
import { REFUSED, errorCode, saveIn, seedTwoCouncils, there } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const AWEL = { userId: 'user-awel', displayName: 'Awel Price' };

function addToOwn(role: AuthorityRole) {
  const { lab, own } = councils;
  return withScope(database, lab, (tx) =>
    addAuthorityMember(tx, lab, { ...AWEL, authorityCode: own.code, role }),
  );
}

/** A second lead of the own council. Returns the id of their place. */
async function addSecondLead(): Promise<string> {
  const added = await addToOwn('lead');
  if (!added.ok) throw new Error(added.reason);
  return added.memberId;
}

function end(scope: AuthorityScope | LabScope, memberId: string) {
  return withScope(database, scope, (tx) => endPlace(tx, scope, memberId));
}

function change(memberId: string, role: AuthorityRole, scope = councils.own.lead) {
  return withScope(database, scope, (tx) => changeRole(tx, scope, { memberId, role }));
}

function inSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, systemScope(), work);
}

async function rowOf(memberId: string) {
  const [row] = await inSystem((tx) => tx.select().from(members).where(eq(members.id, memberId)));
  return there(row);
}

async function leadsOf(code: string): Promise<number> {
  const isLead = and(eq(members.authorityCode, code), eq(members.role, 'lead'), isNull(members.leftAt));
  return inSystem((tx) => tx.$count(members, isLead));
}

describe('a place that the lab gives', () => {
  it('is signed, so that the council can see who gave it', async () => {
    expect(await rowOf(await addSecondLead())).toMatchObject({
      addedBy: 'Administrator of the lab',
      addedByLab: true,
    });
  });

  it('cannot be given unsigned, not even by raw SQL in its scope', async () => {
    const { lab, own } = councils;
    const place = { ...AWEL, authorityCode: own.code, role: 'viewer' as const };
    for (const unsigned of [place, { ...place, addedByLab: true }, { ...place, addedBy: 'Me' }])
      expect(await errorCode(withScope(database, lab, (tx) => tx.insert(members).values(unsigned)))).toBe(
        REFUSED.noRight,
      );
  });

  it('cannot be ended unsigned, nor taken up again, nor signed otherwise afterwards', async () => {
    const { lab, own } = councils;
    const isIt = eq(members.id, own.contributor.memberId);
    const changes = [{ leftAt: new Date() }, { addedBy: 'Somebody else' }, { addedByLab: false }];
    for (const set of changes)
      expect(await errorCode(withScope(database, lab, (tx) => tx.update(members).set(set).where(isIt)))).toBe(
        REFUSED.noRight,
      );
  });

  it('can be in the lab, in each of its roles and for each audience', async () => {
    const { lab } = councils;
    const add = (role: 'lab-member' | 'lab-adviser') =>
      withScope(database, lab, (tx) => addLabMember(tx, lab, { ...AWEL, role, audience: 'associates' }));
    const added = await add('lab-adviser');
    expect(await rowOf(added.ok ? added.memberId : '')).toMatchObject({
      role: 'lab-adviser',
      audience: 'associates',
    });
    expect(await add('lab-member')).toEqual({ ok: false, reason: 'already-there' });
  });
});

describe('a place that ends', () => {
  it('says when and by whom, and keeps the words under their name', async () => {
    const { own } = councils;
    const { memberId } = own.contributor;
    const { assessmentId } = own;
    const answer = { state: 'answered', value: 3 } as const;
    await saveIn(database, { scope: own.contributor, assessmentId, questionId: 'ex-gov-01', answer });
    expect(await end(own.lead, memberId)).toEqual({ ok: true, authorityCode: own.code });
    expect(await rowOf(memberId)).toMatchObject({ endedBy: 'Lead of Northdale', endedByLab: false });
    expect((await rowOf(memberId)).leftAt).not.toBeNull();
    const words = await withScope(database, own.lead, (tx) =>
      tx.query.answers.findFirst({ columns: { savedBy: true } }),
    );
    expect(words).toEqual({ savedBy: memberId });
  });

  it('ends once, and never comes back', async () => {
    const { own } = councils;
    const { memberId } = own.contributor;
    await end(own.lead, memberId);
    expect(await end(own.lead, memberId)).toEqual({ ok: false, reason: 'gone' });
    expect(await change(memberId, 'viewer')).toEqual({ ok: false, reason: 'gone' });
    const revive = inSystem((tx) => tx.update(members).set({ leftAt: null }).where(eq(members.id, memberId)));
    expect(await errorCode(revive)).toBe(REFUSED.changeOfFrozenRow);
  });

  it('is of one’s own council only', async () => {
    const { own, other } = councils;
    expect(await end(own.lead, other.contributor.memberId)).toEqual({ ok: false, reason: 'gone' });
    expect(await change(other.contributor.memberId, 'viewer')).toEqual({ ok: false, reason: 'gone' });
    expect(
      await withScope(database, own.lead, (tx) => findPlace(tx, own.lead, other.contributor.memberId)),
    ).toBeUndefined();
    expect(await rowOf(other.contributor.memberId)).toMatchObject({ role: 'contributor', leftAt: null });
  });

  it('can be any for the lab, which signs it', async () => {
    const { lab, own } = councils;
    expect(await end(lab, own.contributor.memberId)).toEqual({ ok: true, authorityCode: own.code });
    expect(await rowOf(own.contributor.memberId)).toMatchObject({
      endedBy: 'Administrator of the lab',
      endedByLab: true,
    });
  });
});

describe('the last lead', () => {
  it('stays, whoever asks, and stays a lead', async () => {
    const { own, lab } = councils;
    const refused = { ok: false, reason: 'last-one' };
    expect(await end(own.lead, own.lead.memberId)).toEqual(refused);
    expect(await end(lab, own.lead.memberId)).toEqual(refused);
    expect(await change(own.lead.memberId, 'approver')).toEqual(refused);
    expect(await leadsOf(own.code)).toBe(1);
  });

  it('stays by raw SQL too, also when one statement would end all', async () => {
    await addSecondLead();
    const endAll = inSystem((tx) => tx.update(members).set({ leftAt: new Date() }));
    expect(await errorCode(endAll)).toBe(REFUSED.changeOfFrozenRow);
    expect(await leadsOf(councils.own.code)).toBe(2);
  });

  it('leaves what else the transaction has written', async () => {
    const { own } = councils;
    await withScope(database, own.lead, async (tx) => {
      const { memberId } = own.lead;
      const result = await endPlace(tx, own.lead, memberId);
      await recordAudit(tx, own.lead, {
        action: 'place:end',
        outcome: result.ok ? 'ended' : result.reason,
        subjectId: memberId,
      });
    });
    const events = await inSystem((tx) => tx.select().from(auditEvents));
    expect(events.map(({ outcome }) => outcome)).toEqual(['last-one']);
  });

  it('can go once there is another', async () => {
    const { own } = councils;
    await change(own.contributor.memberId, 'lead');
    expect(await end(own.lead, own.lead.memberId)).toMatchObject({ ok: true });
    expect(await leadsOf(own.code)).toBe(1);
  });

  it(
    'is left when two end each other at the same moment, a hundred times over',
    { timeout: 60_000 },
    async () => {
      const { own } = councils;
      for (let time = 0; time < 100; time += 1) {
        const second = await inSystem(async (tx) => {
          const place = {
            userId: `rival-${time}`,
            displayName: 'Rival',
            authorityCode: own.code,
            role: 'lead' as const,
          };
          const [made] = await tx.insert(members).values(place).returning({ id: members.id });
          return there(made).id;
        });
        const first = there(
          await inSystem((tx) =>
            tx.query.members.findFirst({
              where: (row, { and: all, eq: is, isNull: none, ne }) =>
                all(
                  is(row.authorityCode, own.code),
                  is(row.role, 'lead'),
                  none(row.leftAt),
                  ne(row.id, second),
                ),
            }),
          ),
        ).id;
        const asLead = (memberId: string): AuthorityScope => ({ ...own.lead, memberId });
        const results = await Promise.all([
          end(asLead(first), second),
          time % 2 === 0 ? end(asLead(second), first) : change(first, 'viewer', asLead(second)),
        ]);
        expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
        expect(await leadsOf(own.code)).toBe(1);
      }
    },
  );
});

describe('the last administrator of the lab', () => {
  it('stays until there is another', async () => {
    const { lab } = councils;
    expect(await end(lab, lab.memberId)).toEqual({ ok: false, reason: 'last-one' });
    await withScope(database, lab, (tx) =>
      addLabMember(tx, lab, { ...AWEL, role: 'lab-admin', audience: 'lab-councils' }),
    );
    expect(await end(lab, lab.memberId)).toEqual({ ok: true, authorityCode: null });
  });
});

describe('what the audit keeps of it', () => {
  it('is the council, also when the lab did it; of a lead, always their own', async () => {
    const { lab, own, other } = councils;
    const event = { action: 'place:end', outcome: 'ended', subjectId: own.contributor.memberId } as const;
    await withScope(database, lab, (tx) => recordAudit(tx, lab, { ...event, authorityCode: own.code }));
    await withScope(database, lab, (tx) => recordAudit(tx, lab, event));
    await withScope(database, own.lead, (tx) =>
      recordAudit(tx, own.lead, { ...event, authorityCode: other.code }),
    );
    const rows = await inSystem((tx) => tx.select().from(auditEvents).orderBy(auditEvents.id));
    expect(rows.map(({ memberId, authorityCode }) => [memberId, authorityCode])).toEqual([
      [lab.memberId, own.code],
      [lab.memberId, null],
      [own.lead.memberId, own.code],
    ]);
  });
});
