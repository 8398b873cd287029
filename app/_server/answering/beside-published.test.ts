import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { listAnswerVersions, restoreAnswerVersion } from '@/db/queries/answer-history';
import { findAnswer } from '@/db/queries/answers';
import { carryAnswers } from '@/db/queries/carried-answers';
import { findSubmission, submitAssessment } from '@/db/queries/submissions';
import { EXAMPLE, ROUND, TODAY, addAssessment, addRound, seedTwoCouncils, there } from '@/db/queries/testing';
import type { Council, TwoCouncils } from '@/db/queries/testing';
import { answers, figureReleases, officialFigures } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { Answer } from '@/lib/framework/answer';
import { publishedFields } from '@/lib/framework/answer-fields';
import { exampleQuestion } from '@/lib/framework/testing';
import { loadTheme } from './load-assessment';
import { loadPublished } from './load-published';
import { saveQuestion } from './save-question';
import { saveTheme } from './save-theme';
import { themeView } from './theme-view';

// It cannot be loaded outside of Next, and nothing here leaves a page.
vi.mock('next/navigation', () => ({ notFound: () => undefined }));

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const RATE = exampleQuestion('number', 'ex-num-02');
const NOW = new Date(`${TODAY}T12:00:00Z`);
const REASON = 'We counted those who moved away as well';

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await database.owner.delete(figureReleases);
  await publish('2025', '72', '100');
});

/** The Department publishes the council's figure of a year. */
async function publish(edition: string, top: string, bottom: string): Promise<void> {
  const { code } = councils.own;
  const releaseId = `in-touch-${edition}`;
  await database.owner.insert(figureReleases).values({ id: releaseId, dataSetId: 'in-touch', edition });
  const figure = { cohort: '19-21', period: edition, top, bottom, value: '72' };
  await database.owner.insert(officialFigures).values({ ...figure, releaseId, areaCode: code });
}

type Fields = Readonly<Record<string, string>>;

/** The fields of the page: what is filled in, and nothing said; and these changes. */
function fieldsWith(change: Fields, isOffered = true): Readonly<Record<string, readonly string[]>> {
  const published = { value: { numerator: 72, denominator: 100 } };
  const drawn = isOffered ? publishedFields(RATE, published, { today: TODAY }) : {};
  const typed = Object.entries(change).map(([name, text]) => [name, [text]] as const);
  return { ...drawn, version: ['0'], comment: [''], ...Object.fromEntries(typed) };
}

function post(change: Fields, { isOffered = true, council = councils.own } = {}) {
  const { lead: scope, assessmentId } = council;
  const save = { assessmentId, authorityType: 'childrens-services', definition: EXAMPLE, now: NOW } as const;
  const fields = fieldsWith(change, isOffered);
  return withScope(database, scope, (tx) => saveQuestion(tx, scope, { ...save, question: RATE, fields }));
}

/** Types over what is saved: nothing is filled in any more. */
function postOver(change: Fields) {
  return post({ state: 'answered', denominator: '100', ...change }, { isOffered: false });
}

/** Sends the whole page of the theme, as a browser without a script does. */
function postTheme(change: Fields) {
  const { lead: scope, assessmentId } = councils.own;
  const form = new FormData();
  for (const [field, texts] of Object.entries(fieldsWith(change)))
    for (const text of texts) form.append(`${RATE.id}.${field}`, text);
  return withScope(database, scope, (tx) =>
    saveTheme(tx, scope, { assessmentId, themeId: 'num', form, now: NOW }),
  );
}

async function saved({ lead, assessmentId }: Council = councils.own) {
  const found = await withScope(database, lead, (tx) =>
    findAnswer(tx, lead, { assessmentId, questionId: RATE.id }),
  );
  return found?.answer;
}

/** The question as the page of its theme draws it. */
async function drawn() {
  const { lead: scope, assessmentId } = councils.own;
  const loaded = await withScope(database, scope, async (tx) => {
    const theme = there(await loadTheme(tx, scope, { assessmentId, themeId: 'num' }));
    return { ...theme, publishedOf: await loadPublished(tx, scope, theme.theme.questions) };
  });
  const view = themeView({ ...loaded, assignments: [], viewerId: scope.memberId }, TODAY);
  return there(view.questions.find(({ question }) => question.id === RATE.id));
}

const published = (numerator: number, denominator: number, release = '2025') => ({
  value: { numerator, denominator },
  release: `In touch with the council, ages 19 to 21, year to March ${release}. Department for Education, ${release} release`,
});

describe('a question that nobody has answered', () => {
  it('is drawn with the published figure in its boxes, at no version', async () => {
    const { fields, version, asksReason } = await drawn();
    expect(fields).toMatchObject({
      numerator: ['72'],
      denominator: ['100'],
      'offered-numerator': ['72'],
      state: [''],
    });
    expect([version, asksReason]).toEqual([0, true]);
  });

  it('is not answered by a page that is sent whole, and is by its tick', async () => {
    expect(await postTheme({})).toMatchObject({ ok: true });
    expect(await saved()).toBeUndefined();
    expect(await postTheme({ 'use-published': 'yes' })).toMatchObject({ ok: true });
    expect(await saved()).toMatchObject({ state: 'answered', prefill: published(72, 100) });
  });

  it('stays filled in where somebody has only written a comment', async () => {
    await post({ comment: 'Ask Priya' });
    expect(await saved()).toEqual({ state: 'blank' });
    expect((await drawn()).fields).toMatchObject({ numerator: ['72'], comment: ['Ask Priya'] });
  });

  it('is not answered by what was filled in before a later release came', async () => {
    await publish('2026', '80', '110');
    await postTheme({});
    expect(await saved()).toBeUndefined();
  });

  it('is empty where the figure is hidden, or another council’s', async () => {
    await publish('2026', 'c', '110');
    expect((await drawn()).fields).not.toHaveProperty('numerator');
    expect((await drawn()).published).toMatchObject({ prefill: null });
    expect(await saved(councils.other)).toBeUndefined();
    await post({ 'use-published': 'yes' }, { council: councils.other });
    expect(await saved(councils.other)).not.toHaveProperty('prefill');
  });
});

describe('an answer that is not the published figure', () => {
  it('is saved without a reason, says that one is missing, and is complete with it', async () => {
    expect(await post({ numerator: '75' })).toMatchObject({ outcome: 'saved', lacksReason: true });
    expect(await saved()).toMatchObject({ value: { numerator: 75 }, prefill: published(72, 100) });
    expect((await drawn()).saved).toMatchObject({ lacksReason: true });
    const outcome = await postOver({ version: '1', numerator: '75', 'change-reason': REASON });
    expect(outcome).not.toHaveProperty('lacksReason');
    expect(await saved()).toMatchObject({ changeReason: REASON });
    expect((await drawn()).fields).toMatchObject({ 'change-reason': [REASON] });
  });

  it('keeps the release that it was given with when a later one comes, also half typed', async () => {
    await post({ numerator: '75', 'change-reason': REASON });
    await publish('2026', '80', '110');
    for (const [version, numerator] of [
      ['1', '7'],
      ['2', '74'],
    ] as const) {
      await postOver({ version, numerator, 'change-reason': REASON });
      expect(await saved()).toMatchObject({ prefill: published(72, 100) });
    }
    await postOver({ version: '3', numerator: '80', denominator: '110' });
    expect(await saved()).toMatchObject({ prefill: published(80, 110, '2026') });
  });

  it('is compared with this round’s release where it came over from the last one', async () => {
    const { lead: scope, code, assessmentId: before } = councils.own;
    const answer: Answer = {
      ...{ state: 'answered', value: { numerator: 60, denominator: 90 }, changeReason: REASON },
      prefill: published(60, 90, '2024'),
    };
    const assessmentId = await withScope(database, systemScope(), async (tx) =>
      addAssessment(tx, scope, await addRound(tx, { ...ROUND, name: 'Next', opensOn: '2026-11-01' })),
    );
    await withScope(database, scope, async (tx) => {
      const sent = await submitAssessment(tx, scope, {
        assessmentId: before,
        declaration: 'Yes',
        today: TODAY,
      });
      if (!sent.ok) throw new Error(sent.reason);
      const carried = [{ questionId: RATE.id, answer, comment: '' }];
      await carryAnswers(tx, scope, { assessmentId, from: sent.id, carried });
    });
    councils = { ...councils, own: { ...councils.own, code, assessmentId } };
    const { fields, published: beside, needsReview } = await drawn();
    expect(fields).toMatchObject({ numerator: ['60'], 'change-reason': [REASON] });
    expect([needsReview, beside?.prefill]).toEqual([true, published(72, 100)]);
    await postOver({ version: '1', numerator: '60', denominator: '90', 'change-reason': REASON });
    expect(await saved()).toEqual({ ...answer, prefill: published(72, 100) });
  });

  it('is in the history with its reason, and comes back with it', async () => {
    const { lead: scope, assessmentId } = councils.own;
    await post({ numerator: '75', 'change-reason': REASON });
    await postOver({ version: '1', numerator: '76', 'change-reason': 'Another reason than before' });
    const at = { assessmentId, questionId: RATE.id };
    await withScope(database, scope, (tx) =>
      restoreAnswerVersion(tx, scope, { ...at, version: 1, standing: 2, today: TODAY }),
    );
    const { versions } = await withScope(database, scope, (tx) =>
      listAnswerVersions(tx, scope, { ...at, page: 1 }),
    );
    const kept = { value: { numerator: 75, denominator: 100 }, changeReason: REASON };
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    for (const one of [versions[0], versions[2]])
      expect(one?.answer).toMatchObject({ ...kept, prefill: published(72, 100) });
  });

  it('clashes where two people gave two reasons, and both stand there', async () => {
    await post({ numerator: '75', 'change-reason': REASON });
    const outcome = await post({ numerator: '75', 'change-reason': 'Another reason than before' });
    expect(outcome).toMatchObject({ outcome: 'clash' });
    expect(JSON.stringify(outcome)).toContain(REASON);
    expect(JSON.stringify(outcome)).toContain('Another reason than before');
    expect(await saved()).toMatchObject({ changeReason: REASON });
  });

  it('is frozen with both figures and the reason', async () => {
    const { lead: scope, assessmentId } = councils.own;
    await post({ numerator: '75', 'change-reason': REASON });
    const frozen = await withScope(database, scope, async (tx) => {
      await submitAssessment(tx, scope, { assessmentId, declaration: 'Yes', today: TODAY });
      return findSubmission(tx, scope, assessmentId);
    });
    expect(frozen?.answers[RATE.id]?.answer).toEqual({
      state: 'answered',
      value: { numerator: 75, denominator: 100 },
      prefill: published(72, 100),
      changeReason: REASON,
    });
  });
});

it('the table keeps a reason only beside an answer, and none that is too long', async () => {
  await post({ numerator: '75', 'change-reason': REASON });
  for (const wrong of [{ changeReason: 'x'.repeat(501) }, { state: 'dk', value: null } as const]) {
    await expect(database.owner.update(answers).set(wrong)).rejects.toThrow();
  }
});
