import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope } from '@/lib/access/scope';
import type { NamedRates } from '@/lib/benchmark/pooled-rate';
import { sendNewer } from './batches.testing';
import { listNamedRates } from './named-rates';
import { FAR_OFF, LONG_AGO } from './successions.testing';
import { EXAMPLE, answerAndSend, saveIn, seedTwoCouncils, shareWith, there } from './testing';
import type { TwoCouncils } from './testing';

const RATE = 'ex-num-02';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  const { own, other } = councils;
  await saveIn(database, {
    scope: other.lead,
    assessmentId: other.assessmentId,
    questionId: RATE,
    answer: { state: 'answered', value: { numerator: 12, denominator: 30 } },
    comment: '',
  });
  for (const council of [own, other]) await answerAndSend(database, council);
});

function rates(since: string = LONG_AGO): Promise<NamedRates> {
  const scope = there(grantBenchmarkScope(councils.own.lead, 'benchmark:view'));
  return withScope(database, scope, (tx) => listNamedRates(tx, scope, { frameworkId: EXAMPLE.id, since }));
}

describe('what rates are made of', () => {
  it('is told of councils that share by name, and of no other', async () => {
    const { other } = councils;
    expect(await rates()).toEqual([]);
    await shareWith(database, other, { audience: 'lab-councils', level: 'anonymous' });
    expect(await rates()).toEqual([]);
    await shareWith(database, other, { audience: 'public', level: 'named' });
    expect(await rates()).toEqual([]);
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    expect(await rates()).toEqual([
      { authorityCode: other.code, questionId: RATE, numerator: 12, denominator: 30 },
    ]);
  });

  it('is no longer told once a council shares without its name', async () => {
    const { other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    await shareWith(database, other, { audience: 'lab-councils', level: 'anonymous' });
    expect(await rates()).toEqual([]);
  });

  it('is no longer told once newer answers were sent, whoever sees them', async () => {
    const { other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    expect(await rates()).toHaveLength(1);
    const newer = await sendNewer(database, other);
    expect(await rates()).toEqual([]);
    await shareWith(database, newer, { audience: 'lab-councils', level: 'named' });
    expect(await rates(), 'they have no rate').toEqual([]);
  });

  it('is of submissions that are recent enough', async () => {
    await shareWith(database, councils.other, { audience: 'lab-councils', level: 'named' });
    expect(await rates(FAR_OFF)).toEqual([]);
  });
});
