import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { CONTEXT_NOTE_MAX } from '@/lib/assessment/context-note';
import { findContextNote, listContextNoteVersions, writeContextNote } from './context-notes';
import { LONG_AGO, succeedIn } from './successions.testing';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
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

type Writer = Pick<Council, 'lead' | 'assessmentId'>;

function write({ lead: scope, assessmentId }: Writer, note: string, drawn = 0) {
  return withScope(database, scope, (tx) => writeContextNote(tx, scope, { assessmentId, drawn, note }));
}

function versionsOf({ lead: scope, assessmentId }: Writer) {
  return withScope(database, scope, (tx) => listContextNoteVersions(tx, scope, assessmentId));
}

function find({ lead: scope, assessmentId }: Writer) {
  return withScope(database, scope, (tx) => findContextNote(tx, scope, assessmentId));
}

describe('a context note', () => {
  it('is not there until it is written, and stands with who wrote it', async () => {
    const { own } = councils;
    expect(await find(own)).toBeUndefined();
    expect(await write(own, 'Inspected in May.')).toEqual({ ok: true });
    expect(await find(own)).toMatchObject({
      note: 'Inspected in May.',
      version: 1,
      writtenBy: 'Lead of Northdale',
    });
  });

  it('keeps what it said before, also when it is taken away', async () => {
    const { own } = councils;
    await write(own, 'First');
    await write({ ...own, lead: own.contributor }, 'Second', 1);
    await write(own, '', 2);
    expect((await versionsOf(own)).map(({ note, writtenBy }) => [note, writtenBy])).toEqual([
      ['', 'Lead of Northdale'],
      ['Second', 'Contributor of Northdale'],
      ['First', 'Lead of Northdale'],
    ]);
  });

  it('is not written over by a form that was drawn before: what stands comes back', async () => {
    const { own } = councils;
    await write(own, 'First');
    await write(own, 'Second', 1);
    for (const drawn of [0, 1])
      expect(await write(own, 'Mine', drawn)).toMatchObject({
        ok: false,
        reason: 'stale',
        now: { note: 'Second', version: 2 },
      });
    expect(await write(own, 'Mine', 2)).toEqual({ ok: true });
  });

  it('that is sent twice is saved once', async () => {
    const { own } = councils;
    await write(own, 'First');
    expect(await write(own, 'First')).toEqual({ ok: true });
    expect(await versionsOf(own)).toHaveLength(1);
    expect(await write(councils.other, '')).toEqual({ ok: true });
    expect(await versionsOf(councils.other)).toEqual([]);
  });

  it('is of the council’s own assessment, and read by nobody else', async () => {
    const { own, other } = councils;
    await write(other, 'Theirs');
    const strange = { lead: own.lead, assessmentId: other.assessmentId };
    expect(await write(strange, 'Ours')).toEqual({ ok: false, reason: 'gone' });
    expect(await find(strange)).toBeUndefined();
    expect(await versionsOf(strange)).toEqual([]);
    expect((await find(other))?.note).toBe('Theirs');
  });

  it('is never too long, changed in its history, or written by a council that was succeeded', async () => {
    const { own, other, lab } = councils;
    expect(await errorCode(write(own, 'x'.repeat(CONTEXT_NOTE_MAX + 1)))).toBe(REFUSED.check);
    await write(own, 'First');
    const change = database.owner.execute(sql`update context_note_versions set note = 'Never said'`);
    expect(await errorCode(change)).toBe(REFUSED.changeOfFrozenRow);
    await succeedIn(database, { lab, from: own, to: other, on: LONG_AGO });
    expect(await errorCode(write(own, 'Later', 1))).toBe(REFUSED.changeOfFrozenRow);
  });
});
