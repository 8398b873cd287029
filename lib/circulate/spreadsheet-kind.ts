import { fileKind } from '@/lib/evidence/file-kind';
import type { FileKind } from '@/lib/evidence/file-kind';
import type { MediaType } from '@/lib/evidence/file-type';
import type { Inflate } from '@/lib/evidence/office-file';
import { zipParts } from '@/lib/evidence/zip-directory';
import type { ZipPart } from '@/lib/evidence/zip-directory';
import { formatBytes } from '@/lib/format/bytes';

const MEBIBYTE = 1024 * 1024;
/** The largest spreadsheet that is read, in bytes. A whole questionnaire, filled in, is a tenth of it. */
export const MOST_BYTES_A_SHEET = 2 * MEBIBYTE;
/** All its parts unpacked, in bytes, and how many there may be. What takes longer to read keeps others from theirs. */
const MOST_UNPACKED = 8 * MEBIBYTE;
const MOST_PARTS = 200;

const SPREADSHEETS: readonly MediaType[] = [
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Why a file is not read as a spreadsheet. */
export type SpreadsheetFault = 'empty' | 'too-large' | 'not-a-spreadsheet' | 'unreadable' | 'overfull';

/** The parts of a spreadsheet by their names, as they unpack. */
export type SpreadsheetParts = Readonly<Record<string, Uint8Array>>;

export type Unpacked =
  | { readonly ok: true; readonly parts: SpreadsheetParts }
  | { readonly ok: false; readonly fault: SpreadsheetFault };

/**
 * The parts of an ODS or XLSX spreadsheet that is safe to read, by its content: its kind, what it says it unpacks to, and
 * that every part unpacks to exactly that. `inflate` unpacks a part up to a number of bytes. Whoever reads it is given these
 * bytes and never the file: a program that believes another of its headers could be led past its end.
 */
export function unpackSpreadsheet(bytes: Uint8Array, inflate: Inflate): Unpacked {
  if (bytes.length > MOST_BYTES_A_SHEET) return { ok: false, fault: 'too-large' };
  const parts = zipParts(bytes) ?? [];
  const fault = kindFault(fileKind(bytes, inflate), parts);
  return fault === null ? unpackParts(bytes, parts, inflate) : { ok: false, fault };
}

function kindFault(kind: FileKind, parts: readonly ZipPart[]): SpreadsheetFault | null {
  if (kind.ok) return SPREADSHEETS.includes(kind.mediaType) ? null : 'not-a-spreadsheet';
  if (kind.fault === 'not-taken' || kind.fault === 'not-utf-8') return 'not-a-spreadsheet';
  // Macros are no fault here: only values are read, and the file is not kept. Some programs list them where none is.
  if (kind.fault !== 'macros') return kind.fault;
  return parts.some(({ name }) => MAIN_PARTS.includes(name.toLowerCase())) ? null : 'not-a-spreadsheet';
}

const MAIN_PARTS: readonly string[] = ['xl/workbook.xml', 'content.xml'];

function unpackParts(bytes: Uint8Array, parts: readonly ZipPart[], inflate: Inflate): Unpacked {
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
  if (parts.length > MOST_PARTS || unpacked > MOST_UNPACKED) return { ok: false, fault: 'overfull' };
  const read: [string, Uint8Array][] = [];
  for (const { name, start, packedSize, method, size } of parts) {
    const packed = bytes.subarray(start, start + packedSize);
    // A part that holds more than its directory says would be unpacked without an end.
    const part = method === 0 ? packed : inflate(packed, Math.max(size, 1));
    if (part?.length !== size) return { ok: false, fault: 'unreadable' };
    if (!name.endsWith('/')) read.push([name, part]);
  }
  return { ok: true, parts: Object.fromEntries(read) };
}

/** What to say of a file that is not taken, and what to do about it. */
export const NOT_A_SPREADSHEET: Readonly<Record<SpreadsheetFault, string>> = {
  empty: 'The file is empty. Choose another',
  'too-large': `The file is larger than ${formatBytes(MOST_BYTES_A_SHEET)}. Take pictures and other sheets out of it, and choose it again`,
  'not-a-spreadsheet':
    'The file is not a spreadsheet that we can read, whatever it is called. Save it again with LibreOffice or Excel, as ODS or XLSX, and choose the new one',
  unreadable:
    'The file is not whole, is locked with a password, or holds more than it says. Save it again, and choose the new one',
  overfull:
    'The file unpacks to far more than a questionnaire. Copy the sheet “Answers” into a new spreadsheet, and choose that',
};
