import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { listNotes } from './notes-to-next-round';
import { noteFor } from './notes-to-next-round.testing';
import { errorCode, seedTwoCouncils, REFUSED } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
});

afterAll(() => database.close());

function list({ lead, assessmentId }: Pick<Council, 'lead' | 'assessmentId'>) {
  return withScope(database, lead, (tx) => listNotes(tx, lead, assessmentId));
}

describe('a note to the next round (demand 24)', () => {
  it('is one for each question: written, written over, and taken away by an empty one', async () => {
    const { own } = councils;
    await noteFor(database, own);
    await noteFor(database, { ...own, lead: own.contributor }, 'Ask housing and health');
    expect(await list(own)).toMatchObject([
      { questionId: 'ex-gov-01', note: 'Ask housing and health', writtenBy: 'Contributor of Northdale' },
    ]);
    await noteFor(database, own, '');
    expect(await list(own)).toEqual([]);
  });

  it('is the council’s own: another can neither read it nor write beside its answers', async () => {
    const { own, other } = councils;
    await noteFor(database, own);
    const foreign = { lead: other.lead, assessmentId: own.assessmentId };
    expect(await list(foreign)).toEqual([]);
    await noteFor(database, foreign, 'Planted');
    await noteFor(database, foreign, '');
    expect(await list(own)).toMatchObject([{ note: 'Ask housing first' }]);
    await noteFor(database, own, '');
    expect(await errorCode(noteFor(database, foreign, 'Planted'))).toBe(REFUSED.foreignKey);
  });
});
