import 'server-only';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { writePdf } from '@/lib/files/pdf/write-pdf';
import type { PdfJob, PdfReply } from './pdf-queue';

// Runs in a thread of its own, so that a report of thirty pages never makes a page wait.
const faces = z
  .object({ regular: z.instanceof(Uint8Array), bold: z.instanceof(Uint8Array) })
  .parse(workerData);

async function answerTo({ id, report }: PdfJob): Promise<PdfReply> {
  try {
    return { id, bytes: await writePdf(report, { faces }) };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// One after the other: the thread has one core, and two half-written reports help nobody.
let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', (job: PdfJob) => {
  queue = queue.then(async () => parentPort?.postMessage(await answerTo(job)));
});
