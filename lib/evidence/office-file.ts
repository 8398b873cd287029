import type { MediaType } from './file-type';
import type { ZipPart } from './zip-directory';
import { zipParts } from './zip-directory';

/** Unpacks a part (raw deflate), or gives null where that fails or comes to more than `most` bytes. */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array | null;

/** Why a packed file is not taken. */
export type OfficeFault = 'unreadable' | 'macros' | 'not-taken';

type OfficeResult =
  { readonly ok: true; readonly mediaType: MediaType } | { readonly ok: false; readonly fault: OfficeFault };

const OOXML = 'application/vnd.openxmlformats-officedocument';

/** The part that each kind of Office file is about, and what the list of types calls it. Source: ECMA-376, part 1. */
const OFFICE = [
  { main: 'word/document.xml', mediaType: `${OOXML}.wordprocessingml.document` },
  { main: 'xl/workbook.xml', mediaType: `${OOXML}.spreadsheetml.sheet` },
  { main: 'ppt/presentation.xml', mediaType: `${OOXML}.presentationml.presentation` },
] as const;

const OPEN_DOCUMENT = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
] as const;

const TYPES_PART = '[content_types].xml';
const MOST_TYPES = 512 * 1024;

/** Parts that run: Visual Basic, ActiveX, the old macro sheets of Excel, and Basic and scripts of OpenDocument. */
const MACRO_PART = /vbaproject|vbadata|(^|\/)(activex|macrosheets|dialogsheets)\/|^(basic|scripts)\//i;
/** The same in the list of types, whatever their parts are called there. */
const MACRO_TYPE = /macro|vba|activex|dialogsheet/i;

/** What kind of Office or OpenDocument file this is, by its parts. A macro makes it none, whatever it is called. */
export function officeFile(bytes: Uint8Array, inflate: Inflate): OfficeResult {
  const parts = zipParts(bytes);
  if (parts === null) return { ok: false, fault: 'unreadable' };
  if (parts.some(({ name }) => MACRO_PART.test(name))) return { ok: false, fault: 'macros' };
  const said = kindPart(parts);
  return said === undefined ? office(bytes, parts, inflate) : openDocument(bytes, said, parts);
}

/**
 * Where an OpenDocument file says what it is. Some programs write that part last: then the file counts as one only where
 * nothing lists it as a file of Office. Source: OpenDocument 1.3, part 2, 3.3, which has the part first.
 */
function kindPart(parts: readonly ZipPart[]): ZipPart | undefined {
  const [first] = parts.toSorted((one, other) => one.start - other.start);
  return first?.name === 'mimetype' || !has(parts, TYPES_PART)
    ? parts.find(({ name }) => name === 'mimetype')
    : undefined;
}

function openDocument(bytes: Uint8Array, said: ZipPart, parts: readonly ZipPart[]): OfficeResult {
  const says = textOf(bytes.subarray(said.start, said.start + said.packedSize));
  const mediaType = said.method === 0 ? OPEN_DOCUMENT.find((type) => type === says) : undefined;
  const isWhole = has(parts, 'content.xml') && has(parts, 'meta-inf/manifest.xml');
  return mediaType !== undefined && isWhole ? { ok: true, mediaType } : { ok: false, fault: 'not-taken' };
}

function office(bytes: Uint8Array, parts: readonly ZipPart[], inflate: Inflate): OfficeResult {
  const [kind, another] = OFFICE.filter(({ main }) => has(parts, main));
  const types = parts.find(({ name }) => name.toLowerCase() === TYPES_PART);
  if (kind === undefined || another !== undefined || types === undefined || !has(parts, '_rels/.rels'))
    return { ok: false, fault: 'not-taken' };
  return officeByTypes(unpacked(bytes, types, inflate), kind.mediaType);
}

function officeByTypes(listed: string | null, mediaType: MediaType): OfficeResult {
  // A reference would let a type be written so that it is not found here, and another alphabet too.
  if (listed === null || /[&\u0000]|<!/.test(listed)) return { ok: false, fault: 'unreadable' };
  if (MACRO_TYPE.test(listed)) return { ok: false, fault: 'macros' };
  return listed.includes(`${mediaType}.main+xml`)
    ? { ok: true, mediaType }
    : { ok: false, fault: 'not-taken' };
}

function unpacked(
  bytes: Uint8Array,
  { start, packedSize, method }: ZipPart,
  inflate: Inflate,
): string | null {
  const packed = bytes.subarray(start, start + packedSize);
  const plain = method === 0 ? packed : inflate(packed, MOST_TYPES);
  return plain === null || plain.length > MOST_TYPES ? null : textOf(plain);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function has(parts: readonly ZipPart[], wanted: string): boolean {
  return parts.some(({ name }) => name.toLowerCase() === wanted);
}
