/** What nobody sees in a text: characters of control, and marks that turn the words round them the other way. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u200b\ufeff]/gu;

/** A text on one line, as it stands beside other people's words: it must not write lines of its own, or turn theirs. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
}
