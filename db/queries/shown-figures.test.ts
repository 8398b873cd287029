import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { submissions } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope, publicScope, systemScope } from '@/lib/access/scope';
import type { BenchmarkScope } from '@/lib/access/scope';
import { findComparisonMarks } from './comparison-marks';
import { sayBeside } from './contact-requests.testing';
import { countScores, findOwnFigures, listShownFigures } from './shown-figures';
import { EXAMPLE, addCouncil, answerAndSend, seedTwoCouncils, shareWith, there } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;
let third: Council;
let byCouncil: ReadonlyMap<string, string>;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  const { roundId, own, other } = councils;
  third = await withScope(database, systemScope(), (tx) =>
    addCouncil(tx, { code: 'TEST0003', name: 'Eastholm', roundId }),
  );
  for (const council of [own, other, third]) await answerAndSend(database, council);
  const rows = await database.owner
    .select({ id: submissions.id, code: submissions.authorityCode })
    .from(submissions);
  byCouncil = new Map(rows.map(({ id, code }) => [code, id]));
});

function asCouncil(council: Council): BenchmarkScope {
  return there(grantBenchmarkScope(council.lead, 'benchmark:view'));
}

function idOf(council: Council): string {
  return there(byCouncil.get(council.code) ?? null);
}

/** Which councils' figures are given, read as a page reads them: under the mark that stands. */
function given(scope: BenchmarkScope, of: readonly Council[] = [councils.own, councils.other, third]) {
  return withScope(database, scope, async (tx) => {
    const mark = (await findComparisonMarks(tx, { today: '2026-11-23' })).of(EXAMPLE.id);
    const asked = { frameworkId: EXAMPLE.id, mark, submissionIds: of.map(idOf) };
    const found = await listShownFigures(tx, scope, asked);
    return of.filter((council) => found.has(idOf(council))).map(({ code }) => code);
  });
}

describe('figures beside others', () => {
  it('are given of those that share by name, to the audience that they share with, and of nobody else', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    await shareWith(database, third, { audience: 'lab-councils', level: 'anonymous' });
    expect(await given(asCouncil(own))).toEqual([other.code]);
    expect(await given(asCouncil(other))).toEqual([other.code]);
    expect(await given(publicScope())).toEqual([]);
  });

  it('are gone with the next look when the name is taken back', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    expect(await given(asCouncil(own))).toEqual([other.code]);
    await shareWith(database, other, { audience: 'lab-councils', level: 'anonymous' });
    expect(await given(asCouncil(own))).toEqual([]);
  });

  it('are given of whoever is asked for, also where those of others are kept', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    await shareWith(database, third, { audience: 'lab-councils', level: 'named' });
    expect(await given(asCouncil(own), [other])).toEqual([other.code]);
    expect(await given(asCouncil(own), [third])).toEqual([third.code]);
  });

  it('go with the note as it reads now', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    const scope = asCouncil(own);
    const note = () =>
      withScope(database, scope, async (tx) => {
        const mark = (await findComparisonMarks(tx, { today: '2026-11-23' })).of(EXAMPLE.id);
        const asked = { frameworkId: EXAMPLE.id, mark, submissionIds: [idOf(other)] };
        return (await listShownFigures(tx, scope, asked)).get(idOf(other))?.contextNote;
      });
    expect(await note()).toBe('');
    await sayBeside(database, other);
    expect(await note()).toBe(`Note of ${other.code}`);
  });
});

describe('one’s own figures', () => {
  const own = (scope: BenchmarkScope, submissionId: string) =>
    withScope(database, scope, async (tx) => {
      const mark = (await findComparisonMarks(tx, { today: '2026-11-23' })).of(EXAMPLE.id);
      return findOwnFigures(tx, scope, { frameworkId: EXAMPLE.id, mark, submissionId });
    });

  it('are given however they are shared, and those of another never', async () => {
    const { own: council, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    expect(await own(asCouncil(council), idOf(council))).toBeDefined();
    expect(await own(asCouncil(council), idOf(other))).toBeUndefined();
    expect(await own(publicScope(), idOf(council))).toBeUndefined();
  });

  it('are kept for their council alone', async () => {
    const { own: council, other } = councils;
    expect(await own(asCouncil(council), idOf(council))).toBeDefined();
    expect(await own(asCouncil(other), idOf(council))).toBeUndefined();
  });
});

describe('how many have a score', () => {
  it('are counted of those that share alone', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    await shareWith(database, third, { audience: 'lab-councils', level: 'anonymous' });
    await shareWith(database, own, { audience: 'lab-councils', level: 'private' });
    const submissionIds = [own, other, third].map(idOf);
    const scope = asCouncil(own);
    const keys = ['question:ex-gov-01', 'question:ex-none-99'];
    const counts = await withScope(database, scope, (tx) => countScores(tx, scope, { submissionIds, keys }));
    expect([...counts]).toEqual([['question:ex-gov-01', { asked: 2, scored: 2 }]]);
  });
});
