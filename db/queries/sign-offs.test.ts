import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { NOTHING_RECORDED } from './approvals.testing';
import { withdrawEvidence } from './evidence';
import { recordVerdict } from './evidence-files';
import { listDecisionUses } from './evidence-lists';
import { addPieceTo } from './evidence.testing';
import { findSignOff, listSignOffs, saveSignOff } from './sign-offs';
import { REFUSED, answerAndSend, errorCode, seedTwoCouncils } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

/** Somebody, the council's lead unless told, records a decision over the version that they saw. */
function save(decision: string, expectedVersion: number, scope = councils.own.lead) {
  const fields = { ...NOTHING_RECORDED, decision, meetingOn: '2026-11-19' };
  const { assessmentId } = councils.own;
  return withScope(database, scope, (tx) =>
    saveSignOff(tx, scope, { assessmentId, expectedVersion, fields }),
  );
}

/** The lead names a piece as the Equality Impact Assessment. */
function name(eiaEvidenceId: string | null, expectedVersion = 0) {
  const { assessmentId, lead } = councils.own;
  const fields = { ...NOTHING_RECORDED, eiaEvidenceId };
  return withScope(database, lead, (tx) => saveSignOff(tx, lead, { assessmentId, expectedVersion, fields }));
}

function placesOf(id: string, { lead }: Council = councils.own) {
  return withScope(database, lead, (tx) => listDecisionUses(tx, lead, [id]));
}

function withdraw(id: string) {
  const { lead } = councils.own;
  return withScope(database, lead, (tx) => withdrawEvidence(tx, lead, id));
}

function found({ lead }: Council = councils.own) {
  const { assessmentId } = councils.own;
  return withScope(database, lead, async (tx) => ({
    stands: await findSignOff(tx, lead, assessmentId),
    all: (await listSignOffs(tx, lead, assessmentId)).map(({ decision }) => decision),
  }));
}

describe('the route to decision', () => {
  it('is not recorded until somebody saves it', async () => {
    expect(await found()).toEqual({ stands: undefined, all: [] });
  });

  it('is kept in every version, with who saved it, and the newest stands', async () => {
    expect(await save('Noted', 0)).toEqual({ ok: true, version: 1 });
    expect(await save('Agreed', 1, councils.own.approver)).toEqual({ ok: true, version: 2 });
    const { stands, all } = await found();
    expect(stands).toMatchObject({
      ...{ version: 2, decision: 'Agreed', meetingOn: '2026-11-19', savedBy: 'Approver of Northdale' },
    });
    expect(all).toEqual(['Agreed', 'Noted']);
  });

  it('is never saved over what somebody saved meanwhile: what stands comes back', async () => {
    await save('Noted', 0);
    expect(await save('Mine', 0)).toMatchObject({
      ...{ ok: false, reason: 'stale', current: { version: 1, decision: 'Noted' } },
    });
    expect((await found()).all).toEqual(['Noted']);
  });

  it('is saved once by two who save at the same moment', async () => {
    const both = await Promise.all([save('One', 0), save('Two', 0)]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await found()).all).toHaveLength(1);
  });

  it('can be recorded after the assessment was sent: meetings come later', async () => {
    await answerAndSend(database, councils.own);
    expect(await save('Agreed in full', 0)).toEqual({ ok: true, version: 1 });
  });

  it('is nothing to another council, neither to read nor to write', async () => {
    await save('Noted', 0);
    expect(await save('Theirs', 1, councils.other.lead)).toEqual({ ok: false, reason: 'not-found' });
    expect(await found(councils.other)).toEqual({ stands: undefined, all: [] });
    expect((await found()).all).toEqual(['Noted']);
  });
});

function findInfected(id: string) {
  return withScope(database, systemScope(), (tx) =>
    recordVerdict(tx, systemScope(), { id, verdict: 'infected' }),
  );
}

describe('the Equality Impact Assessment of a route to decision', () => {
  it('is a piece of the council’s evidence, whose places say so while the record names it', async () => {
    const id = await addPieceTo(database, councils.own);
    await name(id);
    expect((await found()).stands?.eiaEvidence).toEqual({
      ...{ id, kind: 'file', title: 'Joint protocol', url: null, isWithdrawn: false, isInfected: false },
    });
    expect(await placesOf(id)).toMatchObject([{ assessmentId: councils.own.assessmentId, questionId: null }]);
    await name(null, 1);
    expect(await placesOf(id)).toEqual([]);
  });

  it('stays named when the piece is withdrawn, through later versions, and cannot be named anew', async () => {
    const id = await addPieceTo(database, councils.own);
    await name(id);
    await withdraw(id);
    expect((await found()).stands?.eiaEvidence).toMatchObject({ title: 'Joint protocol', isWithdrawn: true });
    expect(await name(id, 1)).toEqual({ ok: true, version: 2 });
    await name(null, 2);
    expect(await name(id, 3)).toEqual({ ok: false, reason: 'no-such-piece' });
  });

  it('is no file in which the virus scan found something', async () => {
    const id = await addPieceTo(database, councils.own);
    await findInfected(id);
    expect(await name(id)).toEqual({ ok: false, reason: 'no-such-piece' });
  });

  it('stays named when the scan finds something later, and says so', async () => {
    const id = await addPieceTo(database, councils.own);
    await name(id);
    await findInfected(id);
    expect((await found()).stands?.eiaEvidence).toMatchObject({ title: 'Joint protocol', isInfected: true });
  });

  it('is never another council’s, asked through the query or straight in the table', async () => {
    const theirs = await addPieceTo(database, councils.other);
    expect(await name(theirs)).toEqual({ ok: false, reason: 'no-such-piece' });
    await name(null);
    const { lead } = councils.own;
    const row = sql`insert into sign_offs select s.assessment_id, s.authority_code, 2, s.scrutiny_comment,
      s.consultation, s.eia, s.eia_link, s.decision, s.options_considered, s.reasons, s.body, s.meeting_on,
      s.minute_reference, s.minute_link, s.saved_by, s.saved_at, ${theirs} from sign_offs s`;
    expect(await errorCode(withScope(database, lead, (tx) => tx.execute(row)))).toBe(REFUSED.foreignKey);
    expect(await placesOf(theirs)).toEqual([]);
  });
});
