import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { labMemberships } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { publicScope, type Scope } from '@/lib/access/scope';
import { changeLabMembership, listLabMemberships } from './lab-memberships';
import { errorCode, REFUSED, seedTwoCouncils, TODAY, type TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

function change(isMember: boolean, today = TODAY): Promise<boolean> {
  const { lab, own } = councils;
  return withScope(database, lab, (tx) =>
    changeLabMembership(tx, lab, { councilCode: own.code, isMember, today }),
  );
}

function listed() {
  return withScope(database, councils.lab, listLabMemberships);
}

describe('which councils are members of the lab', () => {
  it('is written down with the day, and ended with the day', async () => {
    expect(await change(true)).toBe(true);
    expect(await listed()).toMatchObject([{ code: councils.own.code, joinedOn: TODAY }]);
    expect(await change(false, '2027-01-01')).toBe(true);
    expect(await listed()).toEqual([]);
    expect(await database.owner.select().from(labMemberships)).toMatchObject([
      { joinedOn: TODAY, leftOn: '2027-01-01' },
    ]);
  });

  it('is said where it is so already', async () => {
    expect(await change(false)).toBe(false);
    await change(true);
    expect(await change(true)).toBe(false);
    expect(await change(true, '2027-01-01')).toBe(false);
  });

  it('begins again on a later day, and both stay written down', async () => {
    await change(true);
    await change(false, '2026-12-01');
    expect(await change(true, '2027-02-01')).toBe(true);
    expect(await database.owner.$count(labMemberships)).toBe(2);
  });

  it('is changed by administrators of the lab and by nobody else, and never rewritten', async () => {
    await change(true);
    const attempt = (scope: Scope, statement: string) =>
      errorCode(withScope(database, scope, (tx) => tx.execute(sql.raw(statement))));
    const add = `insert into lab_memberships (council_code, joined_on, added_by) values ('${councils.other.code}', '2026-01-01', 'X')`;
    const end = `update lab_memberships set left_on = '2027-01-01', ended_by = 'X'`;
    for (const scope of [councils.own.lead, publicScope()]) {
      expect(await attempt(scope, add)).toBe(REFUSED.noRight);
      expect(await attempt(scope, end)).toBe(REFUSED.noRight);
    }
    expect(await attempt(councils.lab, `update lab_memberships set joined_on = '2020-01-01'`)).toBe(
      REFUSED.noRight,
    );
    expect(await attempt(councils.lab, 'delete from lab_memberships')).toBe(REFUSED.noRight);
  });
});
