import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { startApp } from './app-server';
import type { AcknowledgedSave } from './acknowledged-saves';
import { CONTRIBUTOR, LEAD, levelQuestions, readThemePages, signIn } from './demonstration';
import { startKillable } from './killable-server';
import type { Environment } from './run-command';
import { openVisitor } from './visitor';
import type { Answer } from './visitor';

const WRITERS = 6;
const PAUSE_MS = 20;
/** How many more saves are acknowledged before the server is killed: never the same point of its work twice in a row. */
const SAVES_BETWEEN = [3, 11, 5, 17, 2, 8, 13] as const;

type Writer = {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly cookie: string;
  version: number;
};

/** Where the writers send to, what they were told, and what broke off their work. */
type Site = {
  address: string;
  isOver: boolean;
  fault: Error | null;
  readonly acknowledged: AcknowledgedSave[];
};

/** Two people's sessions, each on a question of its own, and the versions that the questions have now. */
async function openWriters(address: string): Promise<readonly Writer[]> {
  const lead = await signIn(address, LEAD);
  const cookies = [lead, await signIn(address, CONTRIBUTOR)];
  const pages = await readThemePages(address, lead);
  const questions = pages.flatMap(({ assessmentId, html }) =>
    levelQuestions(html).map(({ id, version }) => ({ assessmentId, questionId: id, version })),
  );
  return questions
    .slice(0, WRITERS)
    .map((question, index) => ({ ...question, cookie: cookies[index % cookies.length] ?? lead }));
}

const replySchema = z.object({ outcome: z.enum(['saved', 'unchanged']), version: z.int() });

/**
 * Sends one text until the server acknowledges it, as a browser does that finds nobody there. What was saved just before
 * a kill comes back as "unchanged" when it is sent again.
 *
 * @throws when the server answers anything else
 */
async function saveUntilAcknowledged(writer: Writer, site: Site, comment: string): Promise<void> {
  const { assessmentId, questionId } = writer;
  while (!site.isOver) {
    const answer = await post(writer, site.address, comment).catch(() => null);
    if (answer === null) {
      await wait(PAUSE_MS);
      continue;
    }
    if (answer.status !== 200) throw new Error(`A save answered ${answer.status}: ${answer.body}`);
    writer.version = replySchema.parse(JSON.parse(answer.body)).version;
    site.acknowledged.push({ assessmentId, questionId, version: writer.version, comment });
    return;
  }
}

/** Rejects when the connection breaks. */
async function post(writer: Writer, address: string, comment: string): Promise<Answer> {
  const form = new FormData();
  const field = (name: string) => `${writer.questionId}.${name}`;
  form.append(field('version'), String(writer.version));
  form.append(field('state'), '2');
  form.append(field('comment'), comment);
  const visitor = openVisitor(address, writer.cookie);
  try {
    return await visitor.post(`/assessments/${writer.assessmentId}/answers/${writer.questionId}`, form);
  } finally {
    visitor.close();
  }
}

async function write(writer: Writer, site: Site): Promise<void> {
  try {
    for (let turn = 1; !site.isOver; turn += 1) {
      await saveUntilAcknowledged(writer, site, `Words ${turn} about ${writer.questionId}`);
    }
  } catch (error) {
    site.fault = error instanceof Error ? error : new Error(String(error));
    site.isOver = true;
  }
}

async function untilAcknowledged(site: Site, count: number): Promise<void> {
  while (site.acknowledged.length < count && !site.isOver) await wait(PAUSE_MS / 4);
}

/**
 * Lets people save without pause while the server is killed again and again, on the database that `env` and `folder`
 * name.
 *
 * @returns what the server acknowledged, over all of its lives
 * @throws when it answers a save with anything else
 */
export async function saveWhileKilled({
  folder,
  env,
  kills,
}: {
  /** Holds the embedded database, in `data`. */
  readonly folder: string;
  readonly env: Environment;
  readonly kills: number;
}): Promise<readonly AcknowledgedSave[]> {
  const app = await startApp({ folder, env });
  const writers = await openWriters(app.address);
  await app.stop();
  const settings = { ...env, DATA_DIR: path.join(folder, 'data') };
  let server = await startKillable(settings);
  const site: Site = { address: server.address, isOver: false, fault: null, acknowledged: [] };
  const writing = Promise.all(writers.map((writer) => write(writer, site)));
  for (let kill = 0; kill < kills && !site.isOver; kill += 1) {
    await untilAcknowledged(
      site,
      site.acknowledged.length + (SAVES_BETWEEN[kill % SAVES_BETWEEN.length] ?? 1),
    );
    await server.kill();
    server = await startKillable(settings);
    site.address = server.address;
  }
  site.isOver = true;
  await writing;
  await server.kill();
  if (site.fault !== null) throw site.fault;
  return site.acknowledged;
}
