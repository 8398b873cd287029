import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { editEvidence, findPiece, withdrawEvidence } from './evidence';
import type { PieceDetails } from './evidence';
import { DETAILS, addPieceTo } from './evidence.testing';
import { seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;
let id: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  id = await addPieceTo(database, councils.own);
});

const CHECKED = { ...DETAILS, checkedBy: 'Ofsted, March 2026' };
const RENAMED = { ...DETAILS, title: 'Joint protocol, signed' };

function edit(drawn: PieceDetails, details: PieceDetails) {
  const { lead } = councils.own;
  return withScope(database, lead, (tx) => editEvidence(tx, lead, { id, drawn, details }));
}

async function saysNow(): Promise<PieceDetails | undefined> {
  const { lead } = councils.own;
  const found = await withScope(database, lead, (tx) => findPiece(tx, lead, id));
  return found && { title: found.title, datedOn: found.datedOn, checkedBy: found.checkedBy };
}

describe('saying anew what a piece is', () => {
  it('changes what the form was drawn with, empty parts too', async () => {
    expect(await edit(DETAILS, { ...CHECKED, datedOn: null })).toEqual({ ok: true });
    expect(await edit({ ...CHECKED, datedOn: null }, RENAMED)).toEqual({ ok: true });
    expect(await saysNow()).toEqual(RENAMED);
  });

  // An old window that changes the title alone put back who checked it: “independently checked” fell without a word.
  it('puts nothing back that somebody else changed meanwhile, and gives what stands', async () => {
    await edit(DETAILS, CHECKED);
    expect(await edit(DETAILS, RENAMED)).toMatchObject({ ok: false, reason: 'stale', now: CHECKED });
    expect(await saysNow()).toEqual(CHECKED);
  });

  it('is saved once when it is sent twice: nobody else changed anything', async () => {
    expect(await edit(DETAILS, RENAMED)).toEqual({ ok: true });
    expect(await edit(DETAILS, RENAMED)).toEqual({ ok: true });
    expect(await saysNow()).toEqual(RENAMED);
  });

  it.each([
    ['title', RENAMED],
    ['day', { ...DETAILS, datedOn: '2025-06-02' }],
    ['day, emptied', { ...DETAILS, datedOn: null }],
    ['check', CHECKED],
  ])('is refused when the %s is not what the form was drawn with', async (_which, drawn) => {
    expect(await edit(drawn, RENAMED)).toMatchObject({ reason: 'stale' });
    expect(await saysNow()).toEqual(DETAILS);
  });

  it('is refused as gone once it is withdrawn', async () => {
    const { lead } = councils.own;
    await withScope(database, lead, (tx) => withdrawEvidence(tx, lead, id));
    expect(await edit(DETAILS, RENAMED)).toEqual({ ok: false, reason: 'gone' });
  });
});
