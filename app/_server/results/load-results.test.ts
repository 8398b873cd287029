import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemonstration } from '@/db/demo/load-demonstration';
import { DAY, readFrameworks } from '@/db/demo/testing';
import type { Database } from '@/db/engine';
import { loadReference } from '@/db/load-reference';
import { listAssessments } from '@/db/queries/assessments';
import { listColleagues } from '@/db/queries/colleagues';
import { REFERENCE_FOLDER } from '@/db/reference-files';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantAuthorityScope, grantBenchmarkScope } from '@/lib/access/scope';
import type { AuthorityScope, BenchmarkScope } from '@/lib/access/scope';
import { buildResultsView } from '@/lib/results/results-view';
import { loadBenchmark } from '@/db/queries/comparison';
import { reportOf } from './load-report';
import { findLatestSent, loadSentResults } from './load-results';
import type { SentResults } from './load-results';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadReference(database, REFERENCE_FOLDER);
  await database.owner.transaction((tx) =>
    loadDemonstration(tx, { today: DAY, frameworks: readFrameworks() }),
  );
});

afterAll(async () => {
  await database.close();
});

const ELMSHIRE = 'DEMO0001';
const HARTLOW = 'DEMO0011';

function leadOf(authorityCode: string) {
  return { kind: 'authority', memberId: 'm', userId: 'u', authorityCode, role: 'lead' } as const;
}

function scopeOf(authorityCode: string): AuthorityScope {
  const scope = grantAuthorityScope(leadOf(authorityCode), 'assessment:read');
  if (scope === null) throw new Error('A lead reads assessments');
  return scope;
}

function benchmarkScopeOf(member: Parameters<typeof grantBenchmarkScope>[0]): BenchmarkScope {
  const scope = grantBenchmarkScope(member, 'benchmark:view');
  if (scope === null) throw new Error('This member compares');
  return scope;
}

async function latestResults(frameworkId: string): Promise<SentResults> {
  const scope = scopeOf(ELMSHIRE);
  const found = await withScope(database, scope, async (tx) => {
    const assessment = await findLatestSent(tx, scope, frameworkId);
    return assessment && loadSentResults(tx, scope, { assessment, copy: null });
  });
  if (found === undefined) throw new Error('Elmshire has sent this');
  return found;
}

describe('what was sent of an assessment', () => {
  test('is there whole: name in full, framework, answers, scores, last round', async () => {
    const { authorityFullName, definition, input } = await latestResults('services-21-plus');
    expect(authorityFullName).toBe('Elmshire (demonstration)');
    expect(input.authorityName).toBe('Elmshire');
    expect(input.roundName).toBe('Spring 2026');
    expect(input.previous?.roundName).toBe('Autumn 2025');
    expect(input.principles.length).toBeGreaterThan(0);
    expect(definition.id).toBe('services-21-plus');
  });

  test('gives the figures that the signature screens show', async () => {
    const { input } = await latestResults('services-21-plus');
    const view = buildResultsView(input);
    expect(view.lensFinding).toBe('69 for policy, 19 for impact');
    expect(view.facts.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['26 of 28', '94.7%', '52.7', '49.9']),
    );
  });

  test('has no last round in a first one', async () => {
    const { input } = await latestResults('corporate-parenting');
    expect(input.previous).toBeUndefined();
  });

  test('becomes a report under the name in full, as made at the moment that is passed in', async () => {
    const made = reportOf(await latestResults('services-21-plus'), new Date('2026-11-21T10:00:00Z'));
    expect(made.title).toContain('Elmshire (demonstration)');
    expect(made.generatedOn).toBe('2026-11-21T10:00:00.000Z');
    expect(made.meta.find(({ label }) => label === 'Sent by')?.value).toBe('Priya Nair');
  });

  test('is nothing while it has not been sent', async () => {
    const scope = scopeOf(ELMSHIRE);
    const result = await withScope(database, scope, async (tx) => {
      const open = (await listAssessments(tx, scope)).find(({ submitted }) => !submitted);
      return open && { open, sent: await loadSentResults(tx, scope, { assessment: open, copy: null }) };
    });
    expect(result?.open.roundName).toBe('Autumn 2026');
    expect(result?.sent).toBeUndefined();
  });

  test('is nothing for another council, even with the assessment in hand', async () => {
    const { assessment } = await latestResults('services-21-plus');
    const scope = scopeOf(HARTLOW);
    const stolen = await withScope(database, scope, (tx) =>
      loadSentResults(tx, scope, { assessment, copy: null }),
    );
    expect(stolen).toBeUndefined();
    expect(await withScope(database, scope, (tx) => findLatestSent(tx, scope, 'services-21-plus'))).toBe(
      undefined,
    );
  });
});

describe('whom to ask', () => {
  test('are those who hold the role now, of the own council only', async () => {
    const scope = scopeOf(ELMSHIRE);
    const leads = await withScope(database, scope, (tx) => listColleagues(tx, scope, ['lead']));
    expect(leads.map(({ displayName }) => displayName)).toEqual(['Priya Nair']);
  });

  test('leaves out who has left', async () => {
    const scope = scopeOf(ELMSHIRE);
    const all = await withScope(database, scope, (tx) => listColleagues(tx, scope, ['contributor']));
    expect(all.map(({ displayName }) => displayName)).not.toContain('Dr Anil Shah');
    expect(all.length).toBeGreaterThan(1);
  });
});

describe('what a reader may compare', () => {
  const asked = {
    search: { by: 'theme' },
    today: DAY,
    demonstration: true,
    without: new Set<string>(),
  } as const;

  const OF_21 = { framework: 'services-21-plus', by: 'theme' } as const;

  function load(scope: BenchmarkScope, change: Partial<Parameters<typeof loadBenchmark>[2]> = {}) {
    return withScope(database, scope, (tx) => loadBenchmark(tx, scope, { ...asked, ...change }));
  }

  test('a council has its own result and each other council’s latest', async () => {
    const data = await load(benchmarkScopeOf(leadOf(ELMSHIRE)), { search: OF_21 });
    expect(data?.chosen.definition.id).toBe('services-21-plus');
    expect(data?.chosen.own?.authorityCode).toBe(ELMSHIRE);
    expect(data?.ownFullName).toBe('Elmshire (demonstration)');
    const codes = data?.chosen.entries.map(({ authorityCode }) => authorityCode) ?? [];
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('its own shared answers are among all, so that what is shown is the same for everybody', async () => {
    const mine = await load(benchmarkScopeOf(leadOf(ELMSHIRE)), { search: OF_21 });
    const theirs = await load(benchmarkScopeOf(leadOf(HARTLOW)), { search: OF_21 });
    expect(mine?.chosen.entries).toEqual(theirs?.chosen.entries);
  });

  test('a framework that the reader judges blind is not offered to them, also when they ask for it', async () => {
    const scope = benchmarkScopeOf(leadOf(HARTLOW));
    const without = new Set(['services-21-plus']);
    const data = await load(scope, { search: OF_21, without });
    expect(data?.chosen.definition.id).not.toBe('services-21-plus');
    expect(data?.offered.map(({ id }) => id)).not.toContain('services-21-plus');
    expect((await load(scope))?.offered.map(({ id }) => id)).toContain('services-21-plus');
  });

  test('a council that has sent nothing has no place, and no name here', async () => {
    const data = await load(benchmarkScopeOf(leadOf(HARTLOW)));
    expect(data?.chosen.own).toBeUndefined();
    expect(data?.ownFullName).toBeUndefined();
    expect(data?.chosen.entries.length).toBeGreaterThan(5);
  });

  test('an associate sees fewer councils than the lab’s councils do, and fewer names', async () => {
    const lab = { kind: 'lab', memberId: 'l', userId: 'v', role: 'lab-member' } as const;
    const inside = await load(benchmarkScopeOf({ ...lab, audience: 'lab-councils' }));
    const outside = await load(benchmarkScopeOf({ ...lab, audience: 'associates' }));
    const named = (data: typeof inside): number =>
      data?.chosen.entries.filter(({ sharing }) => sharing === 'named').length ?? 0;
    expect(outside?.chosen.entries.length).toBeLessThan(inside?.chosen.entries.length ?? 0);
    expect(named(outside)).toBeLessThan(named(inside));
  });

  test('invented councils are counted among invented ones only', async () => {
    const sum = (counts: readonly { readonly count: number }[] = []): number =>
      counts.reduce((total, { count }) => total + count, 0);
    const scope = benchmarkScopeOf(leadOf(ELMSHIRE));
    const invented = await load(scope);
    const real = await load(scope, { demonstration: false });
    expect(sum(invented?.counts)).toBeLessThan(60);
    expect(sum(real?.counts)).toBeGreaterThan(300);
  });

  test('an unknown or missing framework falls back to the first that the council has sent', async () => {
    const data = await load(benchmarkScopeOf(leadOf(ELMSHIRE)));
    expect(data?.chosen.own).toBeDefined();
    expect(data?.offered.length).toBe(3);
  });

  test('nothing is there long after everybody’s answers have aged', async () => {
    expect(await load(benchmarkScopeOf(leadOf(HARTLOW)), { today: '2030-01-01' })).toBeUndefined();
  });
});
