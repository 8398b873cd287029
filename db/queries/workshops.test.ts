import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
import type { Council, TwoCouncils } from './testing';
import { keepWorkshop, listWorkshops } from './workshops';
import { holdWorkshop } from './workshops.testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

function kept({ lead, assessmentId }: Council) {
  return withScope(database, lead, (tx) => listWorkshops(tx, lead, assessmentId));
}

describe('a workshop', () => {
  it('keeps each person’s level in the order they sat, the notes and who wrote them', async () => {
    expect(await holdWorkshop(database, councils.own)).toBe(true);
    expect(await kept(councils.own)).toMatchObject([
      {
        questionId: 'ex-gov-01',
        voices: [
          { name: 'Housing lead', level: 1 },
          { name: 'Care leaver adviser', level: null },
        ],
        notes: 'Two of us see it differently.',
        version: 1,
        agreedLevel: null,
        heldBy: 'Lead of Northdale',
      },
    ]);
  });

  it('goes on where it was left, in the place of what it had kept', async () => {
    await holdWorkshop(database, councils.own);
    const voices = [{ name: 'Housing lead', level: 2 }];
    expect(await holdWorkshop(database, councils.own, { expected: 1, voices })).toBe(true);
    expect(await kept(councils.own)).toMatchObject([{ voices, version: 2 }]);
  });

  it('keeps nothing from a second screen that was drawn before the first saved', async () => {
    await holdWorkshop(database, councils.own);
    expect(await holdWorkshop(database, councils.own, { notes: 'The other screen.' })).toBe(false);
    expect(await kept(councils.own)).toMatchObject([{ notes: 'Two of us see it differently.' }]);
  });

  it('keeps one of two screens that save at the same moment', async () => {
    const both = await Promise.all(
      ['one', 'two'].map((notes) => holdWorkshop(database, councils.own, { notes })),
    );
    expect(both.toSorted()).toEqual([false, true]);
    expect(await kept(councils.own)).toHaveLength(1);
  });

  it('stays as it was once the room agreed; the next one is another, and stands first', async () => {
    await holdWorkshop(database, councils.own, { agreed: { level: 2, version: 3 } });
    await holdWorkshop(database, councils.own, { notes: 'A year later.' });
    const [next, first] = await kept(councils.own);
    expect([next?.notes, next?.agreedLevel]).toEqual(['A year later.', null]);
    expect([first?.notes, first?.agreedLevel]).toEqual(['Two of us see it differently.', 2]);
    const { lead } = councils.own;
    const change = sql`update workshops set notes = 'other words' where agreed_version is not null`;
    expect(await errorCode(withScope(database, lead, (tx) => tx.execute(change)))).toBe(
      REFUSED.changeOfFrozenRow,
    );
  });

  it('is not seen by another council, and cannot be held on its assessment', async () => {
    const { own, other } = councils;
    await holdWorkshop(database, own);
    expect(
      await withScope(database, other.lead, (tx) => listWorkshops(tx, other.lead, own.assessmentId)),
    ).toEqual([]);
    const theirs = { assessmentId: own.assessmentId, questionId: 'ex-gov-03', voices: [], notes: '' };
    const code = await errorCode(
      withScope(database, other.lead, (tx) =>
        keepWorkshop(tx, other.lead, { ...theirs, expected: 0, agreed: null }),
      ),
    );
    expect(code).toBe(REFUSED.foreignKey);
  });

  it('cannot be taken away: what was said stays', async () => {
    await holdWorkshop(database, councils.own);
    const remove = sql`delete from workshops`;
    const { lead } = councils.own;
    expect(await errorCode(withScope(database, lead, (tx) => tx.execute(remove)))).toBe(REFUSED.noRight);
  });
});
