import 'server-only';
import type { Worker } from 'node:worker_threads';
import type { Report } from '@/lib/report/report';

export type PdfJob = { readonly id: number; readonly report: Report };
export type PdfReply =
  { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly failure: string };

/** Too many reports are being written. Nothing is wrong with this one: ask again in a few seconds. */
export class PdfQueueFullError extends Error {
  override readonly name = 'PdfQueueFullError';
}

type Limits = { readonly mostUnfinished: number; readonly longestMs: number };
type Unfinished = {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
};
type Thread = { readonly worker: Worker; readonly unfinished: Map<number, Unfinished> };

function settle(thread: Thread, reply: PdfReply): void {
  const job = thread.unfinished.get(reply.id);
  thread.unfinished.delete(reply.id);
  if ('bytes' in reply) job?.resolve(reply.bytes);
  else job?.reject(new Error(`The report could not be written: ${reply.failure}`));
}

function giveUp(thread: Thread, cause: unknown): void {
  const reason = new Error('The thread that writes reports stopped', { cause });
  for (const job of thread.unfinished.values()) job.reject(reason);
  thread.unfinished.clear();
  void thread.worker.terminate();
}

/**
 * Renders reports in one long-lived thread, first come first served. A thread that fails, ends or takes longer
 * than `longestMs` over everything given to it is replaced at the next call, and what it held is refused with
 * the reason. Rejects with PdfQueueFullError when `mostUnfinished` reports are already being written or waiting.
 */
export function createPdfQueue(startWorker: () => Worker, limits: Limits) {
  let current: Thread | null = null;
  let lastId = 0;

  function start(): Thread {
    const thread: Thread = { worker: startWorker(), unfinished: new Map() };
    const end = (cause: unknown): void => {
      if (current === thread) current = null;
      giveUp(thread, cause);
    };
    thread.worker.on('message', (reply: PdfReply) => settle(thread, reply));
    thread.worker.on('error', end);
    thread.worker.on('exit', (code) => end(new Error(`It ended with code ${code}`)));
    thread.worker.unref();
    return thread;
  }

  return function render(report: Report): Promise<Uint8Array> {
    const thread = (current ??= start());
    if (thread.unfinished.size >= limits.mostUnfinished) {
      return Promise.reject(new PdfQueueFullError(`${thread.unfinished.size} reports are waiting already`));
    }
    const id = (lastId += 1);
    const timer = setTimeout(() => {
      if (thread.unfinished.has(id))
        thread.worker.emit('error', new Error(`A report took over ${limits.longestMs} ms`));
    }, limits.longestMs);
    timer.unref();
    return new Promise<Uint8Array>((resolve, reject) => {
      thread.unfinished.set(id, { resolve, reject });
      const job: PdfJob = { id, report };
      thread.worker.postMessage(job);
    }).finally(() => clearTimeout(timer));
  };
}
