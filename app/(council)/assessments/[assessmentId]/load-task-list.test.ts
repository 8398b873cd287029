import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countStatements } from '@/db/count-statements.testing';
import { loadOverview } from '@/app/_server/answering/load-overview';
import { loadThemeForReader } from '@/app/_server/answering/load-theme-for-reader';
import type { Database, Transaction } from '@/db/engine';
import { BUSY, fillAssessment } from '@/db/queries/busy-assessment.testing';
import { EXAMPLE, TODAY, seedTwoCouncils } from '@/db/queries/testing';
import type { Council } from '@/db/queries/testing';
import { recordVisit } from '@/db/queries/theme-visits';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { allQuestions } from '@/lib/framework/visibility';
import { loadTaskList } from './load-task-list';

// It cannot be loaded outside of Next, and nothing here leaves a page.
vi.mock('next/navigation', () => ({ notFound: () => undefined }));

let database: Database;
let council: Council;

beforeAll(async () => {
  database = await openTestDatabase();
  council = (await seedTwoCouncils(database)).own;
});

afterAll(() => database.close());

function count(work: (tx: Transaction) => Promise<unknown>): Promise<number> {
  return countStatements(database, council.lead, work);
}

function tasks(tx: Transaction) {
  return loadTaskList(tx, council.lead, { assessmentId: council.assessmentId, today: TODAY });
}

function theme(tx: Transaction) {
  return loadThemeForReader(tx, council.lead, { assessmentId: council.assessmentId, themeId: 'gov' });
}

function home(tx: Transaction) {
  return loadOverview(tx, council.lead, TODAY);
}

/** Gives 48 questions to 12 people with 500 comments, and lets each of them have just been at a theme. */
async function shareOutAmongMany(): Promise<void> {
  const { assessmentId, lead } = council;
  const questionIds = allQuestions(EXAMPLE).map(({ id }) => id);
  for (const memberId of await fillAssessment(database, { assessmentId, questionIds }))
    await withScope(database, lead, (tx) =>
      recordVisit(tx, { ...lead, memberId }, { assessmentId, themeId: 'gov' }),
    );
}

// Demand 39: lists get slow as data grows, one statement for each row.
describe('what is sent to the database', () => {
  it(`is as much for ${BUSY.questions} questions with ${BUSY.people} people and ${BUSY.posts} comments as for none`, async () => {
    const pages: readonly ((tx: Transaction) => Promise<unknown>)[] = [tasks, theme, home];
    // What a process reads once is read now.
    for (const page of pages) await withScope(database, council.lead, page);
    const before = [];
    for (const page of pages) before.push(await count(page));
    expect(Math.min(...before)).toBeGreaterThan(1);
    await shareOutAmongMany();
    const found = await withScope(database, council.lead, tasks);
    expect(found?.delegation.held.size).toBeGreaterThan(5);
    const after = [];
    for (const page of pages) after.push(await count(page));
    expect(after).toEqual(before);
    const seen = await withScope(database, council.lead, theme);
    expect(seen?.seen).toHaveLength(BUSY.people);
  });
});
