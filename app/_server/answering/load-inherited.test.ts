import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countStatements } from '@/db/count-statements.testing';
import type { Database, Transaction } from '@/db/engine';
import { succeedIn } from '@/db/queries/successions.testing';
import { EXAMPLE, addCouncil, answerAndSend, seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { loadInherited } from './load-inherited';

vi.mock('next/navigation', () => ({ notFound: vi.fn(), redirect: vi.fn() }));

const OPENS_ON = '2027-03-01';
const NAMES = ['Ashby', 'Birchley', 'Coldwell', 'Dunmere', 'Eastholt'];

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
});
afterAll(() => database.close());

function load(tx: Transaction) {
  const { lead } = councils.other;
  return loadInherited(tx, lead, { frameworkId: EXAMPLE.id, opensOn: OPENS_ON });
}

/** A council that sent its answers, and that Westmere takes over. */
async function takeOver(name: string, place: number): Promise<void> {
  const { lab, other, roundId } = councils;
  const from = await withScope(database, systemScope(), (tx) =>
    addCouncil(tx, { code: `TEST001${place}`, name, roundId }),
  );
  await answerAndSend(database, from);
  await succeedIn(database, { lab, from, to: other });
}

// Demand 15: many districts and a county become one council, which has a page of them all.
describe('what is read of the councils that were taken over', () => {
  it('takes as many statements for six of them as for one', async () => {
    const { lab, own, other } = councils;
    await answerAndSend(database, own);
    await succeedIn(database, { lab, from: own, to: other });
    const one = await countStatements(database, other.lead, load);
    for (const [place, name] of NAMES.entries()) await takeOver(name, place);
    expect(await countStatements(database, other.lead, load)).toBe(one);
    const found = await withScope(database, other.lead, load);
    expect(found.map(({ fromName }) => fromName)).toEqual([...NAMES, 'Northdale']);
    expect(found.every(({ lastRound }) => Object.keys(lastRound.sent).length > 0)).toBe(true);
  });
});
