/**
 * What notes in a framework file say to those who build with it, and what a reader is told instead. Readers know the
 * mark “wording under review”, and no names of fields or keys.
 */
const FOR_READERS: readonly (readonly [RegExp, string])[] = [
  [/\b(carry|carries|have|has) needsCheck\b/gu, 'are marked “wording under review”'],
  [/ \(source key [^)]*\)/gu, ''],
];

/** A note of a framework file in the words of a reader. */
export function readerNote(note: string): string {
  return FOR_READERS.reduce((text, [found, words]) => text.replace(found, words), note);
}
