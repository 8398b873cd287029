import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import {
  adoptionDecisions,
  authorities,
  authorityChanges,
  benchmarkGroups,
  groupModels,
  labMemberships,
  neighbours,
  successions,
} from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { publicScope, systemScope } from '@/lib/access/scope';
import { sendAtLevels, workOutOn } from './batches.testing';
import { findPeerLists } from './peer-lists';
import { seedTwoCouncils, TODAY, type TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

const MODEL = {
  id: 'model-2025',
  kind: 'statistical-neighbours',
  name: 'A model',
  publisher: 'Somebody',
  release: 'May 2025',
  definition: 'For a test.',
  validFrom: '2025-05-01',
} as const;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  const { owner } = database;
  await owner.delete(groupModels);
  await owner.delete(adoptionDecisions);
  await owner.insert(groupModels).values(MODEL);
});

function put(areaCode: string, codes: readonly string[], modelId: string = MODEL.id) {
  return database.owner
    .insert(neighbours)
    .values(codes.map((neighbourCode, n) => ({ modelId, areaCode, rank: n + 1, neighbourCode })));
}

function lists(councilCode?: string, today = TODAY) {
  return withScope(database, publicScope(), (tx) =>
    findPeerLists(tx, { today, councilCode, demonstration: false }),
  );
}

function decision(bodyCode: string, evidence: 'primary' | 'mention') {
  const words = { bodyName: bodyCode, dateNote: 'year', kind: 'motion', sourcePublisher: 'Somebody' };
  return { bodyCode, evidence, sourceUrl: 'https://somebody.example/', ...words };
}

describe('who belongs with whom', () => {
  it('is a council’s own neighbours for it, nearest first, and everybody’s without one', async () => {
    const { own, other } = councils;
    await put(own.code, [other.code]);
    await put(other.code, [own.code]);
    const ofOwn = await lists(own.code);
    expect(ofOwn.neighbours).toMatchObject([
      { areaCode: own.code, areaName: 'Northdale', code: other.code, name: 'Westmere' },
    ]);
    expect((await lists()).neighbours).toHaveLength(2);
  });

  it('is by the models that are offered on the day', async () => {
    const { own, other } = councils;
    await database.owner.insert(groupModels).values([
      { ...MODEL, id: 'model-2021', validFrom: '2021-04-01', validTo: '2025-05-01' },
      { ...MODEL, id: 'model-2030', validFrom: '2030-05-01' },
    ]);
    for (const id of ['model-2021', MODEL.id, 'model-2030']) await put(own.code, [other.code], id);
    const modelsOn = async (day: string) =>
      (await lists(own.code, day)).neighbours.map(({ modelId }) => modelId);
    expect(await modelsOn('2024-01-01')).toEqual(['model-2021']);
    expect(await modelsOn(TODAY)).toEqual([MODEL.id]);
    expect(await modelsOn('2031-01-01')).toEqual([MODEL.id, 'model-2030']);
  });

  it('follows a council that only got another code, as a neighbour and as the one whose neighbours they are', async () => {
    const { own, other } = councils;
    const words = { formerDfeCode: '000', kind: 'recoded' } as const;
    await database.owner.insert(authorityChanges).values([
      { formerCode: 'OLD1', authorityCode: own.code, formerName: 'Old Northdale', ...words },
      { formerCode: 'OLD2', authorityCode: other.code, formerName: 'Old Westmere', ...words },
    ]);
    await put('OLD1', ['OLD2']);
    const { neighbours: found, gone } = await lists(own.code);
    expect(found).toMatchObject([{ areaCode: own.code, code: other.code, name: 'Westmere' }]);
    expect(gone).toEqual([]);
  });

  it('keeps a neighbour that was merged under its own code, and names who stands in its place', async () => {
    const { own, other } = councils;
    await database.owner.insert(authorityChanges).values({
      formerCode: 'OLD3',
      authorityCode: other.code,
      formerName: 'Merged',
      formerDfeCode: '000',
      kind: 'reorganised',
    });
    await put(own.code, ['OLD3']);
    const { neighbours: found, gone } = await lists(own.code);
    expect(found).toMatchObject([{ code: 'OLD3', name: 'Merged' }]);
    expect(gone).toEqual([{ code: 'OLD3', name: 'Merged', successors: ['Westmere'] }]);
  });

  it('knows a neighbour as gone once another council stands in its place here', async () => {
    const { own, other } = councils;
    await database.owner.insert(authorities).values({
      code: 'NEW1',
      name: 'New Council',
      shortName: 'New',
      type: 'unitary',
      childrensServices: true,
    });
    await put(own.code, [other.code]);
    await withScope(database, systemScope(), (tx) =>
      tx.insert(successions).values({
        fromCode: other.code,
        toCode: 'NEW1',
        takesEffectOn: '2026-04-01',
        basis: 'An order',
        offeredBy: 'The lab',
        handedOverBy: 'A lead',
        handedOverAt: new Date('2026-03-01T10:00:00Z'),
        acceptedBy: 'Another',
        acceptedAt: new Date('2026-03-02T10:00:00Z'),
        acceptedById: own.lead.memberId,
      }),
    );
    expect((await lists(own.code)).gone).toEqual([
      { code: other.code, name: 'Westmere', successors: ['New'] },
    ]);
  });

  it('parts decisions by their evidence, and leaves bodies out that are no council here', async () => {
    const { own, other } = councils;
    await database.owner
      .insert(adoptionDecisions)
      .values([
        decision(own.code, 'primary'),
        decision(other.code, 'mention'),
        decision('W06000022', 'primary'),
      ]);
    expect(await lists()).toMatchObject({ adopted: [own.code], mentioned: [other.code], councils: 2 });
  });

  it('counts members of the lab from the day they join until the day they leave', async () => {
    const { own } = councils;
    const [joinedOn, leftOn] = ['2026-01-10', '2026-06-10'];
    await database.owner
      .insert(labMemberships)
      .values({ councilCode: own.code, joinedOn, leftOn, addedBy: 'A', endedBy: 'A' });
    const on = async (day: string) => (await lists(undefined, day)).labMembers;
    expect(await on('2026-01-09')).toEqual([]);
    expect(await on(joinedOn)).toEqual([own.code]);
    expect(await on(leftOn)).toEqual([]);
  });
});

describe('figures worked out in batches', () => {
  it('have the neighbours of each council, and no group in which too few share', async () => {
    const sent = await sendAtLevels(database, 'SENT', {
      roundId: councils.roundId,
      levels: [0, 1, 2, 3, 4, 4, 2],
    });
    const codes = sent.map(({ code }) => code);
    await put(councils.own.code, codes);
    await put(councils.other.code, codes.slice(0, 4));
    await workOutOn(database, '2026-12-02');
    const groups = await database.owner.selectDistinct({ id: benchmarkGroups.groupId }).from(benchmarkGroups);
    const ids = groups.map(({ id }) => id);
    expect(ids).toContain(`${MODEL.id}:${councils.own.code}`);
    expect(ids).not.toContain(`${MODEL.id}:${councils.other.code}`);
  });
});
