/**
 * A text as PostgreSQL can keep it: without the null character, which no keyboard types and no database column holds.
 * Everything else a person can send stays as it is.
 */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '');
}
