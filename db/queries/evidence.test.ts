import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { attachEvidence, detachEvidence, listAttached } from './answer-evidence';
import { addEvidence, bytesKept, editEvidence, findPiece, withdrawEvidence } from './evidence';
import { findFile, leaseFileToScan, readBytes, recordVerdict } from './evidence-files';
import { listLibrary, listUses } from './evidence-lists';
import { DETAILS, FILE, addPieceTo, link, note } from './evidence.testing';
import type { EVIDENCE_LIMITS } from './evidence.testing';
import { findSubmission, submitAssessment } from './submissions';
import { AFTER_THE_ROUND, REFUSED, TODAY, errorCode, seedTwoCouncils, there } from './testing';
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

const Q = 'ex-gov-01';
const ALL = { kind: null, find: '', isWithdrawn: false, page: 1 } as const;

function library({ lead }: Council, over: Partial<Parameters<typeof listLibrary>[2]> = {}) {
  return withScope(database, lead, (tx) => listLibrary(tx, lead, { ...ALL, ...over }));
}
function attached({ lead, assessmentId }: Council) {
  return withScope(database, lead, (tx) => listAttached(tx, lead, assessmentId));
}
function attach(
  { lead, assessmentId }: Council,
  evidenceId: string,
  over: { today?: string; most?: number } = {},
) {
  const place = { assessmentId, questionId: Q, evidenceId, today: TODAY, most: 20, ...over };
  return withScope(database, lead, (tx) => attachEvidence(tx, lead, place));
}
function detach({ lead, assessmentId }: Council, evidenceId: string, today = TODAY) {
  const place = { assessmentId, questionId: Q, evidenceId, today };
  return withScope(database, lead, (tx) => detachEvidence(tx, lead, place));
}
function withdraw({ lead }: Council, id: string) {
  return withScope(database, lead, (tx) => withdrawEvidence(tx, lead, id));
}
function file({ lead }: Council, id: string) {
  return withScope(database, lead, async (tx) => ({
    known: await findFile(tx, lead, id),
    bytes: await readBytes(tx, lead, id),
  }));
}
function send({ lead, assessmentId }: Council) {
  const input = { assessmentId, declaration: 'Honest', today: TODAY };
  return withScope(database, lead, (tx) => submitAssessment(tx, lead, input));
}

describe('a council’s evidence', () => {
  it('serves many answers with one piece (demands 25)', async () => {
    const { own } = councils;
    const id = await addPieceTo(database, own, { piece: link(), under: Q });
    const place = {
      assessmentId: own.assessmentId,
      questionId: 'ex-gov-02',
      evidenceId: id,
      today: TODAY,
      most: 20,
    };
    await withScope(database, own.lead, (tx) => attachEvidence(tx, own.lead, place));
    expect((await attached(own)).map((one) => [one.questionId, one.title])).toEqual([
      [Q, 'Joint protocol'],
      ['ex-gov-02', 'Joint protocol'],
    ]);
    const uses = await withScope(database, own.lead, (tx) => listUses(tx, own.lead, [id]));
    expect(uses.map(({ questionId, roundName }) => `${questionId} ${roundName}`)).toEqual([
      'ex-gov-01 Autumn 2026',
      'ex-gov-02 Autumn 2026',
    ]);
  });

  it('is listed by page, kind and words, and leaves out what stands there already', async () => {
    const { own } = councils;
    const first = await addPieceTo(database, own, {
      piece: link({ title: '100% of homes_checked' }),
      under: Q,
    });
    await addPieceTo(database, own);
    await addPieceTo(database, own, { piece: note({ title: 'Talk' }) });
    expect((await library(own)).total).toBe(3);
    expect((await library(own, { kind: 'file' })).pieces.map(({ file }) => file?.name)).toEqual([
      'protocol.pdf',
    ]);
    expect((await library(own, { find: 'PROTOCOL.pdf' })).total).toBe(1);
    expect((await library(own, { find: '%' })).pieces.map(({ id }) => id)).toEqual([first]);
    expect(await library(own, { page: 9, size: 2 })).toMatchObject({ total: 3, page: 2 });
    const notUnder = { assessmentId: own.assessmentId, questionId: Q };
    expect((await library(own, { notUnder })).total).toBe(2);
  });

  it('is nothing to another council: not its pieces, its file or its answers', async () => {
    const { own, other } = councils;
    const id = await addPieceTo(database, own, { under: Q });
    expect((await library(other)).total).toBe(0);
    expect(await attached({ ...other, assessmentId: own.assessmentId })).toEqual([]);
    expect(await file(other, id)).toEqual({ known: undefined, bytes: undefined });
    expect(await withdraw(other, id)).toBe(false);
    expect(await attach(other, id)).toEqual({ ok: false, reason: 'gone' });
    expect(await attach({ ...other, assessmentId: own.assessmentId }, id)).toEqual({
      ok: false,
      reason: 'not-found',
    });
    expect(await withScope(database, other.lead, (tx) => findPiece(tx, other.lead, id))).toBeUndefined();
    const change = { id, drawn: DETAILS, details: { ...DETAILS, title: 'Theirs' } };
    const theirs = withScope(database, other.lead, (tx) => editEvidence(tx, other.lead, change));
    expect(await theirs).toEqual({ ok: false, reason: 'gone' });
    // Beneath the queries: no row can join one council's answer to another's piece.
    const row = sql`insert into answer_evidence (assessment_id, question_id, evidence_id, authority_code, attached_by)
      values (${other.assessmentId}, ${Q}, ${id}, ${other.code}, ${other.lead.memberId})`;
    expect(await errorCode(withScope(database, other.lead, (tx) => tx.execute(row)))).toBe(
      REFUSED.foreignKey,
    );
  });

  it('has limits that two at the same moment do not both pass', async () => {
    const { lead } = councils.own;
    const add = (limits: typeof EVIDENCE_LIMITS, piece = FILE) =>
      withScope(database, lead, (tx) => addEvidence(tx, lead, { piece, limits }));
    const one = { mostPieces: 1, mostBytes: 1000 };
    const both = await Promise.all([add(one), add(one)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await add({ mostPieces: 9, mostBytes: 7 })).toEqual({ ok: false, reason: 'too-much' });
    expect(await add({ mostPieces: 9, mostBytes: 7 }, link())).toMatchObject({ ok: true });
    expect(await add({ mostPieces: 9, mostBytes: 8 })).toMatchObject({ ok: true });
    expect(await withScope(database, lead, (tx) => bytesKept(tx, lead))).toBe(8);
  });

  it('keeps a file of 10 MB whole, and no list reads its bytes', async () => {
    const { own } = councils;
    const bytes = new Uint8Array(10 * 1024 * 1024).map((_, place) => place % 251);
    const id = await addPieceTo(database, own, {
      piece: there(FILE.kind === 'file' ? { ...FILE, file: { ...FILE.file, bytes } } : null),
      under: Q,
    });
    const kept = await file(own, id);
    expect(kept.known).toMatchObject({ size: bytes.length, isKept: true, verdict: null });
    expect(Buffer.compare(there(kept.bytes), bytes)).toBe(0);
    const lists = JSON.stringify([await library(own), await attached(own)]);
    expect(lists.length).toBeLessThan(2000);
  });
});

describe('a piece under an answer', () => {
  it('cannot change once the assessment was sent or its round has closed; the library can (demands 19)', async () => {
    const { own } = councils;
    const id = await addPieceTo(database, own, { under: Q });
    const spare = await addPieceTo(database, own, { piece: link() });
    expect(await attach(own, spare, { today: AFTER_THE_ROUND })).toEqual({ ok: false, reason: 'locked' });
    await send(own);
    expect(await attach(own, spare)).toEqual({ ok: false, reason: 'locked' });
    expect(await detach(own, id)).toEqual({ ok: false, reason: 'locked' });
    expect(await attached(own)).toHaveLength(1);
    expect(await withdraw(own, spare)).toBe(true);
    await addPieceTo(database, own, { piece: note() });
  });

  it('is put there once however often, up to a number, and taken away once', async () => {
    const { own } = councils;
    const id = await addPieceTo(database, own, { under: Q });
    expect(await attach(own, id)).toEqual({ ok: true });
    expect(await attached(own)).toHaveLength(1);
    const second = await addPieceTo(database, own, { piece: link() });
    expect(await attach(own, second, { most: 1 })).toEqual({ ok: false, reason: 'too-many' });
    expect(await detach(own, id)).toEqual({ ok: true });
    expect(await detach(own, id)).toEqual({ ok: false, reason: 'gone' });
    expect((await library(own)).total).toBe(2);
  });
});

describe('a piece that is withdrawn', () => {
  it('loses its file or its words, keeps its title, and is never used again', async () => {
    const { own } = councils;
    const id = await addPieceTo(database, own, { under: Q });
    const words = await addPieceTo(database, own, { piece: note() });
    expect(await withdraw(own, id)).toBe(true);
    expect(await withdraw(own, words)).toBe(true);
    expect(await withdraw(own, id)).toBe(false);
    expect(await attach(own, words)).toEqual({ ok: false, reason: 'gone' });
    expect(await file(own, id)).toMatchObject({
      known: { isKept: false, name: 'protocol.pdf' },
      bytes: undefined,
    });
    const { pieces } = await library(own, { isWithdrawn: true });
    expect(pieces.map(({ title, note, withdrawnBy }) => [title, note, withdrawnBy])).toEqual(
      expect.arrayContaining([
        ['Joint protocol', null, 'Lead of Northdale'],
        ['Joint protocol', '', 'Lead of Northdale'],
      ]),
    );
    expect((await attached(own))[0]?.withdrawnAt).toBeInstanceOf(Date);
  });

  it('stays named in the frozen copy that was sent with it', async () => {
    const { own } = councils;
    const id = await addPieceTo(database, own, { under: Q });
    await send(own);
    await withdraw(own, id);
    const sent = await withScope(database, own.lead, (tx) => findSubmission(tx, own.lead, own.assessmentId));
    expect(there(sent).answers[Q]).toEqual({
      answer: { state: 'blank' },
      comment: '',
      evidence: [
        {
          ...{ id, kind: 'file', title: 'Joint protocol', url: null, datedOn: '2025-06-01', checkedBy: null },
          fileName: 'protocol.pdf',
        },
      ],
    });
  });

  it('is in no copy that is sent afterwards', async () => {
    const { own } = councils;
    await withdraw(own, await addPieceTo(database, own, { under: Q }));
    await send(own);
    const sent = await withScope(database, own.lead, (tx) => findSubmission(tx, own.lead, own.assessmentId));
    expect(there(sent).answers).toEqual({});
  });
});

describe('the database itself refuses', () => {
  it.each([
    ['other bytes for a file', `update evidence_files set bytes = 'abcd'`, REFUSED.changeOfFrozenRow],
    [
      'a verdict of the council’s own',
      `update evidence_files set verdict = 'clean', scanned_at = now()`,
      REFUSED.noRight,
    ],
    [
      'other words for a note',
      `update evidence set note = 'changed' where kind = 'note'`,
      REFUSED.changeOfFrozenRow,
    ],
    [
      'an address that runs',
      `insert into evidence (authority_code, kind, title, url, added_by)
      select authority_code, 'link', 't', 'javascript:alert(1)', added_by from evidence limit 1`,
      REFUSED.check,
    ],
    ['another owner', `update evidence set added_by = added_by`, REFUSED.noRight],
  ])('%s', async (_name, statement, code) => {
    const { own } = councils;
    await addPieceTo(database, own);
    await addPieceTo(database, own, { piece: note() });
    const work = withScope(database, own.lead, (tx) => tx.execute(sql.raw(statement)));
    expect(await errorCode(work)).toBe(code);
  });
});

describe('the virus scan', () => {
  const system = systemScope();
  const lease = () => withScope(database, system, (tx) => leaseFileToScan(tx, system));
  const judge = (id: string, verdict: 'clean' | 'infected') =>
    withScope(database, system, (tx) => recordVerdict(tx, system, { id, verdict }));

  it('gives each file to one scanner at a time, and again when the lease ran out', async () => {
    const ids = [await addPieceTo(database, councils.own), await addPieceTo(database, councils.other)];
    const leased = await Promise.all([lease(), lease(), lease()]);
    expect(
      leased
        .map((one) => one?.id)
        .filter((id) => id !== undefined)
        .toSorted(),
    ).toEqual(ids.toSorted());
    await database.owner.execute(sql`update evidence_files set leased_until = now() - interval '1 second'`);
    expect(await lease()).toBeDefined();
  });

  it('keeps what is clean, removes what is infected, and never changes its mind', async () => {
    const { own } = councils;
    const [clean, bad] = [await addPieceTo(database, own), await addPieceTo(database, own)];
    await judge(clean, 'clean');
    await judge(bad, 'infected');
    await judge(bad, 'clean');
    expect(await file(own, clean)).toMatchObject({ known: { verdict: 'clean', isKept: true } });
    expect(await file(own, bad)).toMatchObject({
      known: { verdict: 'infected', isKept: false },
      bytes: undefined,
    });
    expect(await lease()).toBeUndefined();
  });

  it('looks at nothing that was withdrawn', async () => {
    const { own } = councils;
    await withdraw(own, await addPieceTo(database, own));
    expect(await lease()).toBeUndefined();
  });
});
