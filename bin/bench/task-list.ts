import {
  LEAD,
  NEW_LEAD,
  askedQuestions,
  findAssessments,
  readThemePages,
  signIn,
} from '@/bin/testing/demonstration';
import { openVisitor } from '@/bin/testing/visitor';
import { openDatabase } from '@/db/engine';
import { fillAssessment, startAlike } from '@/db/queries/busy-assessment.testing';
import { interleave } from './figures';
import type { Result } from './figures';
import type { Site } from './site';
import { timePage } from './theme-page';

const ROUNDS = { warm: 2, counted: 7 };
const TARGET = 1.5;

type Side = { readonly assessmentId: string; readonly cookie: string };

/** A council that has shared everything out and talks about it, and one that has just started the same. */
async function prepare({ product, databaseUrl }: Site): Promise<Record<'busy' | 'empty', Side>> {
  const cookie = await signIn(product, LEAD);
  const visitor = openVisitor(product, cookie);
  const [assessmentId] = (await findAssessments(visitor)).open;
  visitor.close();
  if (assessmentId === undefined) throw new Error('The council has nothing under way');
  const pages = await readThemePages(product, cookie);
  const questionIds = pages
    .filter((page) => page.assessmentId === assessmentId)
    .flatMap(({ html }) => askedQuestions(html));
  const database = await openDatabase({ databaseUrl, dataDir: '' });
  await fillAssessment(database, { assessmentId, questionIds });
  const started = await startAlike(database, { assessmentId, personOf: NEW_LEAD.council });
  await database.close();
  return {
    busy: { assessmentId, cookie },
    empty: { assessmentId: started, cookie: await signIn(product, NEW_LEAD.name) },
  };
}

/**
 * The task list, and the first page of the history, of an assessment with 48 questions given to twelve people, 500 comments
 * and 2,000 versions, each beside the task list of one that was just started. Source: issue 3, "Measured".
 */
export async function measureTaskList(site: Site): Promise<readonly Result[]> {
  const { busy, empty } = await prepare(site);
  const time = ({ assessmentId, cookie }: Side, page: string) =>
    timePage(site.product, `/assessments/${assessmentId}${page}`, cookie);
  const results: Result[] = [];
  for (const [name, page] of [
    ['task-list', ''],
    ['history', '/history'],
  ] as const) {
    const figures = await interleave(
      { ours: () => time(busy, page), yardstick: () => time(empty, '') },
      ROUNDS,
    );
    results.push({ name, ...figures, unit: 'ms', target: TARGET });
  }
  return results;
}
