import { postedName } from '@/lib/assessment/question-fields';
import type { SaveOutcome } from '@/lib/assessment/save-outcome';
import { isSaveOutcome } from '@/lib/assessment/save-outcome';
import type { AnswerFields } from '@/lib/framework/answer-fields';

export type SaveReply = SaveOutcome | { readonly outcome: 'failed'; readonly why: string };

const NO_CONNECTION = 'There is no connection. Your text is kept on this device, and we try again';
const NO_REPLY = 'The service does not answer. Your text is kept on this device, and we try again';
const SIGNED_OUT =
  'You are signed out. Your text is kept on this device. Sign in again and come back to this page';
const NOT_YOURS =
  'You act for another council now, or your role has changed. Your text is kept on this device. ' +
  'Open “Change council” in a new tab, and we try again';
const BROKEN = 'Something went wrong on our side. Your text is kept on this device, and we try again';

/** What an answer without an outcome means to the person, by its status. */
const WHY: Readonly<Record<number, string>> = { 401: SIGNED_OUT, 403: NOT_YOURS, 404: NOT_YOURS };

/** A browser refuses to go on sending more than 64 kB after its page is left, of all requests of the page together. */
const KEPT_ALIVE_BYTES = 64_000;
/** What the wrapping of one text is counted as: a boundary, and the name of its field. */
const WRAPPING_BYTES = 200;

/** A connection that is open and silent would hold up every later save of the question. */
export const REPLY_WITHIN_MS = 30_000;

let keptAlive = 0;

/** Sends one question's fields to its autosave address. Never throws: what went wrong is part of the reply. */
export async function sendAnswer(
  address: string,
  questionId: string,
  fields: AnswerFields,
): Promise<SaveReply> {
  const body = new FormData();
  for (const [field, texts] of Object.entries(fields)) {
    for (const text of texts) body.append(postedName(questionId, field), text);
  }
  const bytes = sizeOf(fields);
  const keepalive = keptAlive + bytes <= KEPT_ALIVE_BYTES;
  if (keepalive) keptAlive += bytes;
  const reply = await post(address, { body, keepalive });
  if (keepalive) keptAlive -= bytes;
  return reply;
}

async function post(address: string, request: RequestInit): Promise<SaveReply> {
  const limit = new AbortController();
  const timer = window.setTimeout(() => {
    limit.abort();
  }, REPLY_WITHIN_MS);
  try {
    const response = await fetch(address, { method: 'POST', signal: limit.signal, ...request });
    return (await readOutcome(response)) ?? { outcome: 'failed', why: WHY[response.status] ?? BROKEN };
  } catch {
    return { outcome: 'failed', why: limit.signal.aborted ? NO_REPLY : NO_CONNECTION };
  } finally {
    window.clearTimeout(timer);
  }
}

function sizeOf(fields: AnswerFields): number {
  const texts = Object.values(fields).flat();
  return new TextEncoder().encode(texts.join('')).length + texts.length * WRAPPING_BYTES;
}

async function readOutcome(response: Response): Promise<SaveOutcome | null> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return null;
  const reply: unknown = await response.json();
  return isSaveOutcome(reply) ? reply : null;
}
