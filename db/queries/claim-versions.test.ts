import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { evidenceKey } from '@/lib/assessment/approval';
import { detachEvidence } from './answer-evidence';
import { readVersions } from './claim-versions';
import { editEvidence } from './evidence';
import { recordVerdict } from './evidence-files';
import { DETAILS, addPieceTo, link } from './evidence.testing';
import { TODAY, saveIn, seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const QUESTION = 'ex-gov-01';
const LEVEL = { state: 'answered', value: 3 } as const;

function read(scope: AuthorityScope, assessmentId = councils.own.assessmentId) {
  return withScope(database, scope, (tx) => readVersions(tx, scope, assessmentId));
}

function save(scope: AuthorityScope, version: number, answer: typeof LEVEL | { state: 'blank' } = LEVEL) {
  const { assessmentId } = councils.own;
  return saveIn(database, { scope, assessmentId, questionId: QUESTION, answer, version });
}

describe('what an approval is of', () => {
  it('is nothing while nothing was answered', async () => {
    expect(await read(councils.own.lead)).toEqual({ versions: {}, isWriter: false });
  });

  it('is the version of each answer, one more with every save, a blank one too', async () => {
    const { lead } = councils.own;
    await save(lead, 0);
    expect((await read(lead)).versions).toEqual({ [QUESTION]: 1 });
    await save(lead, 1, { state: 'blank' });
    expect((await read(lead)).versions).toEqual({ [QUESTION]: 2 });
  });

  it('is the evidence too: each piece put under an answer or taken away counts, with no answer there', async () => {
    const { own } = councils;
    const key = evidenceKey(QUESTION);
    const evidenceId = await addPieceTo(database, own, { under: QUESTION });
    expect((await read(own.lead)).versions).toEqual({ [key]: 1 });
    const place = { assessmentId: own.assessmentId, questionId: QUESTION, evidenceId, today: TODAY };
    await withScope(database, own.lead, (tx) => detachEvidence(tx, own.lead, place));
    expect((await read(own.lead)).versions).toEqual({ [key]: 2 });
  });

  it('is the evidence as it is described: a change counts, saving it as it was does not', async () => {
    const { own } = councils;
    const id = await addPieceTo(database, own, { piece: link(), under: QUESTION });
    const edit = (title: string) =>
      withScope(database, own.lead, (tx) =>
        editEvidence(tx, own.lead, { id, drawn: DETAILS, details: { ...DETAILS, title } }),
      );
    expect(await edit(DETAILS.title)).toEqual({ ok: true });
    expect(await changes()).toBe(1);
    expect(await edit('Minutes of June')).toEqual({ ok: true });
    expect(await changes()).toBe(2);
  });

  it('is the evidence that is there: a file found infected counts as taken away, a clean one does not', async () => {
    const scan = async (verdict: 'clean' | 'infected') => {
      const id = await addPieceTo(database, councils.own, { under: QUESTION });
      await withScope(database, systemScope(), (tx) => recordVerdict(tx, systemScope(), { id, verdict }));
    };
    await scan('clean');
    expect(await changes()).toBe(1);
    await scan('infected');
    expect(await changes()).toBe(3);
  });

  async function changes(): Promise<number | undefined> {
    return (await read(councils.own.lead)).versions[evidenceKey(QUESTION)];
  }

  it('is of one council: another asks for the same assessment and reads nothing of it', async () => {
    const { own, other } = councils;
    await save(own.lead, 0);
    await addPieceTo(database, own, { under: QUESTION });
    expect(await read(other.lead, own.assessmentId)).toEqual({ versions: {}, isWriter: false });
  });
});

describe('whoever wrote an answer', () => {
  it('is told apart from who did not, by who they are', async () => {
    const { lead, contributor, approver } = councils.own;
    await save(contributor, 0);
    expect((await read(contributor)).isWriter).toBe(true);
    expect((await read(lead)).isWriter).toBe(false);
    expect((await read(approver)).isWriter).toBe(false);
  });

  it('is whoever wrote what stands, and nobody once it says nothing', async () => {
    const { lead, contributor } = councils.own;
    await save(contributor, 0);
    await save(lead, 1);
    expect((await read(contributor)).isWriter).toBe(false);
    expect((await read(lead)).isWriter).toBe(true);
    await save(lead, 2, { state: 'blank' });
    expect((await read(lead)).isWriter).toBe(false);
  });
});
