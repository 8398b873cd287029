import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as view from '@/app/_server/answering/load-assessment';
import type { Database } from '@/db/engine';
import * as locking from '@/db/queries/lock-assessment';
import { findSubmission } from '@/db/queries/submissions';
import { TODAY, saveIn, seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { DECLARATION } from '@/lib/assessment/send-words';
import type { Answers } from '@/lib/framework/answer';
import { sendIfConfirmed } from './send-if-confirmed';

// It cannot be loaded outside of Next, and nothing here leaves a page.
vi.mock('next/navigation', () => ({ notFound: () => undefined }));
vi.mock('@/app/_server/answering/load-assessment', { spy: true });
vi.mock('@/db/queries/lock-assessment', { spy: true });

const ANSWERS: Answers = {
  'ex-pos-01': { state: 'answered', value: 'adopted', reference: 'Minute 12' },
  'ex-pos-03': { state: 'answered', value: 4 },
  'ex-gov-01': { state: 'answered', value: 4 },
  'ex-gov-03': { state: 'answered', value: true },
  'ex-off-01': { state: 'answered', value: ['money', 'work'] },
  'ex-voi-01': { state: 'answered', value: 2 },
};

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  vi.clearAllMocks();
});

function send(
  lowCoverage: boolean,
  { assessmentId, seen = 0, honest = true }: { assessmentId?: string; seen?: number; honest?: boolean } = {},
) {
  const { lead: scope, assessmentId: own } = councils.own;
  const input = { assessmentId: assessmentId ?? own, seen, ticked: { honest, lowCoverage }, today: TODAY };
  return withScope(database, scope, (tx) => sendIfConfirmed(tx, scope, input));
}

function sent() {
  const { lead: scope, assessmentId } = councils.own;
  return withScope(database, scope, (tx) => findSubmission(tx, scope, assessmentId));
}

describe('an answer that is not the published figure', () => {
  it('is not sent without its reason, whatever is ticked, and is with it', async () => {
    const { contributor: scope, assessmentId } = councils.own;
    const prefill = { value: { numerator: 72, denominator: 100 }, release: '2025 release' };
    const answer = { state: 'answered', value: { numerator: 75, denominator: 100 }, prefill } as const;
    const save = { scope, assessmentId, questionId: 'ex-num-02', answer };
    await saveIn(database, save);
    expect(await send(true, { seen: 1 })).toMatchObject({ ok: false, errors: [{ field: 'unexplained' }] });
    expect(await send(false, { seen: 1, honest: false })).toMatchObject({
      errors: [{ field: 'unexplained' }, { field: 'honest' }, { field: 'lowCoverage' }],
    });
    expect(await sent()).toBeUndefined();
    const changeReason = 'We counted those who moved away as well';
    await saveIn(database, { ...save, answer: { ...answer, changeReason }, version: 1 });
    expect(await send(true, { seen: 2 })).toMatchObject({ ok: true });
    expect((await sent())?.answers['ex-num-02']?.answer).toMatchObject({ prefill, changeReason });
  });
});

describe('sending with low coverage', () => {
  it('sends nothing until it is confirmed', async () => {
    expect(await send(false)).toMatchObject({ reason: 'unconfirmed', errors: [{ field: 'lowCoverage' }] });
    expect(await sent()).toBeUndefined();
  });

  it('names both boxes at once when neither is ticked, and sends nothing without the declaration', async () => {
    expect(await send(false, { honest: false })).toMatchObject({
      ok: false,
      errors: [{ field: 'honest' }, { field: 'lowCoverage' }],
    });
    expect(await send(true, { honest: false })).toMatchObject({ ok: false, errors: [{ field: 'honest' }] });
    expect(await sent()).toBeUndefined();
  });

  it('keeps with the declaration what was confirmed, with the coverage that was frozen', async () => {
    expect(await send(true)).toMatchObject({ ok: true });
    expect((await sent())?.declaration).toContain(`${DECLARATION}. Send with coverage of 0.0%`);
    expect((await sent())?.scores.overall.lowCoverage).toBe(true);
  });

  it('is not asked about once the assessment was sent', async () => {
    await send(true);
    expect(await send(false)).toEqual({ ok: false, reason: 'locked' });
  });

  it('lets nobody save between the judgement and the frozen copy: it locks before it reads', async () => {
    await send(true);
    const { lockAssessment } = vi.mocked(locking);
    const { loadAssessment } = vi.mocked(view);
    expect(lockAssessment.mock.calls[0]?.[2].strength).toBe('update');
    const [lockedAt = Infinity] = lockAssessment.mock.invocationCallOrder;
    expect(loadAssessment.mock.invocationCallOrder).toHaveLength(1);
    expect(loadAssessment.mock.invocationCallOrder[0]).toBeGreaterThan(lockedAt);
  });
});

it('asks for no confirmation where coverage is not low, and adds nothing to the declaration', async () => {
  const { contributor: scope, assessmentId } = councils.own;
  for (const [questionId, answer] of Object.entries(ANSWERS))
    await saveIn(database, { scope, assessmentId, questionId, answer, comment: '' });
  const result = await send(false, { seen: Object.keys(ANSWERS).length });
  const { overall } = (await sent())?.scores ?? {};
  expect({ result, overall }).toMatchObject({ result: { ok: true }, overall: { lowCoverage: false } });
  expect((await sent())?.declaration).toBe(DECLARATION);
});

it('sends nothing that was saved after the person read it: they would declare it honest unread', async () => {
  const { contributor: scope, assessmentId } = councils.own;
  await saveIn(database, {
    scope,
    assessmentId,
    questionId: 'ex-gov-01',
    answer: { state: 'dk' },
    comment: '',
  });
  expect(await send(true, { seen: 0 })).toEqual({ ok: false, reason: 'stale' });
  expect(await sent()).toBeUndefined();
  expect(await send(true, { seen: 1 })).toMatchObject({ ok: true });
});

it('does not find another council’s assessment, and sends nothing of it', async () => {
  expect(await send(true, { assessmentId: councils.other.assessmentId })).toEqual({
    ok: false,
    reason: 'not-found',
  });
});
