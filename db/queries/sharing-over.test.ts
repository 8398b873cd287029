import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { SharingAndOffer } from '@/lib/assessment/drawn-sharing';
import { findSharing } from './sharing';
import { chooseOver, type ChosenOver } from './sharing-over';
import { seedTwoCouncils } from './testing';
import type { Council, TwoCouncils } from './testing';
import { isWillingToTalk } from './willing-to-talk';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const NOTHING: SharingAndOffer = {
  sharing: { 'lab-councils': 'private', associates: 'private', public: 'private' },
  isWilling: false,
};
const NAMED: SharingAndOffer = {
  sharing: { 'lab-councils': 'named', associates: 'named', public: 'named' },
  isWilling: true,
};

type Form = { readonly drawn: SharingAndOffer; readonly chosen: SharingAndOffer };

function save(
  { lead: scope, assessmentId }: Pick<Council, 'lead' | 'assessmentId'>,
  form: Form,
): Promise<ChosenOver> {
  return withScope(database, scope, (tx) => chooseOver(tx, scope, { assessmentId, ...form }));
}

function stands({ lead: scope, assessmentId }: Council): Promise<SharingAndOffer> {
  return withScope(database, scope, async (tx) => ({
    sharing: await findSharing(tx, scope, assessmentId),
    isWilling: await isWillingToTalk(tx, scope, assessmentId),
  }));
}

describe('choosing who sees it in a form that may be old', () => {
  it('saves what was chosen, and says what became of the offer to talk', async () => {
    const { own } = councils;
    expect(await save(own, { drawn: NOTHING, chosen: NAMED })).toEqual({ ok: true, offer: 'offered' });
    expect(await stands(own)).toEqual(NAMED);
    expect(await save(own, { drawn: NAMED, chosen: NAMED })).toEqual({ ok: true, offer: null });
    expect(await save(own, { drawn: NAMED, chosen: NOTHING })).toEqual({ ok: true, offer: 'taken back' });
    expect(await stands(own)).toEqual(NOTHING);
  });

  it('shares nothing again that a colleague withdrew since, when an old window is saved as it was', async () => {
    const { own } = councils;
    await save(own, { drawn: NOTHING, chosen: NAMED });
    await save(own, { drawn: NAMED, chosen: NOTHING });
    expect(await save(own, { drawn: NAMED, chosen: NAMED })).toEqual({ ok: true, offer: null });
    expect(await stands(own)).toEqual(NOTHING);
  });

  it('changes nothing where the form would show more than a colleague chose meanwhile', async () => {
    const { own } = councils;
    const anonymous = { ...NOTHING, sharing: { ...NOTHING.sharing, public: 'anonymous' } } as const;
    await save(own, { drawn: NOTHING, chosen: anonymous });
    await save(own, { drawn: anonymous, chosen: NOTHING });
    const chosen = { ...anonymous, sharing: { ...anonymous.sharing, public: 'named' } } as const;
    expect(await save(own, { drawn: anonymous, chosen })).toEqual({
      ok: false,
      reason: 'chosen-meanwhile',
      opened: ['public'],
      now: NOTHING,
    });
    expect(await stands(own)).toEqual(NOTHING);
  });

  it('finds no assessment of another council', async () => {
    const { own, other } = councils;
    const form = { drawn: NOTHING, chosen: NAMED };
    expect(await save({ lead: own.lead, assessmentId: other.assessmentId }, form)).toEqual({
      ok: false,
      reason: 'not-found',
    });
    expect(await stands(other)).toEqual(NOTHING);
  });
});
