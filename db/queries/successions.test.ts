import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { authorities, members, outboxMessages, successions } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { addPieceTo, link } from './evidence.testing';
import { handOverInstead, offerSuccession, withdrawSuccession } from './offered-successions';
import { mailAboutSuccession } from './succession-mail';
import {
  acceptSuccession,
  findSuccession,
  handOverCouncil,
  listHandedOver,
  listSuccessions,
} from './successions';
import { FAR_OFF, addPlace, handOverIn, offerIn, succeedIn } from './successions.testing';
import { REFUSED, addCouncil, errorCode, seedTwoCouncils, there } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;
let third: Council;

beforeAll(async () => {
  database = await openTestDatabase();
});

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  const { roundId } = councils;
  third = await withScope(database, systemScope(), (tx) =>
    addCouncil(tx, { code: 'TEST0003', name: 'Eastholt', roundId }),
  );
});

afterAll(() => database.close());

/** Northdale is succeeded by Westmere. */
function pair(on?: string) {
  const { own: from, other: to, lab } = councils;
  return { lab, from, to, ...(on === undefined ? {} : { on }) };
}

const EMPTY = {
  type: 'district',
  regionCode: 'TESTR1',
  regionName: 'Test region',
  childrensServices: false,
} as const;

/** Who holds a place in a council now, and in which role: "user role". */
async function placesIn(code: string): Promise<readonly string[]> {
  const rows = await withScope(database, systemScope(), (tx) =>
    tx
      .select({ userId: members.userId, role: members.role })
      .from(members)
      .where(and(eq(members.authorityCode, code), isNull(members.leftAt))),
  );
  return rows.map(({ userId, role }) => `${userId} ${role}`).toSorted();
}

describe('handing a council over by name', () => {
  it('shows the successor no name before it is done, and each name after', async () => {
    await addPieceTo(database, councils.own, { piece: link({ title: 'Joint protocol' }) });
    const id = await offerIn(database, pair());
    const listFor = (scope: Council['lead']) =>
      withScope(database, scope, async (tx) => {
        const one = there(await findSuccession(tx, scope, id));
        return (await listHandedOver(tx, scope, one)).map(({ kind, title, about, state, number }) =>
          [kind, title, about, state, number].join(' '),
        );
      });
    const names = [
      'assessment Example framework Autumn 2026 open ',
      'evidence Joint protocol link  ',
      'people  approver  1',
      'people  contributor  1',
      'people  lead  1',
    ];
    expect(await listFor(councils.own.lead)).toEqual(names);
    expect(await listFor(councils.other.lead)).toEqual([]);
    const { lead } = councils.own;
    expect(await withScope(database, lead, (tx) => handOverCouncil(tx, lead, { id }))).toBe(true);
    expect(await listFor(councils.other.lead)).toEqual(names);
    const [seen] = await withScope(database, councils.other.lead, (tx) =>
      listSuccessions(tx, councils.other.lead),
    );
    expect(seen?.handedOverBy).toBe('Lead of Northdale');
  });

  it('is done by the old council alone, once, and not by its successor or a third', async () => {
    const id = await offerIn(database, pair());
    const byWhom = (scope: Council['lead']) =>
      withScope(database, scope, (tx) => handOverCouncil(tx, scope, { id }));
    expect(await byWhom(councils.other.lead)).toBe(false);
    expect(await byWhom(third.lead)).toBe(false);
    expect(await byWhom(councils.own.lead)).toBe(true);
    expect(await byWhom(councils.own.lead)).toBe(false);
  });

  it('is done by the lab where there is no lead, with a reason, and only there', async () => {
    const { lab, other } = councils;
    await withScope(database, systemScope(), (tx) =>
      tx
        .insert(authorities)
        .values({ ...EMPTY, code: 'TEST0004', name: 'Empty Council', shortName: 'Empty' }),
    );
    const led = await offerIn(database, pair());
    const empty = await offerIn(database, { lab, from: { code: 'TEST0004', lead: other.lead }, to: other });
    const instead = (id: string) =>
      withScope(database, lab, (tx) => handOverInstead(tx, lab, { id, reason: 'Its lead has left.' }));
    expect([await instead(led), await instead(empty)]).toEqual([false, true]);
    const one = await withScope(database, other.lead, (tx) => findSuccession(tx, other.lead, empty));
    expect(one).toMatchObject({
      handedOverBy: 'Administrator of the lab',
      handedOverReason: 'Its lead has left.',
    });
  });
});

const REASON = 'The order names another council.';

describe('accepting', () => {
  async function accept(scope: Council['lead'], id: string): Promise<boolean> {
    return withScope(database, scope, (tx) => acceptSuccession(tx, scope, id));
  }

  it('comes after the handing over, and is for the successor alone', async () => {
    const id = await offerIn(database, pair());
    expect(await accept(councils.other.lead, id)).toBe(false);
    await withScope(database, councils.own.lead, (tx) => handOverCouncil(tx, councils.own.lead, { id }));
    expect(await accept(councils.own.lead, id)).toBe(false);
    expect(await accept(third.lead, id)).toBe(false);
    expect(await accept(councils.other.lead, id)).toBe(true);
  });

  it('is done once, by one of two leads who press at the same moment', async () => {
    const id = await handOverIn(database, pair());
    const second = await addPlace(database, { userId: 'second', code: councils.other.code, role: 'lead' });
    const done = await Promise.all([accept(councils.other.lead, id), accept(second, id)]);
    expect(done.toSorted()).toEqual([false, true]);
    expect(await placesIn(councils.own.code)).toContain('second viewer');
  });

  it('comes too late once the lab has withdrawn, and the names are the old council’s alone again', async () => {
    const { lab, own, other } = councils;
    const id = await handOverIn(database, pair());
    expect(await withScope(database, lab, (tx) => withdrawSuccession(tx, lab, { id, reason: REASON }))).toBe(
      true,
    );
    expect(await accept(other.lead, id)).toBe(false);
    for (const { lead } of [own, other]) {
      const one = await withScope(database, lead, (tx) => findSuccession(tx, lead, id));
      expect(one).toMatchObject({ withdrawnBy: 'Administrator of the lab', withdrawnReason: REASON });
    }
    for (const [{ lead }, count] of [
      [own, 4],
      [other, 0],
    ] as const) {
      const items = await withScope(database, lead, async (tx) =>
        listHandedOver(tx, lead, there(await findSuccession(tx, lead, id))),
      );
      expect(items).toHaveLength(count);
    }
  });

  it('is never withdrawn without a reason, whatever a form lets through', async () => {
    const { lab } = councils;
    const id = await offerIn(database, pair());
    const silent = withScope(database, lab, (tx) =>
      tx
        .update(successions)
        .set({ withdrawnAt: sql`now()`, withdrawnBy: 'Somebody' })
        .where(eq(successions.id, id)),
    );
    expect(await errorCode(silent)).toBe(REFUSED.noRight);
    const empty = withScope(database, lab, (tx) => withdrawSuccession(tx, lab, { id, reason: '' }));
    expect(await errorCode(empty)).toBe(REFUSED.check);
  });

  it('cannot be undone by the lab', async () => {
    const { lab } = councils;
    const id = await succeedIn(database, pair());
    expect(await withScope(database, lab, (tx) => withdrawSuccession(tx, lab, { id, reason: REASON }))).toBe(
      false,
    );
  });
});

describe('what the lab offers', () => {
  it('is each pair of councils once, until it is withdrawn', async () => {
    const { lab, own, other } = councils;
    const id = await offerIn(database, pair());
    const offer = { fromCode: own.code, toCode: other.code, takesEffectOn: FAR_OFF, basis: 'Another order' };
    const again = () => withScope(database, lab, (tx) => offerSuccession(tx, lab, offer));
    expect(await again()).toBeNull();
    await withScope(database, lab, (tx) => withdrawSuccession(tx, lab, { id, reason: REASON }));
    expect(await again()).not.toBeNull();
  });

  it('never goes round in a circle, whatever a form let through', async () => {
    const { lab, own, other } = councils;
    await offerIn(database, pair());
    await offerIn(database, { lab, from: other, to: third });
    const back = { fromCode: third.code, toCode: own.code, takesEffectOn: FAR_OFF, basis: 'Round' };
    expect(await errorCode(withScope(database, lab, (tx) => offerSuccession(tx, lab, back)))).toBe(
      REFUSED.check,
    );
    const self = { ...back, toCode: third.code };
    expect(await errorCode(withScope(database, lab, (tx) => offerSuccession(tx, lab, self)))).toBe(
      REFUSED.check,
    );
  });
});

describe('a mail about a succession', () => {
  const letter = {
    mail: { subject: 'A handover', body: 'Read this' },
    limits: { validMinutes: 60, mostADay: 2 },
  };

  it('reaches the leads of one of the two councils, and not more than so many a day', async () => {
    const { lab, own, other } = councils;
    await database.owner
      .execute(sql`insert into auth.users (id, name, email, email_verified, created_at, updated_at)
      values ('user-TEST0002-lead', 'Lead', 'lead@westmere.example', true, now(), now()) on conflict do nothing`);
    const id = await offerIn(database, pair());
    const told = (scope: Parameters<typeof mailAboutSuccession>[1], to: string) =>
      withScope(database, scope, (tx) => mailAboutSuccession(tx, scope, { id, to, ...letter }));
    expect(await told(third.lead, other.code)).toBe(0);
    expect(await told(own.lead, third.code)).toBe(0);
    expect(await told(own.lead, other.code)).toBe(1);
    expect(await told(lab, other.code)).toBe(1);
    expect(await told(lab, other.code)).toBe(0);
    const mails = await database.owner.select({ recipient: outboxMessages.recipient }).from(outboxMessages);
    expect(mails).toEqual([{ recipient: 'lead@westmere.example' }, { recipient: 'lead@westmere.example' }]);
  });
});
