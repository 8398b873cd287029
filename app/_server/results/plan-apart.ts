import 'server-only';
import type { Worker } from 'node:worker_threads';
import type { KeptPlan } from '@/lib/batches/kept-plan';
import type { BatchInput } from '@/lib/batches/plan-batch';

/** The thread that plans figures gave none. Its cause says why. */
class PlanningError extends Error {
  override readonly name = 'PlanningError';
}

/**
 * Plans batches, each in a thread that is started for it and ended after it. Rejects when the thread fails, runs out of its memory or
 * takes longer than `longestMs`: nothing else is touched by that.
 */
export function createPlanner(startWorker: () => Worker, { longestMs }: { readonly longestMs: number }) {
  return async function plan(input: BatchInput): Promise<KeptPlan> {
    const worker = startWorker();
    worker.unref();
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<KeptPlan>((resolve, reject) => {
        const refuse = (cause: unknown): void => {
          reject(new PlanningError('The thread that plans figures gave none', { cause }));
        };
        timer = setTimeout(() => refuse(new Error(`It took over ${longestMs} ms`)), longestMs);
        timer.unref();
        worker.once('message', (planned: KeptPlan) => resolve(planned));
        worker.once('error', refuse);
        worker.once('exit', (code) => refuse(new Error(`It ended with code ${code}`)));
        worker.postMessage(input);
      });
    } finally {
      clearTimeout(timer);
      void worker.terminate();
    }
  };
}
