import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { listPlacesHandedOver } from './handed-over-places';
import { listFrameworksJudgedBlind } from './judged-blind';
import { addReviewer, beginReviewIn } from './reviews.testing';
import { FAR_OFF, LONG_AGO, succeedIn } from './successions.testing';
import { EXAMPLE, seedTwoCouncils } from './testing';
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

function succeed(on: string) {
  const { own: from, other: to, lab } = councils;
  return succeedIn(database, { lab, from, to, on });
}

const ended = (userId: string) => listPlacesHandedOver(database.owner, userId);

it('a reviewer’s place ends with its council on the day, and says which council has taken it over (demand 15)', async () => {
  const reviewer = await addReviewer(database, councils.own);
  expect(await ended(reviewer.userId)).toEqual([]);
  await succeed(LONG_AGO);
  expect(await ended(reviewer.userId)).toEqual([
    { fromName: 'Northdale', toNames: ['Westmere'], takesEffectOn: LONG_AGO },
  ]);
  expect(await ended(councils.own.contributor.userId), 'whoever worked there reads it still').toEqual([]);
});

it('not before the day', async () => {
  const reviewer = await addReviewer(database, councils.own);
  await succeed(FAR_OFF);
  expect(await ended(reviewer.userId)).toEqual([]);
});

it('a review that ended with its council keeps no comparison from anybody', async () => {
  const reviewer = await addReviewer(database, councils.own);
  await beginReviewIn(database, councils.own, { reviewer, isBlind: true });
  const kept = async () => [...(await listFrameworksJudgedBlind(database.owner, reviewer.userId))];
  expect(await kept()).toEqual([EXAMPLE.id]);
  await succeed(LONG_AGO);
  expect(await kept()).toEqual([]);
});
