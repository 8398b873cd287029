import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadStart } from '@/app/(council)/assessments/new/[frameworkId]/load-start';
import { loadDemonstration } from '@/db/demo/load-demonstration';
import { DAY, readFrameworks } from '@/db/demo/testing';
import type { Database, Transaction } from '@/db/engine';
import { loadReference } from '@/db/load-reference';
import { listRounds } from '@/db/queries/rounds';
import { REFERENCE_FOLDER } from '@/db/reference-files';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantAuthorityScope, grantBenchmarkScope, publicScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { homeTasks } from '@/lib/assessment/home-tasks';
import { homeHeading } from '@/lib/assessment/home-words';
import { byRound } from '@/lib/assessment/overview';
import { nextRoundWarning } from '@/lib/rounds/round-state';
import { loadBenchmark } from '@/db/queries/comparison';
import { loadOverview } from './load-overview';

/** Every round of the demonstration has closed a month ago, and nobody has set another. */
const LATER = '2027-02-20';
const MAY_ALL = { start: true, answer: true, agree: true, send: true };
const LEAD = {
  kind: 'authority',
  memberId: '00000000-0000-4000-8000-000000000000',
  userId: 'u',
  authorityCode: 'DEMO0001',
  role: 'lead',
} as const;

// Next's own needs React as a browser has it; nothing here leads away.
vi.mock('next/navigation', () => ({ notFound: vi.fn() }));

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadReference(database, REFERENCE_FOLDER);
  await database.owner.transaction((tx) =>
    loadDemonstration(tx, { today: DAY, frameworks: readFrameworks() }),
  );
});

afterAll(() => database.close());

function asLead<T>(work: (tx: Transaction, scope: AuthorityScope) => Promise<T>): Promise<T> {
  const scope = grantAuthorityScope(LEAD, 'assessment:read');
  if (scope === null) throw new Error('A lead reads assessments');
  return withScope(database, scope, (tx) => work(tx, scope));
}

test('home of a council offers nothing that cannot be done when no round followed', async () => {
  const overview = await asLead((tx, scope) => loadOverview(tx, scope, LATER));
  expect(overview).toMatchObject({ round: null, offered: [] });
  expect(homeTasks(overview, MAY_ALL)).toEqual([]);
  expect(homeHeading([])).toBe('Nothing needs you now');
});

test('the list of assessments keeps every round, and what was not sent is closed in it', async () => {
  const overview = await asLead((tx, scope) => loadOverview(tx, scope, LATER));
  expect(byRound(overview).map(({ roundName }) => roundName)).toEqual([
    'Autumn 2026',
    'Spring 2026',
    'Autumn 2025',
  ]);
  const [newest] = byRound(overview);
  expect(newest?.assessments.map(({ state }) => state)).toEqual(['closed', 'closed']);
  expect(newest?.notStarted).toEqual([]);
});

test('the start page shows the newest questions, and says why nothing starts and who sets the dates', async () => {
  const view = await asLead((tx, scope) =>
    loadStart(tx, scope, { frameworkId: 'corporate-parenting', today: LATER }),
  );
  expect(view).toMatchObject({ round: null, started: undefined });
  expect(view?.whyNot).toMatch(/^No round is open\. A lab administrator sets the dates of the next one\./);
});

test('comparisons stay: what was shared does not end with its round', async () => {
  const scope = grantBenchmarkScope(LEAD, 'benchmark:view');
  if (scope === null) throw new Error('A lead compares');
  const asked = {
    search: { framework: 'services-21-plus', by: 'theme' } as const,
    today: LATER,
    demonstration: true,
    without: new Set<string>(),
  };
  const data = await withScope(database, scope, (tx) => loadBenchmark(tx, scope, asked));
  expect(data?.chosen.definition.id).toBe('services-21-plus');
});

test('the lab is told that councils cannot start (demands 40)', async () => {
  const rounds = await withScope(database, publicScope(), listRounds);
  expect(nextRoundWarning(rounds, LATER)).toBe(
    'No round is open and none is set. Councils cannot start an assessment.',
  );
});
