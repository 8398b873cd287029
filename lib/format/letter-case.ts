/** The text with its first letter as a capital, for the start of a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with its first letter small, for the middle of a sentence: "spring 2026". */
export function midSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
