import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { assessments } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { findAssessment, findWhatIsAsked, listAssessments, startAssessment } from './assessments';
import { EXAMPLE, REFUSED, ROUND, addRound, answerAndSend, errorCode, seedTwoCouncils } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;
let springId: string;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const SPRING = {
  name: 'Spring 2027',
  opensOn: '2027-03-01',
  closesOn: '2027-05-31',
  publishesOn: '2027-06-01',
};

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  springId = await withScope(database, systemScope(), (tx) => addRound(tx, SPRING));
});

async function start(
  { lead: scope }: Council,
  change: { readonly frameworkVersion?: string } = {},
): Promise<string> {
  const { id } = await withScope(database, scope, (tx) =>
    startAssessment(tx, scope, {
      frameworkId: EXAMPLE.id,
      frameworkVersion: EXAMPLE.version,
      roundId: springId,
      authorityType: 'childrens-services',
      ...change,
    }),
  );
  return id;
}

function find({ lead: scope }: Council, assessmentId: string) {
  return withScope(database, scope, (tx) => findAssessment(tx, scope, assessmentId));
}

describe('the assessments of a council', () => {
  it('are its own only, of the newest round first', async () => {
    const { own, other } = councils;
    const mine = await start(own);
    await start(other);
    const listed = await withScope(database, own.lead, (tx) => listAssessments(tx, own.lead));
    expect(listed.map(({ id }) => id)).toEqual([mine, own.assessmentId]);
    const unguarded = await withScope(database, systemScope(), (tx) => listAssessments(tx, own.lead));
    expect(unguarded).toEqual(listed);
  });

  it('say what they are of and whether they were sent', async () => {
    const { own, other, roundId } = councils;
    await answerAndSend(database, other);
    expect(await find(own, own.assessmentId)).toEqual({
      id: own.assessmentId,
      authorityCode: own.code,
      authorityName: 'Northdale',
      authorityFullName: 'Northdale Council',
      frameworkId: EXAMPLE.id,
      frameworkVersion: EXAMPLE.version,
      authorityType: 'childrens-services',
      roundId,
      roundName: ROUND.name,
      opensOn: ROUND.opensOn,
      closesOn: ROUND.closesOn,
      publishesOn: ROUND.publishesOn,
      extension: null,
      submitted: false,
      everSent: false,
    });
    expect(await find(other, other.assessmentId)).toMatchObject({ submitted: true });
  });

  it('are not found by another council, nor when there are none', async () => {
    const { own, other } = councils;
    expect(await find(own, other.assessmentId)).toBeUndefined();
    expect(await find(own, crypto.randomUUID())).toBeUndefined();
    const unguarded = withScope(database, systemScope(), (tx) =>
      findAssessment(tx, own.lead, other.assessmentId),
    );
    expect(await unguarded).toBeUndefined();
  });
});

describe('starting an assessment', () => {
  it('makes one, by the person who started it', async () => {
    const { own } = councils;
    const id = await start(own);
    const row = (await withScope(database, own.lead, (tx) => tx.select().from(assessments))).find(
      (one) => one.id === id,
    );
    expect(row).toMatchObject({ startedBy: own.lead.memberId, roundId: springId });
  });

  it('finds the one that a colleague started, even when all start at once', async () => {
    const { own, other } = councils;
    const ids = await Promise.all([start(own), start(own), start(own)]);
    expect(new Set(ids).size).toBe(1);
    expect(await start(own)).toBe(ids[0]);
    expect(await start(other)).not.toBe(ids[0]);
  });

  it('is one for each framework and round, whatever the version', async () => {
    const { own } = councils;
    const id = await start(own);
    expect(await start(own, { frameworkVersion: 'not-there' })).toBe(id);
  });

  it('is refused for a framework version that is not there', async () => {
    expect(await errorCode(start(councils.own, { frameworkVersion: 'not-there' }))).toBe(REFUSED.foreignKey);
    expect(await withScope(database, councils.own.lead, (tx) => tx.$count(assessments))).toBe(1);
  });

  it('cannot be done for another council by naming it', async () => {
    const { own, other } = councils;
    const forged = withScope(database, own.lead, (tx) =>
      tx.insert(assessments).values({
        authorityCode: other.code,
        frameworkId: EXAMPLE.id,
        frameworkVersion: EXAMPLE.version,
        roundId: springId,
        authorityType: 'district',
        startedBy: own.lead.memberId,
      }),
    );
    expect(await errorCode(forged)).toBe(REFUSED.noRight);
  });
});

describe('what an assessment asks', () => {
  it('is remembered for its own council, and for no other', async () => {
    const { own, other } = councils;
    const asked = ({ lead: scope }: Council) =>
      withScope(database, scope, (tx) => findWhatIsAsked(tx, scope, own.assessmentId));
    expect(await asked(other)).toBeUndefined();
    const first = await asked(own);
    expect(first).toMatchObject({ frameworkId: EXAMPLE.id, frameworkVersion: EXAMPLE.version });
    expect(await asked(own)).toBe(first);
    expect(await asked(other)).toBeUndefined();
  });
});
