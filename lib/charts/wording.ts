/** A number from 0 to 100 as pictures print it: whole, half up. The table beside the picture has the decimals. */
export function wholeScore(value: number): number {
  return Math.round(value);
}

/** How far a score moved, in the whole points that the picture prints, so that its numbers add up. */
export function changeInPoints(before: number, after: number): number {
  return wholeScore(after) - wholeScore(before);
}

/** "up 15", "down 21", "no change". */
export function changeWords(change: number): string {
  if (change === 0) return 'no change';
  return change > 0 ? `up ${change}` : `down ${-change}`;
}

/** The text as a sentence: with a full stop, unless it ends in one. */
export function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
