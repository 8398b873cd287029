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

/** The kinds of reader who see what an audience is shown. */
export function readersOf(audience: Audience): readonly Reader[] {
  return READERS.filter((reader) => reader.some((seen) => seen === audience));
}

/** Whether this kind of reader was ever told whose copy it is. Who was told does not forget. */
export function isKnownTo({ toldTo, sharing }: SharedCopy, reader: Reader): boolean {
  return reader.some((audience) => toldTo.includes(audience) || sharing[audience] === 'named');
}
