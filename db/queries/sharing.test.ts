import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { sharingChoices } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { beginNewer, sendNewer } from './batches.testing';
import { chooseSharing, findSharing, findSharingBefore } from './sharing';
import type { Sharing } from './sharing';
import { FAR_OFF, LONG_AGO } from './successions.testing';
import {
  ROUND,
  addAssessment,
  addRound,
  answerAndSend,
  errorCode,
  seedTwoCouncils,
  shareWith,
} from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await shareWith(database, councils.other, { audience: 'public', level: 'named' });
});

const PRIVATE: Sharing = { 'lab-councils': 'private', associates: 'private', public: 'private' };
const OPEN: Sharing = { 'lab-councils': 'named', associates: 'anonymous', public: 'private' };

function find({ lead: scope, assessmentId }: Pick<Council, 'lead' | 'assessmentId'>): Promise<Sharing> {
  return withScope(database, scope, (tx) => findSharing(tx, scope, assessmentId));
}

function choose(
  { lead: scope, assessmentId }: Pick<Council, 'lead' | 'assessmentId'>,
  sharing: Sharing,
): Promise<boolean> {
  return withScope(database, scope, (tx) => chooseSharing(tx, scope, { assessmentId, sharing }));
}

describe('how the answers before it are shared', () => {
  it('is how the newest of another round are, and nothing where none were sent', async () => {
    const { own } = councils;
    const before = ({ lead: scope, assessmentId }: Council, since = LONG_AGO) =>
      withScope(database, scope, (tx) => findSharingBefore(tx, scope, { assessmentId, since }));
    expect(await before(own)).toBeUndefined();
    await answerAndSend(database, own);
    await choose(own, OPEN);
    expect(await before(own), 'of itself it is not said').toBeUndefined();
    const newer = await beginNewer(database, own);
    expect(await before(newer)).toEqual({ roundName: 'Autumn 2026', sharing: OPEN });
    expect(await before(newer, FAR_OFF), 'too old to be compared').toBeUndefined();
    expect(await before({ ...councils.other, assessmentId: newer.assessmentId })).toBeUndefined();
    const earlier = await withScope(database, systemScope(), async (tx) =>
      addAssessment(tx, own.lead, await addRound(tx, { ...ROUND, opensOn: '2020-01-01', name: 'Long ago' })),
    );
    expect(await before({ ...own, assessmentId: earlier }), 'of an earlier round').toBeUndefined();
    await sendNewer(database, own);
    expect(await before(newer), 'once it was sent').toBeUndefined();
  });
});

describe('who may see an assessment', () => {
  it('is nobody until the council chooses', async () => {
    expect(await find(councils.own)).toEqual(PRIVATE);
  });

  it('is what was chosen, for each audience by itself', async () => {
    expect(await choose(councils.own, OPEN)).toBe(true);
    expect(await find(councils.own)).toEqual(OPEN);
    expect(await find(councils.other)).toEqual({ ...PRIVATE, public: 'named' });
  });

  it('can be chosen again, back to private too, and keeps who chose last', async () => {
    const { own } = councils;
    await choose(own, OPEN);
    await choose({ ...own, lead: own.contributor }, PRIVATE);
    expect(await find(own)).toEqual(PRIVATE);
    const chosen = await withScope(database, own.lead, (tx) =>
      tx.selectDistinct({ by: sharingChoices.chosenBy }).from(sharingChoices),
    );
    expect(chosen).toEqual([{ by: own.contributor.memberId }]);
  });

  it('is private for an audience about which nothing was said', async () => {
    await shareWith(database, councils.own, { audience: 'associates', level: 'named' });
    expect(await find(councils.own)).toEqual({ ...PRIVATE, associates: 'named' });
  });

  it('cannot be chosen for another council’s assessment, nor for none', async () => {
    const { own, other } = councils;
    for (const assessmentId of [other.assessmentId, crypto.randomUUID()])
      expect(await choose({ lead: own.lead, assessmentId }, OPEN)).toBe(false);
    expect(await find(other)).toEqual({ ...PRIVATE, public: 'named' });
  });

  it('is not told to another council', async () => {
    const { own, other } = councils;
    expect(await find({ lead: own.lead, assessmentId: other.assessmentId })).toEqual(PRIVATE);
    const unguarded = withScope(database, systemScope(), (tx) =>
      findSharing(tx, own.lead, other.assessmentId),
    );
    expect(await unguarded).toEqual(PRIVATE);
  });

  it('stays as it was when what goes with the choice fails', async () => {
    const { lead: scope, assessmentId } = councils.own;
    const broken = withScope(database, scope, async (tx) => {
      await chooseSharing(tx, scope, { assessmentId, sharing: OPEN });
      throw new Error('Not recorded');
    });
    expect(await errorCode(broken)).toContain('Not recorded');
    expect(await find(councils.own)).toEqual(PRIVATE);
  });
});
