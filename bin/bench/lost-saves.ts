import { z } from 'zod';
import type { AcknowledgedSave } from '@/bin/testing/acknowledged-saves';
import { lostSaves } from '@/bin/testing/acknowledged-saves';
import { CONTRIBUTOR, LEAD, levelQuestions, readThemePages, signIn } from '@/bin/testing/demonstration';
import { listKeptSaves } from '@/bin/testing/kept-saves';
import { openVisitor } from '@/bin/testing/visitor';
import type { Result } from './figures';
import type { Site } from './site';

const WRITERS = 20;
const SAVES = 500;
/** Fewer than writers, so that they get in each other's way. */
const QUESTIONS = 5;

const savedSchema = z.object({ outcome: z.enum(['saved', 'unchanged']), version: z.int() });
const clashSchema = z.object({ outcome: z.literal('clash'), clash: z.object({ version: z.int() }) });
const replacedSchema = z.object({ outcome: z.literal('replaced'), version: z.int() });
const replySchema = z.union([savedSchema, clashSchema, replacedSchema]);

type Question = { readonly assessmentId: string; readonly questionId: string };

/**
 * One person who goes round the questions and saves each on top of what they last saw of it. What they are told of
 * another's version they take for read, as somebody does who keeps their own text after a clash.
 */
async function write(
  { address, cookie, name }: { readonly address: string; readonly cookie: string; readonly name: string },
  questions: readonly Question[],
): Promise<readonly AcknowledgedSave[]> {
  const visitor = openVisitor(address, cookie);
  const seen = new Map<string, number>();
  const acknowledged: AcknowledgedSave[] = [];
  for (let turn = 0; turn < SAVES; turn += 1) {
    const question = questions[turn % questions.length];
    if (question === undefined) throw new Error('There is no question to write to');
    const { assessmentId, questionId } = question;
    const comment = `${name}, turn ${turn}`;
    const form = new FormData();
    form.append(`${questionId}.version`, String(seen.get(questionId) ?? 0));
    form.append(`${questionId}.state`, String(turn % 5));
    form.append(`${questionId}.comment`, comment);
    const { body } = await visitor.post(`/assessments/${assessmentId}/answers/${questionId}`, form);
    const reply = replySchema.parse(JSON.parse(body));
    const version = reply.outcome === 'clash' ? reply.clash.version : reply.version;
    seen.set(questionId, version);
    if (reply.outcome === 'saved') acknowledged.push({ assessmentId, questionId, version, comment });
  }
  visitor.close();
  return acknowledged;
}

/** Ten thousand saves by twenty people who write the same few answers at once: how many acknowledged ones are lost. */
export async function measureLostSaves({ product, env }: Site): Promise<readonly Result[]> {
  const pages = await readThemePages(product, await signIn(product, LEAD));
  const questions = pages
    .flatMap(({ assessmentId, html }) =>
      levelQuestions(html).map(({ id: questionId }) => ({ assessmentId, questionId })),
    )
    .slice(0, QUESTIONS);
  const cookies: string[] = [];
  for (let writer = 0; writer < WRITERS; writer += 1) {
    cookies.push(await signIn(product, writer % 2 === 0 ? LEAD : CONTRIBUTOR));
  }
  const all = await Promise.all(
    cookies.map((cookie, index) => write({ address: product, cookie, name: `Writer ${index}` }, questions)),
  );
  const kept = await listKeptSaves({ databaseUrl: env['DATABASE_URL'], dataDir: '' });
  const lost = lostSaves(all.flat(), kept);
  return [{ name: 'lost-saves', ours: lost.length, yardstick: WRITERS * SAVES, unit: 'saves', target: 0 }];
}
