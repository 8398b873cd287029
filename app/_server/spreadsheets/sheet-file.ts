import 'server-only';
import { Worker } from 'node:worker_threads';
import { NOT_A_SPREADSHEET, MOST_BYTES_A_SHEET } from '@/lib/circulate/spreadsheet-kind';
import type { FilledSheet } from '@/lib/circulate/filled-sheet';
import { NO_ANSWERS } from '@/lib/circulate/away-words';
import { oneLine } from '@/lib/format/one-line';
import { createSheetReader } from './read-sheet';
import type { ReadFault } from './read-sheet';

const MOST_AT_ONCE = 2;
const LONGEST_MS = 10_000;
const REST_MS = 60_000;
const RESOURCES = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
const LONGEST_NAME = 100;

const readSheet = createSheetReader(
  (bytes) =>
    new Worker(new URL('./sheet-worker.ts', import.meta.url), {
      workerData: { bytes },
      resourceLimits: RESOURCES,
    }),
  { mostAtOnce: MOST_AT_ONCE, restMs: REST_MS, longestMs: LONGEST_MS },
);

export type SheetFile =
  | { readonly ok: true; readonly sheet: FilledSheet; readonly fileName: string }
  | { readonly ok: false; readonly message: string };

/** The table of answers in the file of a council's form field, or what to tell whoever chose it. */
export async function readSheetFile(
  authorityCode: string,
  field: FormDataEntryValue | null,
): Promise<SheetFile> {
  // A browser sends a field without a file as an empty file.
  if (!(field instanceof File) || field.size === 0) return { ok: false, message: NO_ANSWERS.none };
  if (field.size > MOST_BYTES_A_SHEET) return { ok: false, message: NOT_A_SPREADSHEET['too-large'] };
  const read = await readSheet(authorityCode, new Uint8Array(await field.arrayBuffer()));
  if (!read.ok) return { ok: false, message: MESSAGES[read.fault] };
  return { ok: true, sheet: read.sheet, fileName: shownName(field.name) };
}

const MESSAGES: Readonly<Record<ReadFault, string>> = { ...NOT_A_SPREADSHEET, ...NO_ANSWERS };

/** Only shown, never a path: what stood after the last folder, on one line. */
function shownName(name: string): string {
  const plain = oneLine(name.split(/[/\\]/u).at(-1) ?? '').replace(/\p{C}/gu, '');
  return Array.from(plain).slice(0, LONGEST_NAME).join('') || 'A spreadsheet';
}
