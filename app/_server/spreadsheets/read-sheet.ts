import 'server-only';
import type { Worker } from 'node:worker_threads';
import type { FilledSheet, SheetFault } from '@/lib/circulate/filled-sheet';
import type { SpreadsheetFault } from '@/lib/circulate/spreadsheet-kind';

/** Why a file gives no answers. `busy`: too many are being read; `own-busy`: one of the same council's is; `too-slow`: it took longer or more memory than any should. */
export type ReadFault = SpreadsheetFault | SheetFault | 'busy' | 'own-busy' | 'too-slow';

export type SheetReply =
  { readonly ok: true; readonly sheet: FilledSheet } | { readonly ok: false; readonly fault: ReadFault };

type Limits = {
  readonly mostAtOnce: number;
  readonly longestMs: number;
  /** How long a council waits after a file that took too long: two of them would keep everybody from theirs. */
  readonly restMs: number;
};

/**
 * Reads spreadsheets, each in a thread that is started for it and ended after it. A thread that fails, runs out of its
 * memory or takes longer than `longestMs` says so of its own file, and touches no other. Of a council (by its code) one is
 * read at a time, so that none keeps the others waiting.
 */
export function createSheetReader(startWorker: (bytes: Uint8Array) => Worker, limits: Limits) {
  const reading = new Set<string>();
  const resting = new Set<string>();
  return async function readSheet(authorityCode: string, bytes: Uint8Array): Promise<SheetReply> {
    if (reading.has(authorityCode) || resting.has(authorityCode)) return { ok: false, fault: 'own-busy' };
    if (reading.size >= limits.mostAtOnce) return { ok: false, fault: 'busy' };
    reading.add(authorityCode);
    try {
      const reply = await replyOf(startWorker(bytes), limits.longestMs);
      if (!reply.ok && reply.fault === 'too-slow') {
        resting.add(authorityCode);
        setTimeout(() => resting.delete(authorityCode), limits.restMs).unref();
      }
      return reply;
    } finally {
      reading.delete(authorityCode);
    }
  };
}

async function replyOf(worker: Worker, longestMs: number): Promise<SheetReply> {
  const tooSlow: SheetReply = { ok: false, fault: 'too-slow' };
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<SheetReply>((resolve) => {
      timer = setTimeout(() => resolve(tooSlow), longestMs);
      worker.once('message', (reply: SheetReply) => resolve(reply));
      worker.once('error', () => resolve(tooSlow));
      worker.once('exit', () => resolve(tooSlow));
    });
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}
