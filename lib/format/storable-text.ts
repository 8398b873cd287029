/** What no database column holds (the null character), and marks that turn the words after them the other way. */
const NOT_KEPT = /[\u0000\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as it is kept: without what PostgreSQL cannot hold, and without marks that go on working behind it, because it is
 * quoted inside the sentences of others. Everything else a person can send stays as it is, words from right to left too.
 */
export function storableText(text: string): string {
  return text.replace(NOT_KEPT, '');
}
