import type { Audience } from '@/lib/access/roles';
import type { SharedCopy } from './shared-copy';

/**
 * Kinds of reader, by the audiences whose figures and names they see. Everybody sees what the public does; an administrator of the
 * lab sees all. Source: docs/disclosure.md.
 */
export const READERS = [
  ['public'],
  ['associates', 'public'],
  ['lab-councils', 'public'],
  ['lab-councils', 'associates', 'public'],
] as const satisfies readonly (readonly Audience[])[];
export type Reader = (typeof READERS)[number];

const READERS_OF: Readonly<Record<Audience, readonly Reader[]>> = {
  'lab-councils': seeing('lab-councils'),
  associates: seeing('associates'),
  public: seeing('public'),
};

function seeing(audience: Audience): readonly Reader[] {
  return READERS.filter((reader) => reader.some((seen) => seen === audience));
}

/** The kinds of reader who see what an audience is shown. */
export function readersOf(audience: Audience): readonly Reader[] {
  return READERS_OF[audience];
}

/** Whether this kind of reader was ever told whose copy it is. Who was told does not forget. */
export function isKnownTo(copy: SharedCopy, reader: Reader): boolean {
  return readersTold(copy).includes(reader);
}

/** Asked of every copy for every figure of every group: found out once a copy. */
const told = new WeakMap<SharedCopy, readonly Reader[]>();

function readersTold(copy: SharedCopy): readonly Reader[] {
  const known = told.get(copy);
  if (known !== undefined) return known;
  const { toldTo, sharing } = copy;
  const found = READERS.filter((reader) =>
    reader.some((audience) => toldTo.includes(audience) || sharing[audience] === 'named'),
  );
  told.set(copy, found);
  return found;
}

/** By kind of reader, how many copies it was never told the names of. */
export type UnknownCounts = ReadonlyMap<Reader, number>;

/** How many of the copies each kind of reader was never told the names of. */
export function countUnknown(copies: readonly SharedCopy[]): UnknownCounts {
  const counts = new Map<Reader, number>(READERS.map((reader) => [reader, copies.length]));
  for (const copy of copies) {
    for (const reader of readersTold(copy)) counts.set(reader, (counts.get(reader) ?? 0) - 1);
  }
  return counts;
}
