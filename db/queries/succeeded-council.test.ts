import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { evidence, evidenceFiles, members } from '@/db/schema';
import { listCouncilTables } from '@/db/isolation.testing';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { listAssessments } from './assessments';
import { changeRole, endPlace } from './change-places';
import { withdrawEvidence } from './evidence';
import { addPieceTo, link, note } from './evidence.testing';
import { acceptSuccession, bringOverEvidence } from './successions';
import { FAR_OFF, LONG_AGO, addPlace, handOverIn, succeedIn } from './successions.testing';
import { REFUSED, addCouncil, answerAndSend, errorCode, saveIn, seedTwoCouncils, shareWith } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;
let third: Council;

beforeAll(async () => {
  database = await openTestDatabase();
});

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  const { roundId } = councils;
  third = await withScope(database, systemScope(), (tx) =>
    addCouncil(tx, { code: 'TEST0003', name: 'Eastholt', roundId }),
  );
});

afterAll(() => database.close());

/** Northdale is succeeded by Westmere. */
function pair(on: string) {
  const { own: from, other: to, lab } = councils;
  return { lab, from, to, on };
}

/** Who holds a place in a council now: "user role", with "through" where it came with a succession. */
async function placesIn(code: string): Promise<readonly string[]> {
  const rows = await withScope(database, systemScope(), (tx) =>
    tx
      .select({ userId: members.userId, role: members.role, through: members.throughCode })
      .from(members)
      .where(and(eq(members.authorityCode, code), isNull(members.leftAt))),
  );
  return rows.map((row) => `${row.userId} ${row.role}${row.through === null ? '' : ' through'}`).toSorted();
}

const OF_NORTHDALE = [
  'user-TEST0001-approver approver',
  'user-TEST0001-contributor contributor',
  'user-TEST0001-lead lead',
];
const READERS = ['approver', 'contributor', 'lead'].map((role) => `user-TEST0002-${role} viewer through`);

describe('who reads the record of a council that was accepted', () => {
  it('is everybody of the successor but its reviewers, and whoever has a place keeps that one', async () => {
    const { own, other } = councils;
    await addPlace(database, { userId: 'reviewer', code: other.code, role: 'reviewer' });
    await addPlace(database, { userId: 'both', code: other.code, role: 'lead' });
    await addPlace(database, { userId: 'both', code: own.code, role: 'contributor' });
    const id = await handOverIn(database, pair(FAR_OFF));
    expect(await placesIn(own.code)).toEqual(['both contributor', ...OF_NORTHDALE]);
    await withScope(database, other.lead, (tx) => acceptSuccession(tx, other.lead, id));
    expect(await placesIn(own.code)).toEqual(['both contributor', ...OF_NORTHDALE, ...READERS]);
  });

  it('is who joins the successor later, until they leave it or only review there', async () => {
    const { own, other } = councils;
    await succeedIn(database, pair(FAR_OFF));
    const joined = await addPlace(database, { userId: 'joined', code: other.code, role: 'contributor' });
    expect(await placesIn(own.code)).toContain('joined viewer through');
    const change = (role: 'reviewer' | 'viewer') =>
      withScope(database, other.lead, (tx) =>
        changeRole(tx, other.lead, { memberId: joined.memberId, role }),
      );
    await change('reviewer');
    expect(await placesIn(own.code)).not.toContain('joined viewer through');
    await change('viewer');
    expect(await placesIn(own.code)).toContain('joined viewer through');
    await withScope(database, other.lead, (tx) => endPlace(tx, other.lead, joined.memberId));
    expect(await placesIn(own.code)).not.toContain('joined viewer through');
  });

  it('reads on when a place of their own in the old council ends, and is given one in its stead', async () => {
    const { own, other } = councils;
    const before = await addPlace(database, { userId: 'both', code: own.code, role: 'contributor' });
    await addPlace(database, { userId: 'both', code: other.code, role: 'contributor' });
    await succeedIn(database, pair(FAR_OFF));
    await withScope(database, own.lead, (tx) => endPlace(tx, own.lead, before.memberId));
    expect(await placesIn(own.code)).toContain('both viewer through');
    await addPlace(database, { userId: 'both', code: own.code, role: 'approver' });
    expect((await placesIn(own.code)).filter((place) => place.startsWith('both'))).toEqual(['both approver']);
  });

  it('is who joins the last of several, one after another', async () => {
    const { own, other, lab } = councils;
    await succeedIn(database, pair(LONG_AGO));
    await succeedIn(database, { lab, from: other, to: third, on: FAR_OFF });
    const place = await addPlace(database, { userId: 'late', code: third.code, role: 'viewer' });
    expect(await placesIn(own.code)).toContain('late viewer through');
    await withScope(database, third.lead, (tx) => endPlace(tx, third.lead, place.memberId));
    expect((await placesIn(own.code)).join()).not.toContain('late');
    expect((await placesIn(other.code)).join()).not.toContain('late');
  });

  it('cannot be changed by the old council or the lab: such a place is only to read, and goes with the other', async () => {
    const { own, lab } = councils;
    await succeedIn(database, pair(FAR_OFF));
    const [reader] = await withScope(database, systemScope(), (tx) =>
      tx.select({ id: members.id }).from(members).where(eq(members.throughCode, councils.other.code)),
    );
    const memberId = reader?.id ?? '';
    const promote = await withScope(database, own.lead, (tx) =>
      changeRole(tx, own.lead, { memberId, role: 'lead' }),
    );
    expect(promote).toEqual({ ok: false, reason: 'gone' });
    expect(await withScope(database, lab, (tx) => endPlace(tx, lab, memberId))).toEqual({
      ok: false,
      reason: 'gone',
    });
    const raw = withScope(database, own.lead, (tx) =>
      tx.execute(sql`update members set role = 'lead' where through_code is not null`),
    );
    expect(await errorCode(raw)).toBe(REFUSED.check);
  });
});

describe('a council that was succeeded', () => {
  function write(scope: AuthorityScope) {
    const { assessmentId } = councils.own;
    return errorCode(
      saveIn(database, { scope, assessmentId, questionId: 'ex-gov-02', answer: { state: 'dk' } }),
    );
  }

  it('goes on as before until the day', async () => {
    await succeedIn(database, pair(FAR_OFF));
    expect(await write(councils.own.lead)).toBe('no error');
  });

  it('refuses every write from the day on, even through a scope that somebody still had', async () => {
    const { own } = councils;
    await answerAndSend(database, own);
    await succeedIn(database, pair(LONG_AGO));
    expect(await errorCode(addPieceTo(database, own))).toBe(REFUSED.changeOfFrozenRow);
    expect(await errorCode(shareWith(database, own, { audience: 'public', level: 'named' }))).toBe(
      REFUSED.changeOfFrozenRow,
    );
    const statements = [
      `update answers set comment = 'Other'`,
      `update evidence set title = 'Other'`,
      `update invitations set withdrawn_at = now()`,
      `update threads set resolved_at = now(), resolved_by = '${own.lead.memberId}'`,
      `update members set role = 'viewer' where role = 'contributor'`,
      `delete from assignments`,
      `delete from answer_evidence`,
    ];
    for (const statement of statements) {
      const work = withScope(database, own.lead, (tx) => tx.execute(sql.raw(statement)));
      expect(await errorCode(work), statement).toBe(REFUSED.changeOfFrozenRow);
    }
  });

  it('refuses in every table of a council’s work: whoever adds one gives it the same trigger', async () => {
    const rows = await database.owner
      .select({ name: sql<string>`c.relname::text` })
      .from(sql`pg_trigger t join pg_class c on c.oid = t.tgrelid`)
      .where(sql`t.tgname = 'a_succeeded_council_is_read'`);
    const guarded = new Set(rows.map(({ name }) => name));
    // The lab's own, the worker's and the history's, and what is written down of who looked at what and what changed.
    const others = [
      'answer_versions',
      'audit_events',
      'evidence_changes',
      'reminders',
      'round_extensions',
      'theme_visits',
      'thread_readings',
    ];
    const open = (await listCouncilTables(database)).filter((name) => !guarded.has(name));
    expect(open).toEqual(others);
  });

  it('refuses a save of an assessment that was never sent', async () => {
    await succeedIn(database, pair(LONG_AGO));
    expect(await write(councils.own.contributor)).toBe(REFUSED.changeOfFrozenRow);
  });

  it('stays readable, its open assessments too', async () => {
    const { own } = councils;
    await succeedIn(database, pair(LONG_AGO));
    const listed = await withScope(database, own.lead, (tx) => listAssessments(tx, own.lead));
    expect(listed.map(({ id, submitted }) => [id, submitted])).toEqual([[own.assessmentId, false]]);
  });

  it('needs no lead any more: the lab can end the last one’s place', async () => {
    const { own, lab } = councils;
    await succeedIn(database, pair(LONG_AGO));
    expect(await withScope(database, lab, (tx) => endPlace(tx, lab, own.lead.memberId))).toMatchObject({
      ok: true,
    });
  });
});

describe('the evidence of a council that was accepted', () => {
  async function copies(scope: AuthorityScope) {
    const rows = await withScope(database, scope, (tx) =>
      tx
        .select({
          title: evidence.title,
          code: evidence.authorityCode,
          from: evidence.copiedFromCode,
          firstAddedBy: evidence.firstAddedBy,
          bytes: evidenceFiles.bytes,
        })
        .from(evidence)
        .leftJoin(evidenceFiles, eq(evidenceFiles.evidenceId, evidence.id))
        .where(eq(evidence.authorityCode, scope.authorityCode))
        .orderBy(asc(evidence.title)),
    );
    // A server gives them in a class of its own.
    return rows.map((row) => ({ ...row, bytes: row.bytes && new Uint8Array(row.bytes) }));
  }

  it('is in the successor’s, with its bytes, where it comes from and who added it; what was withdrawn is not', async () => {
    const { own, other } = councils;
    await addPieceTo(database, own);
    const gone = await addPieceTo(database, own, { piece: note({ title: 'Withdrawn' }) });
    await withScope(database, own.lead, (tx) => withdrawEvidence(tx, own.lead, gone));
    await succeedIn(database, pair(LONG_AGO));
    expect(await copies(other.lead)).toEqual([
      {
        title: 'Joint protocol',
        code: other.code,
        from: own.code,
        firstAddedBy: 'Lead of Northdale',
        bytes: new Uint8Array([37, 80, 68, 70]),
      },
    ]);
  });

  it('that was added before the day is fetched once, by its successor alone', async () => {
    const { own, other } = councils;
    await addPieceTo(database, own);
    const id = await succeedIn(database, pair(FAR_OFF));
    await addPieceTo(database, own, { piece: link({ title: 'Later' }) });
    const fetch = (scope: AuthorityScope) =>
      withScope(database, scope, (tx) => bringOverEvidence(tx, scope, id));
    expect([await fetch(third.lead), await fetch(own.lead)]).toEqual([0, 0]);
    expect([await fetch(other.lead), await fetch(other.lead)]).toEqual([1, 0]);
    expect((await copies(other.lead)).map(({ title }) => title)).toEqual(['Joint protocol', 'Later']);
  });

  it('cannot be claimed by a council that calls a piece of its own a copy', async () => {
    const { own, other } = councils;
    const theirs = await addPieceTo(database, own);
    const work = withScope(database, other.lead, (tx) =>
      tx.execute(sql`insert into evidence (authority_code, kind, title, note, added_by, copied_from, copied_from_code, first_added_by, first_added_at)
        values (${other.code}, 'note', 'Mine', 'x', ${other.lead.memberId}, ${theirs}, ${own.code}, 'Me', now())`),
    );
    expect(await errorCode(work)).toBe(REFUSED.noRight);
  });
});
