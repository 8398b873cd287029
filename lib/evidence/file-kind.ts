import { formatBytes } from '@/lib/format/bytes';
import type { MediaType } from './file-type';
import { MOST_BYTES_A_FILE } from './limits';
import type { Inflate } from './office-file';
import { officeFile } from './office-file';
import { beginsWith, isWholeJpeg, isWholePng, saysJpeg, saysPng } from './picture-file';

/** Why a file is not taken. */
export type FileFault = 'empty' | 'too-large' | 'unreadable' | 'macros' | 'not-utf-8' | 'not-taken';

export type FileKind =
  { readonly ok: true; readonly mediaType: MediaType } | { readonly ok: false; readonly fault: FileFault };

/** %PDF- */
const PDF_HEAD = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP_HEAD = [0x50, 0x4b, 0x03, 0x04];

/**
 * What a file is, by its content alone: never by its name or by what the browser calls it. Everything that is not on the
 * list is refused, and so is what is cut off or holds macros. A file that is of two kinds at once is taken as the one
 * that it begins as, and is served as that and as nothing else. Source: issue 3, part 5.
 */
export function fileKind(bytes: Uint8Array, inflate: Inflate): FileKind {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > MOST_BYTES_A_FILE) return refuse('too-large');
  if (beginsWith(bytes, PDF_HEAD)) return wholeOrNot('application/pdf', isWholePdf(bytes));
  if (saysPng(bytes)) return wholeOrNot('image/png', isWholePng(bytes));
  if (saysJpeg(bytes)) return wholeOrNot('image/jpeg', isWholeJpeg(bytes));
  if (beginsWith(bytes, ZIP_HEAD)) return officeFile(bytes, inflate);
  return textKind(bytes);
}

/** Why a file was not taken, and what to do about it. */
export const NOT_TAKEN: Readonly<Record<Exclude<FileFault, 'too-large'>, string>> = {
  empty: 'The file is empty. Choose another',
  unreadable:
    'The file is not whole, is locked with a password, or holds more than it says. Save it again, and choose the new one',
  macros:
    'The file holds macros, which run when it is opened. Save it without them, or as a PDF, and choose that',
  'not-utf-8':
    'The text in the file is not saved as UTF-8, so signs such as £ and ’ in it cannot be read. In Excel, save it as “CSV UTF-8”; elsewhere, save it with the encoding UTF-8. Choose the new file',
  'not-taken': `The file is of a kind that we do not take, whatever it is called. Save it as PDF, docx, xlsx, pptx, odt, ods, PNG, JPEG, plain text or CSV, up to ${formatBytes(MOST_BYTES_A_FILE)}`,
};

function refuse(fault: FileFault): FileKind {
  return { ok: false, fault };
}

function wholeOrNot(mediaType: MediaType, isWhole: boolean): FileKind {
  return isWhole ? { ok: true, mediaType } : refuse('unreadable');
}

const PDF_TAIL = 1024;

/** It says its version, and ends as every PDF does: with where its list of parts stands. Source: ISO 32000-1, 7.5. */
function isWholePdf(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 8));
  const tail = latin(bytes.subarray(Math.max(0, bytes.length - PDF_TAIL)));
  return /^%PDF-[12]\.\d$/.test(head) && /startxref\s+\d+\s+%%EOF\s*$/.test(tail);
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Control characters, but for tab and the ends of lines. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** As above, and what stands for nothing there. Some decoders give the quotation marks of Windows-1252 as control characters. */
const CONTROL_OF_1252 = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d]/;
/** Text that some program runs or draws: pages, pictures, scripts, printing, old Office, mail and calendars. */
const RUNS =
  /^\s*(<|#!|%!|\{\\rtf|mime-version:|begin:v)|<(!doctype|html|head|body|script|svg|iframe|style|meta|\?)/i;

function textKind(bytes: Uint8Array): FileKind {
  const text = decoded(bytes, 'utf-8');
  if (text !== null)
    return isPlain(text) ? { ok: true, mediaType: 'text/plain; charset=utf-8' } : refuse('not-taken');
  // What Excel's plain "CSV" writes as soon as there is a £ in it.
  const older = decoded(bytes, 'windows-1252');
  return refuse(older !== null && isPlain(older, CONTROL_OF_1252) ? 'not-utf-8' : 'not-taken');
}

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'windows-1252'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isPlain(text: string, control = CONTROL): boolean {
  return text.trim() !== '' && !control.test(text) && !RUNS.test(text);
}
