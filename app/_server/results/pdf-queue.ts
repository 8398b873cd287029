import 'server-only';
import type { Worker } from 'node:worker_threads';
import type { Report } from '@/lib/report/report';

export type PdfJob = { readonly id: number; readonly report: Report };
export type PdfReply =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly failure: string };

/** Too many reports are being written, of all or of one person. Nothing is wrong with this one: ask again in a few seconds. */
export class PdfQueueFullError extends Error {
  override readonly name = 'PdfQueueFullError';
}

type Limits = {
  readonly mostUnfinished: number;
  /** Of one person: somebody who asks again and again leaves room for the others. */
  readonly mostOfOne: number;
  readonly longestMs: number;
};
type Unfinished = {
  readonly memberId: string;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
};
type Thread = {
  readonly worker: Worker;
  readonly unfinished: Map<number, Unfinished>;
  /** Refuses all that it holds, and ends it. */
  readonly stop: (cause: unknown) => void;
};

function openThread(worker: Worker, onStop: (thread: Thread) => void): Thread {
  const unfinished = new Map<number, Unfinished>();
  const stop = (cause: unknown): void => {
    onStop(thread);
    const reason = new Error('The thread that writes reports stopped', { cause });
    for (const job of unfinished.values()) job.reject(reason);
    unfinished.clear();
    void worker.terminate();
  };
  const thread: Thread = { worker, unfinished, stop };
  worker.on('message', (reply: PdfReply) => settle(unfinished, reply));
  worker.on('error', stop);
  worker.on('exit', (code) => stop(new Error(`It ended with code ${code}`)));
  worker.unref();
  return thread;
}

function settle(unfinished: Map<number, Unfinished>, reply: PdfReply): void {
  const job = unfinished.get(reply.id);
  unfinished.delete(reply.id);
  if ('bytes' in reply) job?.resolve(reply.bytes);
  else job?.reject(new Error(`The report could not be written: ${reply.failure}`));
}

function hand(thread: Thread, job: PdfJob, memberId: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    thread.unfinished.set(job.id, { memberId, resolve, reject });
    thread.worker.postMessage(job);
  });
}

function refuseIfFull({ unfinished }: Thread, memberId: string, { mostUnfinished, mostOfOne }: Limits): void {
  const own = [...unfinished.values()].filter((job) => job.memberId === memberId).length;
  if (unfinished.size < mostUnfinished && own < mostOfOne) return;
  throw new PdfQueueFullError(`${unfinished.size} reports are waiting already, ${own} of this member`);
}

/**
 * Renders reports in one long-lived thread, first come first served. A thread that fails, ends or lets a
 * report wait longer than `longestMs` is replaced at the next call, and what it held is refused with
 * the reason. Rejects with PdfQueueFullError when `mostUnfinished` reports are already being written or waiting, or
 * `mostOfOne` of the same member.
 */
export function createPdfQueue(startWorker: () => Worker, limits: Limits) {
  let current: Thread | null = null;
  let lastId = 0;

  function forget(thread: Thread): void {
    if (current === thread) current = null;
  }

  return async function render(report: Report, memberId: string): Promise<Uint8Array> {
    const thread = (current ??= openThread(startWorker(), forget));
    refuseIfFull(thread, memberId, limits);
    const timer = setTimeout(() => {
      thread.stop(new Error(`A report took over ${limits.longestMs} ms`));
    }, limits.longestMs);
    timer.unref();
    try {
      return await hand(thread, { id: (lastId += 1), report }, memberId);
    } finally {
      clearTimeout(timer);
    }
  };
}
