import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Faces } from '@/lib/files/pdf/faces';
import type { Report } from '@/lib/report/report';
import { createPdfQueue } from './pdf-queue';

const FONTS = 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next';
const MOST_UNFINISHED = 20;
const MOST_OF_ONE = 3;
const LONGEST_MS = 30_000;

function readFace(file: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(process.cwd(), FONTS, file)));
}

function readFaces(): Faces {
  return {
    regular: readFace('400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
    bold: readFace('700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: readFaces() });
}

const render = createPdfQueue(startWorker, {
  mostUnfinished: MOST_UNFINISHED,
  mostOfOne: MOST_OF_ONE,
  longestMs: LONGEST_MS,
});

/** A report as the bytes of a tagged PDF. Rejects with PdfQueueFullError when too many are waiting, of all or of the member. */
export function renderReportPdf(report: Report, memberId: string): Promise<Uint8Array> {
  return render(report, memberId);
}
