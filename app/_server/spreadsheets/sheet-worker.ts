import 'server-only';
import { parentPort, workerData } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { findFilledSheet } from '@/lib/circulate/filled-sheet';
import { unpackSpreadsheet } from '@/lib/circulate/spreadsheet-kind';
import { readSpreadsheet } from '@/lib/files/read-spreadsheet';
import type { SheetReply } from './read-sheet';

// Runs in a thread of its own, with little memory: a file made to overwhelm ends the thread, and nothing else.
function inflate(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch {
    return null;
  }
}

function answer(bytes: Uint8Array): SheetReply {
  const unpacked = unpackSpreadsheet(bytes, inflate);
  if (!unpacked.ok) return unpacked;
  try {
    return findFilledSheet(readSpreadsheet(unpacked.parts));
  } catch {
    return { ok: false, fault: 'unreadable' };
  }
}

// An object, because the bundler puts something of its own beside it.
const { bytes } = z.object({ bytes: z.instanceof(Uint8Array) }).parse(workerData);
parentPort?.postMessage(answer(bytes));
