/**
 * A text of at most so many characters, and a mark where it was longer. Never cut in the middle of a sign that takes two: half a sign
 * is no text, and PostgreSQL refuses it.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.codePointAt(most - 1) ?? 0;
  return `${text.slice(0, last > 0xffff ? most - 1 : most)}…`;
}
