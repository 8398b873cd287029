import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { listAnswerVersions } from '@/db/queries/answer-history';
import { findImport, keepImport } from '@/db/queries/answer-imports';
import { findAnswer, saveAnswer } from '@/db/queries/answers';
import { submitAssessment } from '@/db/queries/submissions';
import { TODAY, saveIn, seedTwoCouncils } from '@/db/queries/testing';
import type { Council, TwoCouncils } from '@/db/queries/testing';
import { auditEvents } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { exampleSheet, filledSheet } from '@/lib/circulate/testing';
import type { Answer } from '@/lib/framework/answer';
import { confirmReadBack } from './confirm-read-back';
import type { Confirmed } from './confirm-read-back';
import { loadReadBack } from './load-read-back';

vi.mock('next/navigation', () => ({ notFound: vi.fn() }));
/** What a colleague does between the look at what is saved and the save. */
const { meanwhile } = vi.hoisted(() => ({ meanwhile: vi.fn<(tx: Transaction) => Promise<void>>() }));
vi.mock(import('./load-read-back'), async (original) => {
  const { loadReadBack } = await original();
  return {
    loadReadBack: async (tx, scope, input) => {
      const loaded = await loadReadBack(tx, scope, input);
      await meanwhile(tx);
      return loaded;
    },
  };
});

let database: Database;
let councils: TwoCouncils;
let importId: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const NOW = new Date(`${TODAY}T12:00:00Z`);
const level = (value: number): Answer => ({ state: 'answered', value });
const ONE = { answer: level(1), comment: 'As it was', version: 1 };
const MADE_FROM = exampleSheet({ 'ex-gov-01': ONE });

/** The first question was answered when the file was made; it answers that one anew, and another for the first time. */
beforeEach(async () => {
  meanwhile.mockResolvedValue();
  councils = await seedTwoCouncils(database);
  await theySave(ONE, 0);
  importId = await bring(councils.own, {
    'ex-gov-01': { answer: '3', comment: 'From the file' },
    'ex-gov-03': { answer: 'Yes' },
  });
});

type Typed = NonNullable<Parameters<typeof filledSheet>[1]>;

function bring({ lead, assessmentId }: Council, typed: Typed): Promise<string> {
  const sheet = filledSheet(MADE_FROM, typed);
  return withScope(database, lead, (tx) =>
    keepImport(tx, lead, { assessmentId, fileName: 'answers.ods', sheet }),
  );
}

async function theySave({ answer, comment }: { answer: Answer; comment: string }, version: number) {
  const { contributor: scope, assessmentId } = councils.own;
  const save = { scope, assessmentId, questionId: 'ex-gov-01', answer, comment, version };
  expect(await saveIn(database, save)).toMatchObject({ ok: true });
}

type Confirm = { readonly scope?: Council['lead']; readonly assessmentId?: string; readonly now?: Date };

function confirm({ scope = councils.own.lead, ...over }: Confirm = {}, id = importId): Promise<Confirmed> {
  const input = { assessmentId: councils.own.assessmentId, importId: id, now: NOW, ...over };
  return withScope(database, scope, (tx) => confirmReadBack(tx, scope, input));
}

function saved(questionId: string, { lead, assessmentId }: Council = councils.own) {
  return withScope(database, lead, (tx) => findAnswer(tx, lead, { assessmentId, questionId }));
}

function waiting({ lead, assessmentId }: Council = councils.own) {
  return withScope(database, lead, (tx) => findImport(tx, lead, assessmentId));
}

describe('a spreadsheet that is confirmed', () => {
  it('saves each answer that it changes in the name of who confirmed it, and goes', async () => {
    expect(await confirm()).toEqual({ ok: true, saved: 2, isSomeLeft: false });
    expect(await saved('ex-gov-01')).toMatchObject({
      ...{ answer: level(3), comment: 'From the file', version: 2, savedBy: 'Lead of Northdale' },
    });
    expect(await saved('ex-gov-03')).toMatchObject({
      answer: { state: 'answered', value: true },
      version: 1,
    });
    expect(await saved('ex-gov-02')).toBeUndefined();
    expect(await waiting()).toBeUndefined();
  });

  it('is named in the history of each answer, until somebody types a newer one: demand 6', async () => {
    await confirm();
    const { lead, contributor: scope, assessmentId } = councils.own;
    const typed = {
      scope,
      assessmentId,
      questionId: 'ex-gov-03',
      answer: { state: 'dk' },
      version: 1,
    } as const;
    expect(await saveIn(database, typed)).toMatchObject({ ok: true });
    const { versions } = await withScope(database, lead, (tx) =>
      listAnswerVersions(tx, lead, { assessmentId, questionId: null, page: 1 }),
    );
    const named = versions.map(({ questionId, version, sheetName, savedBy }) =>
      [questionId, version, sheetName, savedBy].join(' '),
    );
    expect(named.toSorted()).toEqual([
      'ex-gov-01 1  Contributor of Northdale',
      'ex-gov-01 2 answers.ods Lead of Northdale',
      'ex-gov-03 1 answers.ods Lead of Northdale',
      'ex-gov-03 2  Contributor of Northdale',
    ]);
  });

  it('is in the record with how much it saved, and none of its words', async () => {
    await confirm();
    const records = await database.owner.select().from(auditEvents);
    expect(records).toMatchObject([
      { action: 'answers:bring-in', outcome: 'saved 2 of 2', subjectId: councils.own.assessmentId },
    ]);
    expect(JSON.stringify(records)).not.toContain('From the file');
  });

  it('saves nothing the second time: two windows', async () => {
    await confirm();
    expect(await confirm()).toEqual({ ok: false, reason: 'other-file' });
    expect(await saved('ex-gov-01')).toMatchObject({ version: 2 });
  });

  it('says to a second window when it was saved, where something of it is left: and not before', async () => {
    const { own } = councils;
    importId = await bring(own, { 'ex-gov-01': { answer: '9' }, 'ex-gov-03': { answer: 'Yes' } });
    const read = () =>
      withScope(database, own.lead, (tx) =>
        loadReadBack(tx, own.lead, { assessmentId: own.assessmentId, today: TODAY }),
      );
    expect(await read()).toMatchObject({ savedAt: null });
    expect(await confirm()).toMatchObject({ saved: 1, isSomeLeft: true });
    expect(await confirm()).toMatchObject({ saved: 0, isSomeLeft: true });
    expect((await read())?.savedAt).toBeInstanceOf(Date);
  });

  it('counts what the first of two clicks has saved: neither says that nothing was', async () => {
    const { lead: scope, assessmentId } = councils.own;
    const questionId = 'ex-gov-01';
    meanwhile.mockImplementationOnce(async (tx) => {
      const content = { answer: level(3), comment: 'From the file' };
      await saveAnswer(tx, scope, { assessmentId, questionId, expectedVersion: 1, today: TODAY, ...content });
    });
    expect(await confirm()).toEqual({ ok: true, saved: 2, isSomeLeft: false });
    expect(await saved(questionId)).toMatchObject({ version: 2 });
  });

  it('saves nothing when another was brought in since: nobody has looked at that one', async () => {
    const other = await bring(councils.own, { 'ex-gov-01': { answer: '0' } });
    expect(await confirm()).toEqual({ ok: false, reason: 'other-file' });
    expect(await saved('ex-gov-01')).toMatchObject({ answer: level(1), version: 1 });
    expect((await waiting())?.id).toBe(other);
  });
});

describe('what somebody answered since a spreadsheet was made is never overwritten', () => {
  const THEIRS = { answer: level(4), comment: 'Newer' };

  it('before it was looked at: demand 2', async () => {
    await theySave(THEIRS, 1);
    expect(await confirm()).toEqual({ ok: true, saved: 1, isSomeLeft: true });
    expect(await saved('ex-gov-01')).toMatchObject({ ...THEIRS, version: 2 });
    expect(await saved('ex-gov-03')).toMatchObject({ answer: { value: true } });
    expect((await waiting())?.id).toBe(importId);
  });

  it('nor in the moment of confirming it', async () => {
    const { contributor: scope, assessmentId } = councils.own;
    const at = { assessmentId, questionId: 'ex-gov-01', expectedVersion: 1, today: TODAY };
    meanwhile.mockImplementationOnce(async (tx) => {
      expect(await saveAnswer(tx, scope, { ...at, ...THEIRS })).toMatchObject({ ok: true });
    });
    expect(await confirm()).toEqual({ ok: true, saved: 1, isSomeLeft: true });
    expect(await saved('ex-gov-01')).toMatchObject({ ...THEIRS, version: 2 });
    expect((await waiting())?.id).toBe(importId);
  });

  it('and a cell that is refused keeps the file there, so that somebody sees why', async () => {
    const id = await bring(councils.own, { 'ex-gov-01': { answer: '9' }, 'ex-gov-03': { answer: 'Yes' } });
    expect(await confirm({}, id)).toEqual({ ok: true, saved: 1, isSomeLeft: true });
    expect(await saved('ex-gov-01')).toMatchObject({ answer: level(1), version: 1 });
    expect((await waiting())?.id).toBe(id);
  });
});

describe('a spreadsheet is not confirmed', () => {
  it('by a colleague, who has not seen what is in it', async () => {
    const { contributor: scope } = councils.own;
    expect(await confirm({ scope })).toEqual({ ok: false, reason: 'other-file' });
    expect((await waiting())?.id).toBe(importId);
  });

  it('by or into another council', async () => {
    const { own, other } = councils;
    expect(await confirm({ scope: other.lead })).toEqual({ ok: false, reason: 'not-found' });
    expect(await confirm({ assessmentId: other.assessmentId })).toEqual({ ok: false, reason: 'not-found' });
    expect(await confirm({ scope: other.lead, assessmentId: other.assessmentId })).toEqual({
      ...{ ok: false, reason: 'other-file' },
    });
    expect(await saved('ex-gov-01', other)).toBeUndefined();
    expect(await saved('ex-gov-01', own)).toMatchObject({ version: 1 });
  });

  it.each([
    ['its round has closed', new Date('2027-01-01T00:00:00Z'), null],
    ['the assessment was sent', NOW, 'Honest'],
  ])('after %s: then it stays, and nothing is saved', async (_what, now, declaration) => {
    if (declaration !== null) await send(declaration);
    expect(await confirm({ now })).toEqual({ ok: false, reason: 'locked' });
    expect(await saved('ex-gov-01')).toMatchObject({ answer: level(1), version: 1 });
    expect(await saved('ex-gov-03')).toBeUndefined();
    expect((await waiting())?.id).toBe(importId);
  });
});

async function send(declaration: string): Promise<void> {
  const { lead, assessmentId } = councils.own;
  const input = { assessmentId, declaration, today: TODAY };
  const sent = await withScope(database, lead, (tx) => submitAssessment(tx, lead, input));
  expect(sent).toMatchObject({ ok: true });
}
