import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { listAnswers } from '@/db/queries/answers';
import { addDistrictAssessment } from '@/db/queries/district.testing';
import { EXAMPLE, TODAY, answerAndSend, saveIn, seedTwoCouncils, there } from '@/db/queries/testing';
import type { Council, TwoCouncils } from '@/db/queries/testing';
import { answerVersions } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { saveTheme } from './save-theme';
import type { ThemeSaveResult } from './save-theme';

// It cannot be loaded outside of Next, and nothing here leaves a page.
vi.mock('next/navigation', () => ({ notFound: () => undefined }));

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await theySave(councils.other, 'ex-gov-01', 'Words of Westmere');
});

function theySave(council: Council, questionId: string, comment: string) {
  const { contributor: scope, assessmentId } = council;
  return saveIn(database, { scope, assessmentId, questionId, answer: { state: 'dk' }, comment });
}

type Posted = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Sends the form of a theme with these questions and their fields. */
function post(
  themeId: string,
  questions: Posted,
  change: { readonly assessmentId?: string; readonly council?: Council } = {},
): Promise<ThemeSaveResult | undefined> {
  const { council = councils.own } = change;
  const { assessmentId = council.assessmentId } = change;
  const form = new FormData();
  for (const [id, fields] of Object.entries(questions))
    for (const [field, text] of Object.entries(fields)) form.append(`${id}.${field}`, text);
  const { lead: scope } = council;
  const now = new Date(`${TODAY}T12:00:00Z`);
  return withScope(database, scope, (tx) => saveTheme(tx, scope, { assessmentId, themeId, form, now }));
}

async function saved(council: Council = councils.own): Promise<Readonly<Record<string, string>>> {
  const { lead: scope, assessmentId } = council;
  const all = await withScope(database, scope, (tx) => listAnswers(tx, scope, assessmentId));
  return Object.fromEntries(
    all.map((one) => [one.questionId, `${one.answer.state} v${one.version} ${one.comment}`.trim()]),
  );
}

function outcomes(result: ThemeSaveResult | undefined): Readonly<Record<string, string>> {
  if (result === undefined || result.ok) return {};
  return Object.fromEntries(
    Object.entries(result.state.questions).map(([id, { outcome }]) => [id, outcome.outcome]),
  );
}

const NOTHING = { version: '0', state: '', comment: '' };

describe('saving a theme', () => {
  it('saves each question that the form carries, and goes on to the next theme', async () => {
    const result = await post('gov', {
      'ex-gov-01': { version: '0', state: '2', comment: 'First' },
      'ex-gov-02': { version: '0', state: 'dk', comment: '' },
      'ex-gov-03': NOTHING,
    });
    expect(result).toEqual({
      ok: true,
      stays: false,
      goTo: `/assessments/${councils.own.assessmentId}/themes/off`,
    });
    expect(await saved()).toEqual({ 'ex-gov-01': 'answered v1 First', 'ex-gov-02': 'dk v1' });
    expect(await saved(councils.other)).toEqual({ 'ex-gov-01': 'dk v1 Words of Westmere' });
  });

  it('makes no version of what the person left as it was', async () => {
    await post('gov', { 'ex-gov-01': { version: '0', state: '2', comment: 'First' } });
    await post('gov', {
      'ex-gov-01': { version: '1', state: '2', comment: 'First' },
      'ex-gov-03': NOTHING,
    });
    const versions = await withScope(database, councils.own.lead, (tx) => tx.$count(answerVersions));
    expect(versions).toBe(1);
  });

  it('saves the others when one cannot be read, and gives back every fault with what was typed', async () => {
    const result = await post('num', {
      'ex-num-01': { version: '0', value: 'twelve', comment: 'kept here' },
      'ex-num-02': { version: '0', state: 'dk', numerator: '', denominator: '', comment: 'saved' },
    });
    expect(outcomes(result)).toEqual({ 'ex-num-01': 'invalid', 'ex-num-02': 'saved' });
    const state = there(result?.ok === false ? result.state : null);
    expect(state.questions['ex-num-01']?.fields).toMatchObject({ value: ['twelve'], comment: ['kept here'] });
    expect(await saved()).toEqual({ 'ex-num-02': 'dk v1 saved' });
  });

  it('saves the others when one was written by a colleague meanwhile, and loses neither text', async () => {
    await theySave(councils.own, 'ex-gov-01', 'Theirs');
    const result = await post('gov', {
      'ex-gov-01': { version: '0', state: '2', comment: 'Mine' },
      'ex-gov-02': { version: '0', state: 'dk', comment: 'saved' },
    });
    expect(outcomes(result)).toEqual({ 'ex-gov-01': 'clash', 'ex-gov-02': 'saved' });
    expect(await saved()).toEqual({ 'ex-gov-01': 'dk v1 Theirs', 'ex-gov-02': 'dk v1 saved' });
  });

  it('leaves alone what a colleague wrote where the person wrote nothing', async () => {
    await theySave(councils.own, 'ex-gov-01', 'Theirs');
    const result = await post('gov', { 'ex-gov-01': NOTHING });
    expect(result?.ok).toBe(true);
    expect(await saved()).toEqual({ 'ex-gov-01': 'dk v1 Theirs' });
  });

  it('stays at a question that the answers have brought onto the page', async () => {
    const result = await post('pos', {
      'ex-pos-01': { version: '0', state: 'answered', value: 'planned', comment: '' },
    });
    expect(result).toMatchObject({ ok: true, stays: true });
    expect(result?.ok === true && result.goTo).toMatch(/\/themes\/pos\?opened=ex-pos-04$/);
  });

  it.each([
    ['mine', 'answered v2 Mine'],
    ['theirs', 'dk v3 Theirs'],
  ])('stays to say which of two answers was kept: %s', async (clash, stands) => {
    await theySave(councils.own, 'ex-gov-01', 'Theirs');
    const mine = { version: '0', 'clash-version': '1', state: '2', comment: 'Mine' };
    const result = await post('gov', {
      'ex-gov-01': { ...mine, clash },
      'ex-gov-02': NOTHING,
      'ex-gov-03': NOTHING,
    });
    expect(result).toMatchObject({ ok: true, stays: true });
    expect(result?.ok === true && result.goTo).toMatch(
      new RegExp(`/themes/gov\\?kept=${clash}%3Aex-gov-01$`),
    );
    expect(await saved()).toEqual({ 'ex-gov-01': stands });
  });

  it('ends at checking the answers after the last theme', async () => {
    const last = there(EXAMPLE.themes.at(-1));
    expect(await post(last.id, { 'ex-lea-01': NOTHING })).toMatchObject({
      ok: true,
      goTo: `/assessments/${councils.own.assessmentId}/check-answers`,
    });
  });

  it('does not take a question of another theme', async () => {
    await post('gov', { 'ex-voi-01': { version: '0', state: '2', comment: 'Elsewhere' } });
    expect(await saved()).toEqual({});
  });

  it('does not take a question that this kind of council is not asked', async () => {
    const childrens = { version: '0', numerator: '1', denominator: '2', comment: '' };
    const assessmentId = await addDistrictAssessment(database, councils.own);
    await post('num', { 'ex-num-03': childrens }, { assessmentId });
    expect(await saved({ ...councils.own, assessmentId })).toEqual({});
    await post('num', { 'ex-num-03': childrens });
    expect(await saved()).toHaveProperty('ex-num-03');
  });

  it('saves nothing once the assessment was sent', async () => {
    await answerAndSend(database, councils.own);
    const before = await saved();
    const result = await post('gov', { 'ex-gov-02': { version: '0', state: 'dk', comment: '' } });
    expect(outcomes(result)).toEqual({ 'ex-gov-02': 'locked' });
    expect(await saved()).toEqual(before);
  });

  it('finds no theme that is not there, and no assessment of another council', async () => {
    const { other } = councils;
    const words = { 'ex-gov-01': { version: '1', state: '2', comment: 'Not yours' } };
    expect(await post('nothing', words)).toBeUndefined();
    expect(await post('gov', words, { assessmentId: other.assessmentId })).toBeUndefined();
    expect(await saved(other)).toEqual({ 'ex-gov-01': 'dk v1 Words of Westmere' });
  });
});
