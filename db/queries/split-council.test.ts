import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { evidence, members, successionLeftOut } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { addPieceTo, link } from './evidence.testing';
import { handOverInstead, offerSuccession } from './offered-successions';
import { acceptSuccession, findSuccession, handOverCouncil, listHandedOver } from './successions';
import { FAR_OFF, LONG_AGO, addPlace, offerIn, succeedIn } from './successions.testing';
import { REFUSED, addCouncil, errorCode, seedTwoCouncils, there } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;
/** Northdale is split: Westmere succeeds it in one part, Eastholt in the other. */
let second: Council;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  const { roundId } = councils;
  second = await withScope(database, systemScope(), (tx) =>
    addCouncil(tx, { code: 'TEST0003', name: 'Eastholt', roundId }),
  );
});
afterAll(() => database.close());

function offerBoth(on = FAR_OFF): Promise<readonly [string, string]> {
  const { lab, own: from, other } = councils;
  const to = (council: Council) => offerIn(database, { lab, from, to: council, on });
  return to(other).then(async (first) => [first, await to(second)]);
}

function handOverBy(scope: AuthorityScope, id: string, leftOut: readonly string[] = []): Promise<boolean> {
  return withScope(database, scope, (tx) => handOverCouncil(tx, scope, { id, leftOut }));
}

function acceptBy({ lead }: Council, id: string): Promise<boolean> {
  return withScope(database, lead, (tx) => acceptSuccession(tx, lead, id));
}

async function titlesOf({ lead }: Council): Promise<readonly string[]> {
  const pieces = await withScope(database, lead, (tx) => tx.select({ title: evidence.title }).from(evidence));
  return pieces.map(({ title }) => title).toSorted();
}

/** Who reads Northdale through a successor, as "user successor". */
async function readers(): Promise<readonly string[]> {
  const rows = await withScope(database, systemScope(), (tx) =>
    tx
      .select({ userId: members.userId, through: members.throughCode })
      .from(members)
      .where(and(eq(members.authorityCode, councils.own.code), isNull(members.leftAt))),
  );
  return rows.flatMap(({ userId, through }) => (through === null ? [] : [`${userId} ${through}`])).toSorted();
}

describe('a county that is split between two councils', () => {
  it('is offered to each of them once, and each is told of the other', async () => {
    const [first] = await offerBoth();
    const { lab, own, other } = councils;
    const again = { fromCode: own.code, toCode: other.code, takesEffectOn: FAR_OFF, basis: 'The same' };
    expect(await withScope(database, lab, (tx) => offerSuccession(tx, lab, again))).toBeNull();
    const one = await withScope(database, other.lead, (tx) => findSuccession(tx, other.lead, first));
    expect(one?.alongside).toEqual(['Eastholt']);
    expect([one?.fromFullName, one?.toFullName]).toEqual(['Northdale Council', 'Westmere Council']);
  });

  it('names to each what goes to it: a piece that is left out is copied to the other alone', async () => {
    const { own, other } = councils;
    await addPieceTo(database, own, { piece: link({ title: 'For both' }) });
    const east = await addPieceTo(database, own, { piece: link({ title: 'Of the east' }) });
    const [first, last] = await offerBoth();
    expect([await handOverBy(own.lead, first, [east]), await handOverBy(own.lead, last)]).toEqual([
      true,
      true,
    ]);
    const named = async ({ lead }: Council, id: string) =>
      withScope(database, lead, async (tx) =>
        (await listHandedOver(tx, lead, there(await findSuccession(tx, lead, id))))
          .filter(({ kind }) => kind === 'evidence')
          .map(({ title }) => title),
      );
    expect(await named(other, first)).toEqual(['For both']);
    expect(await named(second, last)).toEqual(['For both', 'Of the east']);
    expect([await acceptBy(other, first), await acceptBy(second, last)]).toEqual([true, true]);
    expect(await titlesOf(other)).toEqual(['For both']);
    expect(await titlesOf(second)).toEqual(['For both', 'Of the east']);
  });

  it('is read by the people of both, and by somebody of both until they have left both', async () => {
    const { own, other } = councils;
    const [first, last] = await offerBoth();
    await handOverBy(own.lead, first);
    await handOverBy(own.lead, last);
    await acceptBy(other, first);
    await acceptBy(second, last);
    const ofBoth = [
      await addPlace(database, { userId: 'user-both', code: other.code, role: 'contributor' }),
      await addPlace(database, { userId: 'user-both', code: second.code, role: 'viewer' }),
    ];
    expect(await readers()).toContain(`user-both ${other.code}`);
    expect(await readers()).toContain(`user-${second.code}-lead ${second.code}`);
    const leave = (place: AuthorityScope | undefined) =>
      withScope(database, systemScope(), (tx) =>
        tx
          .update(members)
          .set({ leftAt: new Date(), endedBy: 'A test' })
          .where(eq(members.id, there(place).memberId)),
      );
    await leave(ofBoth[0]);
    expect(await readers()).toContain(`user-both ${second.code}`);
    await leave(ofBoth[1]);
    expect((await readers()).filter((one) => one.startsWith('user-both'))).toEqual([]);
  });

  it('takes the place of one that reads by one of its own, whichever council that came through', async () => {
    const { own, other, lab } = councils;
    for (const to of [other, second]) await succeedIn(database, { lab, from: own, to });
    for (const { code } of [other, second])
      await addPlace(database, { userId: 'user-new', code, role: 'contributor' });
    await addPlace(database, { userId: 'user-new', code: own.code, role: 'lead' });
    expect((await readers()).filter((one) => one.startsWith('user-new'))).toEqual([]);
  });

  it('is handed over by the lab to the one that is left, once the day has come: nobody in it decides any more', async () => {
    const { own, other, lab } = councils;
    await succeedIn(database, { lab, from: own, to: other, on: LONG_AGO });
    const late = await offerIn(database, { lab, from: own, to: second, on: LONG_AGO });
    const instead = () =>
      withScope(database, lab, (tx) => handOverInstead(tx, lab, { id: late, reason: 'Its day has come.' }));
    expect(await instead()).toBe(true);
    expect(await acceptBy(second, late)).toBe(true);
    expect(await readers()).toContain(`user-${second.code}-lead ${second.code}`);
  });
});

describe('what is left out of a handover', () => {
  it('is a piece of the old council alone, chosen by nobody else and never afterwards', async () => {
    const { own, other } = councils;
    const theirs = await addPieceTo(database, other, { piece: link({ title: 'Of Westmere' }) });
    const [first] = await offerBoth();
    expect(await handOverBy(other.lead, first)).toBe(false);
    // Whoever ticked it meant it to stay: nothing goes over then.
    expect(await handOverBy(own.lead, first, [theirs])).toBe(false);
    expect(await handOverBy(own.lead, first)).toBe(true);
    const leftOut = await withScope(database, systemScope(), (tx) => tx.$count(successionLeftOut));
    expect([leftOut, await handOverBy(own.lead, first)]).toEqual([0, false]);
    const evidenceId = await addPieceTo(database, own, { piece: link() });
    const row = { successionId: first, evidenceId, fromCode: own.code };
    const late = withScope(database, own.lead, (tx) => tx.insert(successionLeftOut).values(row));
    expect(await errorCode(late)).toBe(REFUSED.noRight);
  });
});
