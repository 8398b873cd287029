import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDemonstration } from '@/db/demo/database.testing';
import { DAY, questionWithId } from '@/db/demo/testing';
import type { Database, Transaction } from '@/db/engine';
import { there } from '@/db/queries/testing';
import { members } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope, grantLabScope } from '@/lib/access/scope';
import type { Scope } from '@/lib/access/scope';
import { loadAssociations, loadPicture } from './load-figures';
import { loadMoves, loadReading, loadReadings } from './load-moves';
import type { Student } from './load-moves';

let database: Database;

vi.mock('@/app/_server/database', () => ({
  getDatabase: () => Promise.resolve(database),
  inScope: (scope: Scope, work: (tx: Transaction) => Promise<unknown>) => withScope(database, scope, work),
}));
vi.mock('@/app/_server/today', () => ({ today: () => DAY }));
// Who asks is the page's to find out, from a request.
vi.mock('@/app/_server/require-scope', () => ({}));

beforeAll(async () => {
  database = await openDemonstration();
});
afterAll(() => database.close());

async function placeOf(name: string) {
  const all = await database.owner.select().from(members);
  return there(all.find(({ displayName }) => displayName === name));
}

/** A member of the lab, or with another's `userId` that person. */
async function student(name = 'Imogen Castle', userId?: string): Promise<Student> {
  const place = await placeOf(name);
  const audience = place.audience === 'associates' ? 'associates' : 'lab-councils';
  const person = userId ?? place.userId;
  const member = { kind: 'lab', memberId: place.id, userId: person, role: 'lab-member', audience } as const;
  return {
    lab: there(grantLabScope(member, 'insights:study')),
    benchmark: there(grantBenchmarkScope(member, 'benchmark:view')),
    userId: person,
  };
}

/** A member of the lab who judges services blind somewhere. */
async function whoJudgesBlind(): Promise<Student> {
  return student('Imogen Castle', (await placeOf('Ruth Calder')).userId);
}

const SERVICES = 'services-21-plus';
const QUESTION = 's21-voi-01';

function idsOf(definitions: readonly { readonly id: string }[]): readonly string[] {
  return definitions.map(({ id }) => id);
}

describe('who moved', () => {
  it('is of the framework that is asked for where somebody did, and else of the first where somebody did', async () => {
    const services = there(await loadMoves(await student(), SERVICES));
    expect(services.input.definition.id).toBe(SERVICES);
    expect(services.input.moves.length).toBeGreaterThan(0);
    const offered = idsOf(services.offered);
    expect(offered).not.toContain('protected-characteristic');
    const fallen = there(await loadMoves(await student(), 'protected-characteristic'));
    expect(fallen.input.definition.id).toBe(offered[0]);
  });

  it('comes with the codes of the lab, and the open questions in which councils tell what they did', async () => {
    const { input } = there(await loadMoves(await student(), 'corporate-parenting'));
    expect(input.codes.map(({ name }) => name)).toContain('A board asks for the figures');
    expect(input.codings.length).toBeGreaterThan(0);
    expect(input.toldQuestions.length).toBeGreaterThan(0);
    expect(input.toldQuestions.every(({ scored }) => !scored)).toBe(true);
  });

  it('is nothing of a framework that the same person judges blind somewhere', async () => {
    const blind = await whoJudgesBlind();
    expect(idsOf(there(await loadMoves(blind, SERVICES)).offered)).not.toContain(SERVICES);
    expect(await loadReadings(blind, QUESTION)).toBeUndefined();
  });
});

describe('what councils wrote', () => {
  async function namesFor(reader: Student): Promise<readonly string[]> {
    return there(await loadReadings(reader, QUESTION)).readings.map(({ move }) => move.authorityName);
  }

  it('is of those who moved on the question, and to associates of those who are named to them', async () => {
    expect(await namesFor(await student())).toEqual(['Elmshire', 'Tarnside']);
    expect(await namesFor(await student('Nathaniel Boateng'))).toEqual(['Tarnside']);
  });

  it('has their words', async () => {
    const { readings } = there(await loadReadings(await student(), QUESTION));
    expect(readings.some(({ comment }) => comment !== '')).toBe(true);
  });

  it('is not of a question on which nobody moved, nor of one that is not there', async () => {
    const { input } = there(await loadMoves(await student(), SERVICES));
    const moved = new Set(input.moves.map(({ questionId }) => questionId));
    const still = input.definition.themes
      .flatMap(({ questions }) => questions)
      .find(({ id, scored }) => scored && !moved.has(id));
    expect(await loadReadings(await student(), there(still).id)).toBeUndefined();
    expect(await loadReadings(await student(), 'none')).toBeUndefined();
  });

  it('is not of an open question in which councils were not told that the lab reads it', async () => {
    const { input } = there(await loadMoves(await student(), 'corporate-parenting'));
    expect(input.definition.id).toBe('corporate-parenting');
    expect(questionWithId('cp-ext-05').scored).toBe(false);
    expect(await loadReadings(await student(), 'cp-ext-05')).toBeUndefined();
    const [told] = input.toldQuestions;
    expect(await loadReadings(await student(), there(told).id)).toBeDefined();
  });

  it('is one council’s with how often it was coded, and none of a submission that did not move', async () => {
    const { readings } = there(await loadReadings(await student(), QUESTION));
    const { move } = there(readings[0]);
    const asked = { questionId: QUESTION, submissionId: move.submissionId };
    expect(await loadReading(await student(), asked)).toMatchObject({
      reading: { move: { authorityName: 'Elmshire' } },
      version: 1,
    });
    expect(await loadReading(await student('Nathaniel Boateng'), asked)).toBeUndefined();
    const other = { ...asked, submissionId: '6f1c1c2e-0000-4000-8000-000000000001' };
    expect(await loadReading(await student(), other)).toBeUndefined();
  });
});

describe('figures of the whole lab', () => {
  it('are of the framework that is asked for, and else of the first in which anything is shared', async () => {
    const picture = there(await loadPicture(await student(), SERVICES));
    expect(picture.definition.id).toBe(SERVICES);
    expect(picture.published.day).not.toBeNull();
    const first = there(await loadPicture(await student(), undefined));
    expect(first.definition.id).toBe(first.offered[0]?.id);
  });

  it('go with nothing below sixty councils: only how many share by name is told', async () => {
    const all = there(await loadAssociations(await student(), SERVICES)).found;
    const fewer = there(await loadAssociations(await student('Nathaniel Boateng'), SERVICES)).found;
    if (all.isReady || fewer.isReady) throw new Error('The demonstration has fewer than sixty councils');
    expect(Object.keys(all)).toEqual(['isReady', 'councils']);
    // Elmshire gives associates no name.
    expect(fewer.councils).toBeLessThan(all.councils);
  });

  it('are not of a framework that the same person judges blind somewhere', async () => {
    const blind = await whoJudgesBlind();
    expect(idsOf(there(await loadPicture(blind, SERVICES)).offered)).not.toContain(SERVICES);
    expect(there(await loadAssociations(blind, SERVICES)).definition.id).not.toBe(SERVICES);
  });
});
