/** One part of a packed file, as its directory lists it. Sizes in bytes. */
export type ZipPart = {
  readonly name: string;
  /** 0: stored as it is. 8: packed. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 0x0001;
/** The sizes of a part stand after it. */
const SIZES_AFTER = 0x0008;
const STORED = 0;
const PACKED = 8;

const MOST_PARTS = 5000;
/** All parts unpacked together: a document of 10 MB unpacks to a tenth of it. */
const MOST_UNPACKED = 300 * 1024 * 1024;

/**
 * The parts of a ZIP file by its directory; null where it is none, is cut off, or is made to mislead or to overwhelm.
 * Nothing is unpacked. It must begin with its first part and end with its directory, so that it cannot be another kind
 * of file as well; parts cannot overlap, be encrypted, lie outside, share a name or come to more than `MOST_UNPACKED`, and
 * each says of itself what the directory says of it, because programs differ in which they believe.
 * Source: PKWARE APPNOTE 6.3, parts 4.3.7, 4.3.12 and 4.3.16.
 */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const parts = directory === null ? null : readEntries(bytes, view, directory);
  return parts !== null && directory !== null && areHonest(parts, directory.at) ? parts : null;
}

function findDirectory(view: DataView): Directory | null {
  const end = view.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(0, true) !== LOCAL || view.getUint32(end, true) !== END) return null;
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  const isWhole = at + view.getUint32(end + 12, true) === end && view.getUint16(end + 20, true) === 0;
  return isWhole && count <= MOST_PARTS ? { at, end, count } : null;
}

type Directory = { readonly at: number; readonly end: number; readonly count: number };

function readEntries(bytes: Uint8Array, view: DataView, directory: Directory): readonly ZipPart[] | null {
  const parts: ZipPart[] = [];
  let at = directory.at;
  for (let read = 0; read < directory.count; read += 1) {
    if (at + ENTRY_LENGTH > directory.end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > directory.end) return null;
    const part = readPart(bytes, view, { at, nameLength, limit: directory.at });
    if (part === null) return null;
    parts.push(part);
    at = next;
  }
  return at === directory.end ? parts : null;
}

function readPart(
  bytes: Uint8Array,
  view: DataView,
  { at, nameLength, limit }: { readonly at: number; readonly nameLength: number; readonly limit: number },
): ZipPart | null {
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  const size = view.getUint32(at + 24, true);
  if (!isPlain(view.getUint16(at + 8, true), method) || !isLocal(view, local, limit)) return null;
  if (!agrees(view, local, { method, packedSize, size })) return null;
  const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
  const localName = bytes.subarray(
    local + LOCAL_LENGTH,
    local + LOCAL_LENGTH + view.getUint16(local + 26, true),
  );
  const start = local + LOCAL_LENGTH + localName.length + view.getUint16(local + 28, true);
  const readName = decodeName(name);
  if (readName === null || decodeName(localName) !== readName || start + packedSize > limit) return null;
  return { name: readName, method, packedSize, size, start };
}

function isPlain(flags: number, method: number): boolean {
  return (flags & ENCRYPTED) === 0 && (method === STORED || method === PACKED);
}

function isLocal(view: DataView, at: number, limit: number): boolean {
  return at + LOCAL_LENGTH <= limit && view.getUint32(at, true) === LOCAL;
}

/** Whether a part says of itself what the directory says. Its sizes may be nought where they stand after it. */
function agrees(
  view: DataView,
  at: number,
  { method, packedSize, size }: Pick<ZipPart, 'method' | 'packedSize' | 'size'>,
): boolean {
  const flags = view.getUint16(at + 6, true);
  const own = [view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
  const comesAfter = (flags & SIZES_AFTER) !== 0 && own.every((said) => said === 0);
  return (
    isPlain(flags, view.getUint16(at + 8, true)) &&
    view.getUint16(at + 8, true) === method &&
    (comesAfter || (own[0] === packedSize && own[1] === size))
  );
}

function decodeName(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function areHonest(parts: readonly ZipPart[], limit: number): boolean {
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  const inOrder = parts.toSorted((one, other) => one.start - other.start);
  return (
    names.size === parts.length &&
    parts.every(({ name }) => isInside(name)) &&
    parts.reduce((sum, { size }) => sum + size, 0) <= MOST_UNPACKED &&
    inOrder.every(
      ({ start, packedSize }, place) => start + packedSize <= (inOrder[place + 1]?.start ?? limit),
    )
  );
}

/** Names that would be unpacked outside the folder they are unpacked to. */
function isInside(name: string): boolean {
  return name !== '' && !/^\/|\\|:|\u0000/.test(name) && !name.split('/').includes('..');
}
