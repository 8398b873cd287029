import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import {
  VERSIONS_A_PAGE,
  findAnswerVersion,
  listAnswerVersions,
  restoreAnswerVersion,
} from './answer-history';
import { agreeNotApplicable, findAnswer } from './answers';
import { AFTER_THE_ROUND, TODAY, saveIn, seedTwoCouncils } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

const QUESTION = 'ex-gov-01';

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
  for (const { lead: scope, assessmentId, code } of [councils.own, councils.other]) {
    const save = { scope, assessmentId, questionId: QUESTION };
    await saveIn(database, { ...save, answer: { state: 'dk' }, comment: `${code} first` });
    await saveIn(database, {
      ...save,
      answer: { state: 'answered', value: 2 },
      comment: `${code} second`,
      version: 1,
    });
  }
});

afterAll(() => database.close());

function find(scope: Council['lead'], version: number, change: { readonly assessmentId?: string } = {}) {
  const { assessmentId } = councils.own;
  return withScope(database, scope, (tx) =>
    findAnswerVersion(tx, scope, { assessmentId, questionId: QUESTION, version, ...change }),
  );
}

describe('an earlier version of an answer', () => {
  it('says what it said', async () => {
    const { lead } = councils.own;
    expect(await find(lead, 1)).toEqual({ answer: { state: 'dk' }, comment: 'TEST0001 first' });
    expect(await find(lead, 2)).toEqual({
      answer: { state: 'answered', value: 2 },
      comment: 'TEST0001 second',
    });
  });

  it.each([0, 3])('is not there for version %i', async (version) => {
    expect(await find(councils.own.lead, version)).toBeUndefined();
  });

  it('is not there for another council, by the query as well as by the database', async () => {
    const { own, other } = councils;
    const { assessmentId } = other;
    expect(await find(own.lead, 1, { assessmentId })).toBeUndefined();
    const unguarded = withScope(database, systemScope(), (tx) =>
      findAnswerVersion(tx, own.lead, { assessmentId, questionId: QUESTION, version: 1 }),
    );
    expect(await unguarded).toBeUndefined();
  });
});

describe('the history of answers', () => {
  const OTHER_QUESTION = 'ex-gov-02';

  function list(
    scope: Council['lead'],
    asked: { readonly questionId?: string; readonly page?: number; readonly assessmentId?: string } = {},
  ) {
    const { assessmentId } = councils.own;
    return withScope(database, scope, (tx) =>
      listAnswerVersions(tx, scope, { assessmentId, questionId: null, page: 1, ...asked }),
    );
  }

  it('has the newest first, each with what was said before, and who said it', async () => {
    const { versions, total } = await list(councils.own.lead, { questionId: QUESTION });
    expect(total).toBe(2);
    expect(versions.map(({ version, comment, before }) => [version, comment, before?.comment])).toEqual([
      [2, 'TEST0001 second', 'TEST0001 first'],
      [1, 'TEST0001 first', undefined],
    ]);
    expect(versions[0]?.before?.answer).toEqual({ state: 'dk' });
    expect(new Set(versions.map(({ savedBy }) => savedBy)).size).toBe(1);
  });

  it('is never another council’s, by the query as well as by the database', async () => {
    const { own, other } = councils;
    const { assessmentId } = other;
    expect(await list(own.lead, { assessmentId })).toEqual({ versions: [], total: 0, page: 1 });
    const unguarded = await withScope(database, systemScope(), (tx) =>
      listAnswerVersions(tx, own.lead, { assessmentId, questionId: null, page: 1 }),
    );
    expect(unguarded).toEqual({ versions: [], total: 0, page: 1 });
  });

  it('names who agreed, where that is what a version did, and who wrote the words beside', async () => {
    const { lead: scope, approver, assessmentId } = councils.own;
    const questionId = OTHER_QUESTION;
    const answer = { state: 'na', reason: 'other', text: 'The county does this' } as const;
    await saveIn(database, { scope, assessmentId, questionId, answer });
    await withScope(database, approver, (tx) =>
      agreeNotApplicable(tx, approver, { assessmentId, questionId, version: 1, today: TODAY }),
    );
    const { versions } = await list(scope, { questionId });
    expect(versions.map(({ agreedBy }) => agreedBy === null)).toEqual([false, true]);
    expect(versions[0]?.agreedBy).not.toBe(versions[0]?.savedBy);
  });

  it('comes in pages', async () => {
    const { lead: scope, assessmentId } = councils.own;
    const questionId = 'ex-gov-03';
    for (let version = 0; version < VERSIONS_A_PAGE + 1; version += 1)
      await saveIn(database, {
        scope,
        assessmentId,
        questionId,
        answer: { state: 'dk' },
        comment: `${version}`,
        version,
      });
    const pages = [
      await list(scope, { questionId }),
      await list(scope, { questionId, page: 2 }),
      await list(scope, { questionId, page: 99 }),
    ];
    expect(pages.map(({ versions }) => versions.length)).toEqual([VERSIONS_A_PAGE, 1, 1]);
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 2]);
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([VERSIONS_A_PAGE + 1]));
    expect(pages[1]?.versions[0]).toMatchObject({ version: 1, before: null });
  });
});

describe('an earlier version that is put back', () => {
  const NEW = 'ex-voi-01';
  const NOT_OURS = { state: 'na', reason: 'other', text: 'The county does this' } as const;

  function restore(
    { lead, assessmentId }: Pick<Council, 'lead' | 'assessmentId'>,
    version: number,
    standing: number,
  ) {
    const input = { assessmentId, questionId: NEW, version, standing, today: TODAY };
    return withScope(database, lead, (tx) => restoreAnswerVersion(tx, lead, input));
  }

  async function standing() {
    const { lead, assessmentId } = councils.own;
    return withScope(database, lead, (tx) => findAnswer(tx, lead, { assessmentId, questionId: NEW }));
  }

  beforeAll(async () => {
    const { contributor: scope, approver, assessmentId } = councils.own;
    const save = { scope, assessmentId, questionId: NEW };
    await saveIn(database, { ...save, answer: NOT_OURS, comment: 'First words' });
    const agreed = { assessmentId, questionId: NEW, version: 1, today: TODAY };
    await withScope(database, approver, (tx) => agreeNotApplicable(tx, approver, agreed));
    await saveIn(database, { ...save, answer: { state: 'dk' }, comment: 'Later words', version: 2 });
  });

  it('becomes the newest version, by whoever put it back, and what stood stays in the history', async () => {
    const { own } = councils;
    expect(await restore(own, 2, 3)).toMatchObject({ ok: true, version: 4 });
    expect(await standing()).toMatchObject({
      version: 4,
      comment: 'First words',
      savedBy: 'Lead of Northdale',
    });
    expect(await findOfNew(3)).toEqual({ answer: { state: 'dk' }, comment: 'Later words' });
  });

  it('does not bring an approver’s agreement back: that was to what stood then', async () => {
    expect((await standing())?.answer).toEqual(NOT_OURS);
  });

  it('is refused over words that were not on the page', async () => {
    expect(await restore(councils.own, 1, 3)).toMatchObject({ ok: false, reason: 'stale' });
    expect((await standing())?.version).toBe(4);
  });

  it('has to exist, in this council', async () => {
    const { own, other } = councils;
    expect(await restore(own, 9, 4)).toEqual({ ok: false, reason: 'not-found' });
    const foreign = { lead: other.lead, assessmentId: own.assessmentId };
    expect(await restore(foreign, 1, 4)).toEqual({ ok: false, reason: 'not-found' });
  });

  it('is refused after the round', async () => {
    const { lead, assessmentId } = councils.own;
    const input = { assessmentId, questionId: NEW, version: 1, standing: 4, today: AFTER_THE_ROUND };
    const result = await withScope(database, lead, (tx) => restoreAnswerVersion(tx, lead, input));
    expect(result).toEqual({ ok: false, reason: 'locked' });
  });

  function findOfNew(version: number) {
    const { lead, assessmentId } = councils.own;
    return withScope(database, lead, (tx) =>
      findAnswerVersion(tx, lead, { assessmentId, questionId: NEW, version }),
    );
  }
});
