import { CONTRIBUTOR, LEAD, levelQuestions, readThemePages, signIn } from './demonstration';
import { interleave } from './figures';
import type { Result } from './figures';
import type { Site } from './site';
import { openVisitor } from './visitor';
import type { Visitor } from './visitor';

const WRITERS = 20;
const SAVES = 15;
const ROUNDS = { warm: 2, counted: 9 };
const LEVELS = ['0', '1', '2', '3', '4'] as const;
const COMMENT = 'Two part-time personal advisers, one of them care-experienced, and a duty line until six.';

type Writer = {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly ours: Visitor;
  readonly yardstick: Visitor;
  version: number;
  saves: number;
};

/** What a writer sends next: another level and other words than the last time. */
function nextForm(writer: Writer): FormData {
  writer.saves += 1;
  const form = new FormData();
  const field = (name: string) => `${writer.questionId}.${name}`;
  form.append(field('version'), String(writer.version));
  form.append(field('state'), LEVELS[writer.saves % LEVELS.length] ?? '0');
  form.append(field('comment'), `${COMMENT} ${writer.saves}`);
  return form;
}

async function saveToProduct(writer: Writer): Promise<void> {
  const address = `/assessments/${writer.assessmentId}/answers/${writer.questionId}`;
  const { status, body } = await writer.ours.post(address, nextForm(writer));
  const version = /"version":(\d+)/.exec(body)?.[1];
  if (status !== 200 || version === undefined || !body.includes('"saved"')) {
    throw new Error(`A save of ${writer.questionId} answered ${status}: ${body}`);
  }
  writer.version = Number(version);
}

async function saveToYardstick(writer: Writer): Promise<void> {
  const address = `/save/${writer.assessmentId}/${writer.questionId}`;
  const { status, body } = await writer.yardstick.post(address, nextForm(writer));
  if (status !== 200) throw new Error(`A bare save answered ${status}: ${body}`);
}

/** Milliseconds for one save when all write at once, each as fast as it gets its answers. */
async function timeSaves(
  writers: readonly Writer[],
  save: (writer: Writer) => Promise<void>,
): Promise<number> {
  const started = performance.now();
  await Promise.all(
    writers.map(async (writer) => {
      for (let count = 0; count < SAVES; count += 1) await save(writer);
    }),
  );
  return (performance.now() - started) / (writers.length * SAVES);
}

/** Twenty sessions of two people, each on a question of its own, over the assessments that are under way. */
async function openWriters({ product, yardstick }: Site): Promise<readonly Writer[]> {
  const pages = await readThemePages(product, await signIn(product, LEAD));
  const questions = pages.flatMap(({ assessmentId, html }) =>
    levelQuestions(html).map((question) => ({ assessmentId, ...question })),
  );
  // Spread, so that both assessments are written to.
  const step = Math.floor(questions.length / WRITERS);
  const chosen = questions.filter((_, index) => index % step === 0).slice(0, WRITERS);
  if (chosen.length < WRITERS) throw new Error('There are too few questions for twenty writers');
  const writers: Writer[] = [];
  // One after the other: a newer code for the same account ends the one before it.
  for (const [index, { assessmentId, id, version }] of chosen.entries()) {
    const cookie = await signIn(product, index % 2 === 0 ? LEAD : CONTRIBUTOR);
    const connections = { ours: openVisitor(product, cookie), yardstick: openVisitor(yardstick, null) };
    writers.push({ assessmentId, questionId: id, version, saves: 0, ...connections });
  }
  return writers;
}

/** Saves through the autosave route beside one upsert, by the same writers on the same database. */
export async function measureAutosave(site: Site): Promise<readonly Result[]> {
  const writers = await openWriters(site);
  const { ours, yardstick } = await interleave(
    { ours: () => timeSaves(writers, saveToProduct), yardstick: () => timeSaves(writers, saveToYardstick) },
    ROUNDS,
  );
  for (const writer of writers) {
    writer.ours.close();
    writer.yardstick.close();
  }
  const perSecond = { ours: 1000 / ours, yardstick: 1000 / yardstick };
  return [
    { name: 'autosave', ours, yardstick, unit: 'ms a save', target: 3 },
    { name: 'autosave-rate', ...perSecond, unit: 'saves/s', target: 150 },
  ];
}
