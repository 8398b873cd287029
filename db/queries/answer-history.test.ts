import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { findAnswerVersion } from './answer-history';
import { saveIn, seedTwoCouncils } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

const QUESTION = 'ex-gov-01';

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
  for (const { lead: scope, assessmentId, code } of [councils.own, councils.other]) {
    const save = { scope, assessmentId, questionId: QUESTION };
    await saveIn(database, { ...save, answer: { state: 'dk' }, comment: `${code} first` });
    await saveIn(database, {
      ...save,
      answer: { state: 'answered', value: 2 },
      comment: `${code} second`,
      version: 1,
    });
  }
});

afterAll(() => database.close());

function find(scope: Council['lead'], version: number, change: { readonly assessmentId?: string } = {}) {
  const { assessmentId } = councils.own;
  return withScope(database, scope, (tx) =>
    findAnswerVersion(tx, scope, { assessmentId, questionId: QUESTION, version, ...change }),
  );
}

describe('an earlier version of an answer', () => {
  it('says what it said', async () => {
    const { lead } = councils.own;
    expect(await find(lead, 1)).toEqual({ answer: { state: 'dk' }, comment: 'TEST0001 first' });
    expect(await find(lead, 2)).toEqual({
      answer: { state: 'answered', value: 2 },
      comment: 'TEST0001 second',
    });
  });

  it.each([0, 3])('is not there for version %i', async (version) => {
    expect(await find(councils.own.lead, version)).toBeUndefined();
  });

  it('is not there for another council, by the query as well as by the database', async () => {
    const { own, other } = councils;
    const { assessmentId } = other;
    expect(await find(own.lead, 1, { assessmentId })).toBeUndefined();
    const unguarded = withScope(database, systemScope(), (tx) =>
      findAnswerVersion(tx, own.lead, { assessmentId, questionId: QUESTION, version: 1 }),
    );
    expect(await unguarded).toBeUndefined();
  });
});
