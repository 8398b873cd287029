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

/** Which kinds of reader were told whose copy it is, and which perhaps were; whoever was, perhaps was. */
type Told = { readonly surely: ReadonlySet<Reader>; readonly perhaps: ReadonlySet<Reader> };

/** Asked of every copy for every figure of every group: found out once a copy. */
const told = new WeakMap<SharedCopy, Told>();

function readersTold(copy: SharedCopy): Told {
  const known = told.get(copy);
  if (known !== undefined) return known;
  const { toldTo, perhapsToldTo, sharing } = copy;
  const isTold = (audience: Audience) => toldTo.includes(audience) || sharing[audience] === 'named';
  const surely = READERS.filter((reader) => reader.some(isTold));
  const perhaps = READERS.filter((reader) =>
    reader.some((audience) => isTold(audience) || perhapsToldTo.includes(audience)),
  );
  const found = { surely: new Set<Reader>(surely), perhaps: new Set<Reader>(perhaps) };
  told.set(copy, found);
  return found;
}

/** Whether this kind of reader was never told whose copy it is, not even perhaps. Who was told does not forget. */
export function isUnknownTo(copy: SharedCopy, reader: Reader): boolean {
  return !readersTold(copy).perhaps.has(reader);
}

/** What readers who see an audience know of a copy, as a text that is the same where that is. */
export function whatIsKnown(copy: SharedCopy, audience: Audience): string {
  const { surely, perhaps } = readersTold(copy);
  return readersOf(audience)
    .map((reader) => `${surely.has(reader)} ${perhaps.has(reader)}`)
    .join(' / ');
}

/**
 * Of some copies, how many a kind of reader was never told the names of, and of how many it is not certain that it was: these and those of which
 * it may have been told. What protects a copy must hold whether or not they were.
 */
export type UnknownCount = { readonly unknown: number; readonly uncertain: number };
export type UnknownCounts = ReadonlyMap<Reader, UnknownCount>;

const NONE: UnknownCount = { unknown: 0, uncertain: 0 };

/** The same for each kind of reader. */
export function countUnknown(copies: readonly SharedCopy[]): UnknownCounts {
  const [surely, perhaps] = [new Map<Reader, number>(), new Map<Reader, number>()];
  for (const copy of copies) {
    const readers = readersTold(copy);
    for (const reader of readers.surely) surely.set(reader, (surely.get(reader) ?? 0) + 1);
    for (const reader of readers.perhaps) perhaps.set(reader, (perhaps.get(reader) ?? 0) + 1);
  }
  const without = (counts: Map<Reader, number>, reader: Reader) => copies.length - (counts.get(reader) ?? 0);
  return new Map(
    READERS.map((reader) => [
      reader,
      { unknown: without(perhaps, reader), uncertain: without(surely, reader) },
    ]),
  );
}

/** The count of one kind of reader. */
export function countOf(counts: UnknownCounts, reader: Reader): UnknownCount {
  return counts.get(reader) ?? NONE;
}

/** Of some copies without some of them: how many are left. */
export function countWithout(all: UnknownCount, some: UnknownCount): UnknownCount {
  return { unknown: all.unknown - some.unknown, uncertain: all.uncertain - some.uncertain };
}
