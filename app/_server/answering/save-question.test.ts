import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { agreeNotApplicable, findAnswer } from '@/db/queries/answers';
import { TODAY, answerAndSend, saveIn, seedTwoCouncils, there } from '@/db/queries/testing';
import type { Council, TwoCouncils } from '@/db/queries/testing';
import { answerVersions } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { SaveOutcome } from '@/lib/assessment/save-outcome';
import type { Answer } from '@/lib/framework/answer';
import { exampleFramework, exampleQuestion } from '@/lib/framework/testing';
import type { Question } from '@/lib/framework/question';
import { isUntouched, saveQuestion } from './save-question';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const EXAMPLE = exampleFramework();
const LEVEL = exampleQuestion('maturity', 'ex-gov-01');
const COUNT = exampleQuestion('number', 'ex-num-01');
const NOW = new Date(`${TODAY}T12:00:00Z`);

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  // The other council's answer to the same question must never be seen, nor touched.
  await theySave(level(0), 'Words of Westmere', { council: councils.other });
});

type Fields = Readonly<Record<string, string>>;

function asPosted(fields: Fields): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text]]));
}

/** What a person's form says of the question, by the lead of the council unless another is named. */
function post(
  fields: Fields,
  change: {
    readonly council?: Council;
    readonly assessmentId?: string;
    readonly question?: Question;
    readonly now?: Date;
  } = {},
): Promise<SaveOutcome> {
  const { council = councils.own, question = LEVEL, now = NOW } = change;
  const { lead: scope } = council;
  const assessmentId = change.assessmentId ?? council.assessmentId;
  return withScope(database, scope, (tx) =>
    saveQuestion(tx, scope, {
      assessmentId,
      authorityType: 'childrens-services',
      definition: EXAMPLE,
      question,
      fields: asPosted(fields),
      now,
    }),
  );
}

function level(value: number): Answer {
  return { state: 'answered', value };
}

/** A colleague of the lead saves meanwhile. */
async function theySave(
  answer: Answer,
  comment: string,
  change: { readonly version?: number; readonly council?: Council } = {},
): Promise<void> {
  const { council = councils.own, version = 0 } = change;
  const { contributor: scope, assessmentId } = council;
  const save = { scope, assessmentId, questionId: LEVEL.id, answer, comment, version };
  expect(await saveIn(database, save)).toMatchObject({ ok: true });
}

function saved(council: Council = councils.own, questionId = LEVEL.id) {
  const { lead: scope, assessmentId } = council;
  return withScope(database, scope, (tx) => findAnswer(tx, scope, { assessmentId, questionId }));
}

function countVersions(): Promise<number> {
  return withScope(database, councils.own.lead, (tx) => tx.$count(answerVersions));
}

/** The comments of every version of the council's answer, the first one first. */
async function comments(): Promise<readonly string[]> {
  const rows = await withScope(database, councils.own.lead, (tx) =>
    tx.select({ comment: answerVersions.comment }).from(answerVersions).orderBy(answerVersions.version),
  );
  return rows.map(({ comment }) => comment);
}

describe('what a form says about one question', () => {
  it('is saved, and the next version goes back with the time of it', async () => {
    const aTime: unknown = expect.stringMatching(/^\d{1,2} \w+ \d{4}, \d{2}:\d{2}$/);
    const outcome = await post({ version: '0', state: '3', comment: 'We have a lead member' });
    expect(outcome).toEqual({ outcome: 'saved', version: 1, savedAt: aTime });
    expect(await saved()).toMatchObject({ answer: level(3), comment: 'We have a lead member', version: 1 });
    expect(await saved(councils.other)).toMatchObject({ comment: 'Words of Westmere', version: 1 });
  });

  it('is saved over the version that it was drawn with', async () => {
    await post({ version: '0', state: '3', comment: '' });
    expect(await post({ version: '1', state: 'dk', comment: 'Not sure any more' })).toMatchObject({
      outcome: 'saved',
      version: 2,
    });
    expect(await saved()).toMatchObject({ answer: { state: 'dk' }, version: 2 });
  });

  it.each([[{}], [{ version: '' }], [{ version: '-1' }], [{ version: '1.5' }], [{ version: 'x' }]])(
    'is refused when its version was lost on the way: %j',
    async (version) => {
      expect(await post({ ...version, state: '3', comment: '' })).toMatchObject({ outcome: 'invalid' });
      expect(await saved()).toBeUndefined();
    },
  );

  it('is refused when all of it but its version was lost, and empties no answer', async () => {
    await post({ version: '0', state: '3', comment: 'We have a lead member' });
    for (const lost of [{}, { state: '3' }])
      expect(await post({ version: '1', ...lost })).toMatchObject({ outcome: 'invalid' });
    expect(await saved()).toMatchObject({ answer: level(3), comment: 'We have a lead member', version: 1 });
    await post({ version: '0', value: '7', comment: '' }, { question: COUNT });
    expect(await post({ version: '1', comment: '' }, { question: COUNT })).toMatchObject({
      outcome: 'invalid',
    });
    expect((await saved(councils.own, COUNT.id))?.answer).toMatchObject({ value: 7 });
  });

  it('is refused with every fault when it cannot be read, and nothing is saved', async () => {
    const outcome = await post(
      { version: '0', state: 'answered', value: 'twelve', comment: 'x'.repeat(4001) },
      { question: COUNT },
    );
    expect(outcome).toMatchObject({ outcome: 'invalid' });
    const fields = outcome.outcome === 'invalid' ? outcome.errors.map(({ field }) => field) : [];
    expect(fields).toEqual(['value', 'comment']);
    expect(await saved(councils.own, COUNT.id)).toBeUndefined();
  });

  it('keeps zero as an answer and nothing as no answer', async () => {
    await post({ version: '0', value: '0', comment: '' }, { question: COUNT });
    expect((await saved(councils.own, COUNT.id))?.answer).toMatchObject({ state: 'answered', value: 0 });
    await post({ version: '1', value: '', comment: '' }, { question: COUNT });
    expect((await saved(councils.own, COUNT.id))?.answer).toEqual({ state: 'blank' });
  });

  it('is refused after the assessment was sent, and after its round has closed', async () => {
    const late = await post(
      { version: '0', state: '3', comment: '' },
      { now: new Date('2027-01-01T00:00:00Z') },
    );
    expect(late).toMatchObject({ outcome: 'locked' });
    await answerAndSend(database, councils.own);
    expect(await post({ version: '1', state: '1', comment: '' })).toMatchObject({ outcome: 'locked' });
    expect(await saved()).toMatchObject({ answer: level(3), version: 1 });
  });

  it('never reaches another council’s assessment', async () => {
    const { assessmentId } = councils.other;
    const outcome = await post({ version: '1', state: '4', comment: 'Not yours' }, { assessmentId });
    expect(outcome).toMatchObject({ outcome: 'locked' });
    expect(JSON.stringify(outcome)).not.toContain('Westmere');
    expect(await saved(councils.other)).toMatchObject({ answer: level(0), comment: 'Words of Westmere' });
  });
});

describe('a form that is older than what a colleague saved', () => {
  it('gives both texts back in full when both wrote, and saves nothing', async () => {
    await theySave(level(1), 'We asked twelve people');
    const outcome = await post({ version: '0', state: '3', comment: 'We asked thirty people' });
    expect(outcome).toMatchObject({
      outcome: 'clash',
      clash: {
        version: 1,
        savedBy: 'Contributor of Northdale',
        joined: 'We asked thirty people\n\nWe asked twelve people',
      },
    });
    const { mine, theirs } = there(outcome.outcome === 'clash' ? outcome.clash : null);
    expect(mine.comment.map(({ text }) => text).join('')).toBe('We asked thirty people');
    expect(theirs.comment.map(({ text }) => text).join('')).toBe('We asked twelve people');
    expect([...mine.comment, ...theirs.comment].some(({ differs }) => differs)).toBe(false);
    expect(mine.headline).not.toBe(theirs.headline);
    expect(await saved()).toMatchObject({ answer: level(1), version: 1 });
  });

  it('is given the colleague’s words when the person had changed nothing', async () => {
    await post({ version: '0', state: '2', comment: 'As before' });
    await theySave(level(4), 'Better now', { version: 1 });
    const outcome = await post({ version: '1', state: '2', comment: 'As before' });
    expect(outcome).toMatchObject({
      outcome: 'replaced',
      version: 2,
      savedBy: 'Contributor of Northdale',
      fields: { state: ['4'], comment: ['Better now'] },
    });
    expect(await saved()).toMatchObject({ answer: level(4), comment: 'Better now', version: 2 });
  });

  it('is given the colleague’s words when the person had not begun', async () => {
    await theySave(level(4), 'First');
    expect(await post({ version: '0', state: '', comment: '' })).toMatchObject({
      outcome: 'replaced',
      version: 1,
    });
    expect(await countVersions()).toBe(1);
  });

  it('is in no clash when both wrote the same', async () => {
    await theySave(level(4), 'The same words');
    const outcome = await post({ version: '0', state: '4', comment: '  The same words ' });
    expect(outcome).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect(await countVersions()).toBe(1);
  });

  it('clashes when it is older by several versions and the person wrote', async () => {
    await post({ version: '0', state: '1', comment: 'one' });
    await theySave(level(2), 'two', { version: 1 });
    await theySave(level(3), 'three', { version: 2 });
    const outcome = await post({ version: '1', state: '1', comment: 'mine' });
    expect(outcome).toMatchObject({ outcome: 'clash', clash: { version: 3 } });
  });

  it('clashes when the person emptied what the colleague changed', async () => {
    await post({ version: '0', state: '1', comment: 'one' });
    await theySave(level(2), 'two', { version: 1 });
    expect(await post({ version: '1', state: '', comment: '' })).toMatchObject({ outcome: 'clash' });
  });

  it('clashes when it claims a version that was never there', async () => {
    await theySave(level(2), 'two');
    expect(await post({ version: '9', state: '2', comment: 'mine' })).toMatchObject({ outcome: 'clash' });
  });
});

describe('both sides of a clash', () => {
  it.each([
    ['planned', 'Not applicable'],
    ['adopted', 'Not applicable, counted as not answered'],
  ])('read a reason as it counts for a council that says “%s”', async (position, headline) => {
    const { contributor: scope, assessmentId } = councils.own;
    const answer: Answer = { state: 'answered', value: position };
    await saveIn(database, { scope, assessmentId, questionId: 'ex-pos-01', answer });
    await theySave({ state: 'na', reason: 'not-adopted' }, 'Theirs');
    expect(await post({ version: '0', state: '3', comment: 'Mine' })).toMatchObject({
      outcome: 'clash',
      clash: { theirs: { headline } },
    });
  });
});

describe('after a clash, a person', () => {
  const mine = { version: '0', state: '3', comment: 'Mine' };

  beforeEach(async () => {
    await theySave(level(1), 'Theirs');
  });

  it('may keep their own, over what they were shown', async () => {
    const outcome = await post({ ...mine, clash: 'mine', 'clash-version': '1' });
    expect(outcome).toMatchObject({ outcome: 'saved', version: 2 });
    expect(await saved()).toMatchObject({ answer: level(3), comment: 'Mine', version: 2 });
  });

  it('may keep the other’s, and then their own is in the history beneath it: both are kept', async () => {
    const outcome = await post({ ...mine, clash: 'theirs', 'clash-version': '1' });
    expect(outcome).toMatchObject({ outcome: 'replaced', version: 3, fields: { comment: ['Theirs'] } });
    expect(await comments()).toEqual(['Theirs', 'Mine', 'Theirs']);
    expect(await saved()).toMatchObject({ answer: level(1), comment: 'Theirs', version: 3 });
  });

  it('makes no version of what says the same as the other’s, or of what could not be saved', async () => {
    const chosen = { ...mine, clash: 'theirs', 'clash-version': '1' };
    await post({ ...chosen, state: '1', comment: ' Theirs ' });
    await post({ ...chosen, state: '9' });
    expect(await comments()).toEqual(['Theirs']);
  });

  it('is asked again when a third text came while they chose the other’s', async () => {
    await theySave(level(0), 'A third text', { version: 1 });
    const outcome = await post({ ...mine, clash: 'theirs', 'clash-version': '1' });
    expect(outcome).toMatchObject({ outcome: 'clash', clash: { version: 2 } });
  });

  it('leaves the other’s form good: it was drawn with what stands, in whatever version', async () => {
    await post({ ...mine, clash: 'theirs', 'clash-version': '1' });
    const theirs = await post({ version: '1', state: '1', comment: 'Theirs, and more' });
    expect(theirs).toMatchObject({ outcome: 'saved', version: 4 });
  });

  it('may write one text from both', async () => {
    const merged = 'Mine and theirs';
    const outcome = await post({ ...mine, clash: 'both', 'clash-version': '1', merged });
    expect(outcome).toMatchObject({ outcome: 'saved', version: 2, joined: merged });
    expect(await saved()).toMatchObject({ comment: merged, answer: level(3) });
  });

  it('is given the joint text with its version, or their next save would put their own over it', async () => {
    const joint = { ...mine, clash: 'both', 'clash-version': '1', merged: 'Mine and theirs' };
    const first = await post(joint);
    const again = await post({ ...joint, version: '2', 'clash-version': '2' });
    for (const outcome of [first, again]) expect(outcome).toMatchObject({ joined: 'Mine and theirs' });
    expect(
      await post({ version: '0', state: '3', comment: 'Mine', clash: 'mine', 'clash-version': '3' }),
    ).not.toHaveProperty('joined');
  });

  it('is asked again when a third version was saved while they chose', async () => {
    await theySave(level(0), 'A third text', { version: 1 });
    const outcome = await post({ ...mine, clash: 'mine', 'clash-version': '1' });
    expect(outcome).toMatchObject({ outcome: 'clash', clash: { version: 2 } });
    expect(await saved()).toMatchObject({ comment: 'A third text', version: 2 });
  });

  it('cannot choose without saying against which version', async () => {
    expect(await post({ ...mine, clash: 'mine' })).toMatchObject({ outcome: 'invalid' });
  });
});

describe('a form that changes nothing', () => {
  function untouched(fields: Fields, standing: Awaited<ReturnType<typeof saved>>): boolean {
    const { assessmentId } = councils.own;
    const authorityType = 'childrens-services' as const;
    const form = { question: LEVEL, fields: asPosted(fields), now: NOW };
    const posted = { assessmentId, authorityType, definition: EXAMPLE, ...form };
    return isUntouched(posted, standing);
  }

  it('is untouched when it says what is saved at its version, or nothing where nothing is saved', async () => {
    expect(untouched({ version: '0', state: '', comment: '' }, undefined)).toBe(true);
    await post({ version: '0', state: '2', comment: 'Words' });
    expect(untouched({ version: '1', state: '2', comment: 'Words' }, await saved())).toBe(true);
  });

  it.each<readonly [string, Fields]>([
    ['another answer', { version: '1', state: '3', comment: 'Words' }],
    ['another comment', { version: '1', state: '2', comment: 'Other words' }],
    ['another version', { version: '0', state: '2', comment: 'Words' }],
    ['a choice after a clash', { version: '1', state: '2', comment: 'Words', clash: 'mine' }],
    ['something that cannot be read', { version: '1', state: '9', comment: 'Words' }],
  ])('is touched with %s', async (_what, fields) => {
    await post({ version: '0', state: '2', comment: 'Words' });
    expect(untouched(fields, await saved())).toBe(false);
  });

  it('does not undo an approver’s agreement when it is sent again', async () => {
    const fields = { state: 'na', 'na-reason': 'other', 'na-text': 'The county does this', comment: '' };
    expect(await post({ version: '0', ...fields })).toMatchObject({ outcome: 'saved' });
    const { approver: scope, assessmentId } = councils.own;
    await withScope(database, scope, (tx) =>
      agreeNotApplicable(tx, scope, { assessmentId, questionId: LEVEL.id, version: 1, today: TODAY }),
    );
    expect(await post({ version: '1', ...fields })).toMatchObject({ outcome: 'unchanged', version: 2 });
    expect(await post({ version: '2', ...fields })).toMatchObject({ outcome: 'saved', version: 3 });
    expect((await saved())?.answer).toMatchObject({ state: 'na', agreed: true });
  });
});
