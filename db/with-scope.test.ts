import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantBenchmarkScope, publicScope, systemScope } from '@/lib/access/scope';
import type { Scope } from '@/lib/access/scope';
import type { Database } from './engine';
import { saveIn, seedTwoCouncils, there } from './queries/testing';
import type { TwoCouncils } from './queries/testing';
import { answers, authorities } from './schema';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const SETTINGS = {
  role: sql<string>`current_user`,
  authority: sql<string>`current_setting('app.authority', true)`,
  audience: sql<string>`current_setting('app.audience', true)`,
};

async function settingsIn(scope: Scope) {
  const [row] = await withScope(database, scope, (tx) => tx.select(SETTINGS).from(sql`(values (1)) one`));
  return row;
}

describe('a scope', () => {
  it('is a database role, a council and an audience', async () => {
    const { own, lab } = councils;
    const reader = there(grantBenchmarkScope(own.lead, 'benchmark:view'));
    expect(await settingsIn(own.lead)).toEqual({
      role: 'toolkit_authority',
      authority: own.code,
      audience: '',
    });
    expect(await settingsIn(reader)).toEqual({
      role: 'toolkit_benchmark',
      authority: own.code,
      audience: 'lab-councils',
    });
    expect(await settingsIn(publicScope())).toEqual({
      role: 'toolkit_benchmark',
      authority: '',
      audience: 'public',
    });
    expect(await settingsIn(lab)).toEqual({ role: 'toolkit_lab', authority: '', audience: '' });
    expect(await settingsIn(systemScope())).toEqual({ role: 'toolkit_system', authority: '', audience: '' });
  });

  it('is over when its work is: nothing of it is left on the connection', async () => {
    const before = await database.owner.select({ role: SETTINGS.role }).from(sql`(values (1)) one`);
    await settingsIn(councils.own.lead);
    await withScope(database, councils.own.lead, () => Promise.reject(new Error('stop'))).catch(
      () => undefined,
    );
    const [after] = await database.owner.select(SETTINGS).from(sql`(values (1)) one`);
    expect(after?.role).toBe(before[0]?.role);
    expect(after?.role).not.toContain('toolkit');
    expect(after?.authority ?? '').toBe('');
  });

  it('is one transaction: another within it would end it, and the role with it', async () => {
    const { lead } = councils.own;
    const twice = withScope(database, lead, (tx) => tx.transaction(() => Promise.resolve('done')));
    await expect(twice).rejects.toThrow('A scope is one transaction');
    expect(await settingsIn(lead)).toMatchObject({ role: 'toolkit_authority' });
  });

  it('gives what its work gives', async () => {
    expect(await withScope(database, systemScope(), () => Promise.resolve('done'))).toBe('done');
  });

  it('keeps all of its work or none', async () => {
    const { own, other } = councils;
    const broken = withScope(database, own.lead, async (tx) => {
      await tx.insert(answers).values({
        assessmentId: own.assessmentId,
        questionId: 'q',
        authorityCode: own.code,
        state: 'dk',
        version: 1,
        savedBy: own.lead.memberId,
      });
      expect(await tx.$count(answers)).toBe(1);
      throw new Error('The second half failed');
    });
    await expect(broken).rejects.toThrow('second half');
    for (const { lead } of [own, other])
      expect(await withScope(database, lead, (tx) => tx.$count(answers))).toBe(0);
    expect(
      await withScope(database, systemScope(), (tx) => tx.execute(sql`select 1 from answer_versions`)),
    ).toHaveProperty('rows', []);
  });

  it('cannot be entered inside another: that would wait for ever on the embedded database', async () => {
    const { own, other } = councils;
    const nested = withScope(database, own.lead, () =>
      withScope(database, other.lead, () => Promise.resolve('reached')),
    );
    await expect(nested).rejects.toThrow('inside another scope');
  });

  it('cannot be entered inside another by a function called later either', async () => {
    const { own } = councils;
    async function later(): Promise<unknown> {
      await Promise.resolve();
      return saveIn(database, {
        scope: own.lead,
        assessmentId: own.assessmentId,
        questionId: 'q',
        answer: { state: 'dk' },
      });
    }
    await expect(withScope(database, own.lead, later)).rejects.toThrow('inside another scope');
  });

  it('can be entered by many at once, each in their own', async () => {
    const { own, other, lab } = councils;
    const scopes = [own.lead, other.lead, lab, own.contributor, other.approver, publicScope()];
    const found = await Promise.all(scopes.map(settingsIn));
    expect(found.map((row) => row?.authority)).toEqual([own.code, other.code, '', own.code, other.code, '']);
  });

  it('can be entered again after one that failed', async () => {
    const { own } = councils;
    const failing = withScope(database, own.lead, (tx) => tx.execute(sql`select 1 / 0`));
    await expect(failing).rejects.toThrow();
    const names = await withScope(database, own.lead, (tx) => tx.$count(authorities));
    expect(names).toBe(2);
  });
});
