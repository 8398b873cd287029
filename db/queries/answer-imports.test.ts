import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { answerImports } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { dropImport, findImport, forgetOldImports, keepImport } from './answer-imports';
import { SHEET, bringIn } from './answer-imports.testing';
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
});

function found(scope: AuthorityScope, assessmentId = councils.own.assessmentId) {
  return withScope(database, scope, (tx) => findImport(tx, scope, assessmentId));
}

/** As if they had been brought in eight days ago. */
function age() {
  return withScope(database, systemScope(), (tx) =>
    tx.execute(sql`update answer_imports set expires_at = now() - interval '1 second'`),
  );
}

describe('a spreadsheet that waits to be confirmed', () => {
  it('is there for whoever brought it, as it was read', async () => {
    const { lead, assessmentId } = councils.own;
    const id = await bringIn(database, { scope: lead, assessmentId: assessmentId });
    expect(await found(lead)).toMatchObject({ id, fileName: 'answers.ods', sheet: SHEET });
  });

  it('is not there for a colleague, who did not see what is in it', async () => {
    const { lead, contributor, assessmentId } = councils.own;
    await bringIn(database, { scope: lead, assessmentId: assessmentId });
    expect(await found(contributor)).toBeUndefined();
  });

  it('is not there for a colleague by the database as well as by the query', async () => {
    const { lead, contributor, assessmentId } = councils.own;
    await bringIn(database, { scope: lead, assessmentId });
    const reached = (scope: AuthorityScope) =>
      withScope(database, scope, async (tx) => [
        await tx.$count(sql`answer_imports`),
        (await tx.update(answerImports).set({ fileName: 'theirs.ods' }).returning()).length,
        (await tx.delete(answerImports).returning()).length,
      ]);
    expect(await reached(contributor)).toEqual([0, 0, 0]);
    expect(await reached(lead)).toEqual([1, 1, 1]);
  });

  it('cannot be put in a colleague’s place: they would confirm what they never saw', async () => {
    const { lead, contributor, assessmentId } = councils.own;
    const asLead = { ...contributor, memberId: lead.memberId };
    const input = { assessmentId, fileName: 'answers.ods', sheet: SHEET };
    const code = await errorCode(withScope(database, contributor, (tx) => keepImport(tx, asLead, input)));
    expect(code).toBe(REFUSED.noRight);
  });

  it('stands beside a colleague’s own for the same assessment', async () => {
    const { lead, contributor, assessmentId } = councils.own;
    await bringIn(database, { scope: lead, assessmentId: assessmentId, fileName: 'lead.ods' });
    await bringIn(database, { scope: contributor, assessmentId: assessmentId, fileName: 'contributor.ods' });
    expect((await found(lead))?.fileName).toBe('lead.ods');
    expect((await found(contributor))?.fileName).toBe('contributor.ods');
  });

  it('is replaced by the next, under another id: a preview of the first confirms nothing of the second', async () => {
    const { lead, assessmentId } = councils.own;
    const first = await bringIn(database, { scope: lead, assessmentId: assessmentId, fileName: 'first.ods' });
    const second = await bringIn(database, {
      scope: lead,
      assessmentId: assessmentId,
      fileName: 'second.ods',
    });
    expect(second).not.toBe(first);
    expect(await found(lead)).toMatchObject({ id: second, fileName: 'second.ods' });
  });

  it('goes when it is thrown away, and nobody else’s with it', async () => {
    const { own, other } = councils;
    const { assessmentId } = own;
    const older = await bringIn(database, { scope: own.lead, assessmentId });
    const importId = await bringIn(database, { scope: own.lead, assessmentId });
    const colleagues = await bringIn(database, { scope: own.contributor, assessmentId });
    const foreign = await bringIn(database, { scope: other.lead, assessmentId: other.assessmentId });
    const drop = (place: { readonly assessmentId: string; readonly importId: string }) =>
      withScope(database, own.lead, (tx) => dropImport(tx, own.lead, place));
    expect(await drop({ assessmentId: other.assessmentId, importId: foreign })).toBe(false);
    // The form of a page that showed an earlier file throws no later one away.
    for (const one of [older, colleagues, foreign])
      expect(await drop({ assessmentId, importId: one })).toBe(false);
    expect(await drop({ assessmentId, importId })).toBe(true);
    expect(await drop({ assessmentId, importId })).toBe(false);
    expect(await found(own.lead)).toBeUndefined();
    expect(await found(own.contributor)).toBeDefined();
    expect(await found(other.lead, other.assessmentId)).toBeDefined();
  });

  it('is not there any more once it is too old, and is forgotten then', async () => {
    const { own, other } = councils;
    await bringIn(database, { scope: own.lead, assessmentId: own.assessmentId });
    await age();
    expect(await found(own.lead)).toBeUndefined();
    await bringIn(database, { scope: other.lead, assessmentId: other.assessmentId });
    const forget = () => withScope(database, systemScope(), (tx) => forgetOldImports(tx, systemScope()));
    expect(await forget()).toBe(1);
    expect(await forget()).toBe(0);
    expect(await found(other.lead, other.assessmentId)).toBeDefined();
  });

  it('cannot be brought into another council’s assessment', async () => {
    const { own, other } = councils;
    const input = { assessmentId: other.assessmentId, fileName: 'answers.ods', sheet: SHEET };
    const code = await errorCode(withScope(database, own.lead, (tx) => keepImport(tx, own.lead, input)));
    expect(code).toBe(REFUSED.foreignKey);
  });
});
