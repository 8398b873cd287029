import { CONTRIBUTOR, LEAD, levelQuestions, readThemePages, signIn } from '@/bin/testing/demonstration';
import { interleave, percentile95 } from './figures';
import type { Result } from './figures';
import type { Site } from './site';
import { openVisitor } from '@/bin/testing/visitor';
import type { Visitor } from '@/bin/testing/visitor';

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

type Save = (writer: Writer) => Promise<void>;

/** Milliseconds that each save took when all write at once, each as fast as it gets its answers. */
async function timeEachSave(writers: readonly Writer[], save: Save): Promise<readonly number[]> {
  const times: number[] = [];
  await Promise.all(
    writers.map(async (writer) => {
      for (let count = 0; count < SAVES; count += 1) {
        const started = performance.now();
        await save(writer);
        times.push(performance.now() - started);
      }
    }),
  );
  return times;
}

/** Milliseconds for one save when all write at once. */
async function timeSaves(writers: readonly Writer[], save: Save): Promise<number> {
  const started = performance.now();
  await timeEachSave(writers, save);
  return (performance.now() - started) / (writers.length * SAVES);
}

type Question = Pick<Writer, 'assessmentId' | 'version'> & { readonly id: string };

/** Twenty questions, over the assessments that are under way. */
function spread(questions: readonly Question[]): readonly Question[] {
  const step = Math.floor(questions.length / WRITERS);
  return questions.filter((_, index) => index % step === 0);
}

/** Questions of the assessment that has the most. */
function ofOneAssessment(questions: readonly Question[]): readonly Question[] {
  const ids = [...new Set(questions.map(({ assessmentId }) => assessmentId))];
  const groups = ids.map((id) => questions.filter(({ assessmentId }) => assessmentId === id));
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Twenty sessions of two people, each on a question of its own. */
async function openWriters(
  { product, yardstick }: Site,
  choose: (questions: readonly Question[]) => readonly Question[],
): Promise<readonly Writer[]> {
  const pages = await readThemePages(product, await signIn(product, LEAD));
  const questions = pages.flatMap(({ assessmentId, html }) =>
    levelQuestions(html).map((question) => ({ assessmentId, ...question })),
  );
  const chosen = choose(questions).slice(0, WRITERS);
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

function closeAll(writers: readonly Writer[]): void {
  for (const writer of writers) {
    writer.ours.close();
    writer.yardstick.close();
  }
}

/** Saves through the autosave route beside one upsert, by the same writers on the same database. */
export async function measureAutosave(site: Site): Promise<readonly Result[]> {
  const writers = await openWriters(site, spread);
  const { ours, yardstick } = await interleave(
    { ours: () => timeSaves(writers, saveToProduct), yardstick: () => timeSaves(writers, saveToYardstick) },
    ROUNDS,
  );
  closeAll(writers);
  const perSecond = { ours: 1000 / ours, yardstick: 1000 / yardstick };
  return [
    { name: 'autosave', ours, yardstick, unit: 'ms a save', target: 3 },
    { name: 'autosave-rate', ...perSecond, unit: 'saves/s', target: 150 },
  ];
}

/** The slowest of the saves but five in a hundred, when twenty people write in one assessment. */
export async function measureAutosaveTogether(site: Site): Promise<readonly Result[]> {
  const writers = await openWriters(site, ofOneAssessment);
  const slowest = async (save: Save) => percentile95(await timeEachSave(writers, save));
  const figures = await interleave(
    { ours: () => slowest(saveToProduct), yardstick: () => slowest(saveToYardstick) },
    ROUNDS,
  );
  closeAll(writers);
  return [{ name: 'autosave-together', ...figures, unit: 'ms, 95 in 100', target: 3 }];
}
