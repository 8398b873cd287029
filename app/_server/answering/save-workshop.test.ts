import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { listAnswerVersions } from '@/db/queries/answer-history';
import { findAnswer } from '@/db/queries/answers';
import { submitAssessment } from '@/db/queries/submissions';
import { TODAY, saveIn, seedTwoCouncils } from '@/db/queries/testing';
import type { Council, TwoCouncils } from '@/db/queries/testing';
import { listWorkshops } from '@/db/queries/workshops';
import { answerVersions } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { Answer } from '@/lib/framework/answer';
import type { TypedWorkshop } from '@/lib/workshop/workshop-fields';
import { saveWorkshop } from './save-workshop';
import type { WorkshopSave } from './save-workshop';

vi.mock('next/navigation', () => ({ notFound: vi.fn() }));

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const LEVEL = 'ex-gov-01';
const VOICES = [
  { name: 'Housing lead', level: 1 },
  { name: 'Care leaver adviser', level: 3 },
];
const SAID: TypedWorkshop = { voices: VOICES, notes: 'They see it differently.', agreedLevel: null };
const level = (value: number): Answer => ({ state: 'answered', value });

type Change = Partial<Omit<WorkshopSave, 'typed'>> & {
  readonly council?: Council;
  readonly agreed?: number | null;
  readonly notes?: string;
};

/** What a room of the lead says about a question of its council's assessment. */
function hold({ council = councils.own, agreed = null, notes = SAID.notes, ...over }: Change = {}) {
  const save: WorkshopSave = {
    ...{ assessmentId: councils.own.assessmentId, questionId: LEVEL, workshopVersion: 0, answerVersion: 0 },
    ...{ now: new Date(`${TODAY}T12:00:00Z`), typed: { ...SAID, notes, agreedLevel: agreed }, ...over },
  };
  return withScope(database, council.lead, (tx) => saveWorkshop(tx, council.lead, save));
}

async function theySave(value: number, comment: string, version = 0): Promise<void> {
  const { contributor: scope, assessmentId } = councils.own;
  const save = { scope, assessmentId, questionId: LEVEL, answer: level(value), comment, version };
  expect(await saveIn(database, save)).toMatchObject({ ok: true });
}

function saved({ lead, assessmentId }: Council = councils.own) {
  return withScope(database, lead, (tx) => findAnswer(tx, lead, { assessmentId, questionId: LEVEL }));
}

function rooms({ lead, assessmentId }: Council = councils.own) {
  return withScope(database, lead, (tx) => listWorkshops(tx, lead, assessmentId));
}

function countVersions(): Promise<number> {
  return withScope(database, councils.own.lead, (tx) => tx.$count(answerVersions));
}

describe('what is said in a room', () => {
  it('is kept while nothing is agreed, and answers nothing', async () => {
    expect(await hold()).toMatchObject({ ok: true, done: 'saved' });
    expect(await rooms()).toMatchObject([
      { voices: VOICES, notes: SAID.notes, agreedLevel: null, version: 1 },
    ]);
    expect(await saved()).toBeUndefined();
  });

  it('is the answer once the room agrees on a level, and is kept beside it: demand 26', async () => {
    expect(await hold({ agreed: 2 })).toMatchObject({ ok: true, done: 'agreed' });
    expect(await saved()).toMatchObject({ answer: level(2), version: 1, savedBy: 'Lead of Northdale' });
    expect(await rooms()).toMatchObject([{ voices: VOICES, agreedLevel: 2 }]);
  });

  it('is what the history of the answer says of that version, and of no later one: demand 26', async () => {
    await theySave(1, 'Before');
    await hold({ agreed: 2, answerVersion: 1 });
    await theySave(4, 'After', 2);
    const { lead, assessmentId } = councils.own;
    const { versions } = await withScope(database, lead, (tx) =>
      listAnswerVersions(tx, lead, { assessmentId, questionId: LEVEL, page: 1 }),
    );
    expect(versions.map(({ version, isFromRoom }) => [version, isFromRoom])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
  });

  it('agrees on level 0 as on any other', async () => {
    expect(await hold({ agreed: 0 })).toMatchObject({ done: 'agreed' });
    expect(await saved()).toMatchObject({ answer: level(0) });
  });

  it('leaves the comment as it stands', async () => {
    await theySave(1, 'Written before the room met');
    expect(await hold({ agreed: 3, answerVersion: 1 })).toMatchObject({ done: 'agreed' });
    expect(await saved()).toMatchObject({
      ...{ answer: level(3), comment: 'Written before the room met', version: 2 },
    });
  });

  it('makes no empty version where the room agrees on what is saved already', async () => {
    await theySave(3, 'As it is');
    expect(await hold({ agreed: 3, answerVersion: 1 })).toMatchObject({ done: 'agreed' });
    expect(await saved()).toMatchObject({ version: 1, savedBy: 'Contributor of Northdale' });
    expect(await countVersions()).toBe(1);
    expect(await rooms()).toMatchObject([{ agreedLevel: 3 }]);
  });

  it('goes on to the next question with levels that is asked, and to none that is not', async () => {
    const next = async () => {
      const held = await hold({ questionId: 'ex-pos-03', workshopVersion: (await rooms()).length });
      return held.ok ? held.loaded.after?.id : held.reason;
    };
    expect(await next()).toBeUndefined();
    const { lead: scope, assessmentId } = councils.own;
    const position = { scope, assessmentId, questionId: 'ex-pos-01' };
    await saveIn(database, { ...position, answer: { state: 'answered', value: 'planned' } });
    expect(await next()).toBe('ex-pos-04');
  });
});

describe('an answer that somebody changed while the room talked', () => {
  it('is never overwritten: what was said is kept, and the room is told', async () => {
    await theySave(1, 'First');
    await theySave(4, 'Meanwhile', 1);
    expect(await hold({ agreed: 2, answerVersion: 1 })).toMatchObject({ ok: true, done: 'changed' });
    expect(await saved()).toMatchObject({ answer: level(4), comment: 'Meanwhile', version: 2 });
    expect(await rooms()).toMatchObject([{ voices: VOICES, notes: SAID.notes, agreedLevel: null }]);
  });

  it('is never overwritten where there was none when the room began', async () => {
    await theySave(4, 'Meanwhile');
    expect(await hold({ agreed: 2 })).toMatchObject({ done: 'changed' });
    expect(await saved()).toMatchObject({ answer: level(4), version: 1 });
  });

  it('is answered anew by the room once it has looked at it, under the words of that somebody', async () => {
    await theySave(4, 'Meanwhile');
    await hold({ agreed: 2 });
    expect(await hold({ agreed: 2, workshopVersion: 1, answerVersion: 1 })).toMatchObject({ done: 'agreed' });
    expect(await saved()).toMatchObject({ answer: level(2), comment: 'Meanwhile', version: 2 });
    expect(await rooms()).toMatchObject([{ agreedLevel: 2 }]);
  });
});

describe('a room is refused', () => {
  it('what a second screen of it says that was drawn before the first saved', async () => {
    await hold();
    expect(await hold({ notes: 'The other screen.', agreed: 2 })).toEqual({ ok: false, reason: 'stale' });
    expect(await rooms()).toMatchObject([{ notes: SAID.notes, agreedLevel: null }]);
    expect(await saved()).toBeUndefined();
  });

  it('a question without levels', async () => {
    expect(await hold({ questionId: 'ex-gov-03', agreed: 2 })).toEqual({ ok: false, reason: 'no-levels' });
    expect(await rooms()).toEqual([]);
  });

  it('a question that is none', async () => {
    expect(await hold({ questionId: 'ex-none-01' })).toEqual({ ok: false, reason: 'not-found' });
  });

  it('what was sent, and what is of a round that has closed', async () => {
    const late = new Date('2027-01-01T00:00:00Z');
    expect(await hold({ agreed: 2, now: late })).toEqual({ ok: false, reason: 'locked' });
    const { lead, assessmentId } = councils.own;
    const sent = { assessmentId, declaration: 'Honest', today: TODAY };
    await withScope(database, lead, (tx) => submitAssessment(tx, lead, sent));
    expect(await hold({ agreed: 2 })).toEqual({ ok: false, reason: 'locked' });
    expect(await rooms()).toEqual([]);
    expect(await saved()).toBeUndefined();
  });

  it('what is of another council', async () => {
    const { other } = councils;
    expect(await hold({ council: other, agreed: 2 })).toEqual({ ok: false, reason: 'not-found' });
    expect(await rooms()).toEqual([]);
    expect(await rooms(other)).toEqual([]);
    expect(await saved()).toBeUndefined();
  });
});
