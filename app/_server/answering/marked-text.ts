import 'server-only';
import { diffWordsWithSpace } from 'diff';
import type { MarkedText } from '@/lib/assessment/save-outcome';

/** Longer texts are not compared word by word. They are shown whole, unmarked. */
const MOST_COMPARED = 8000;

/**
 * Nor are texts that differ in more words than this. The work grows with its square, and it holds up everybody who
 * waits for this process: texts of 300 words each with none in common are still compared, in some 50 ms.
 */
const MOST_DIFFERENCES = 600;

/** Two texts, each with the words marked that the other does not have. Their pieces joined are the texts themselves. */
export function markDifferences(
  mine: string,
  theirs: string,
): { readonly mine: MarkedText; readonly theirs: MarkedText } {
  if (mine.length + theirs.length > MOST_COMPARED) return { mine: unmarked(mine), theirs: unmarked(theirs) };
  const changes = diffWordsWithSpace(mine, theirs, { maxEditLength: MOST_DIFFERENCES });
  if (changes === undefined) return { mine: unmarked(mine), theirs: unmarked(theirs) };
  return {
    mine: changes
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, differs: removed })),
    theirs: changes
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, differs: added })),
  };
}

/** A text as one piece, of which nothing is marked. */
export function unmarked(text: string): MarkedText {
  return text === '' ? [] : [{ text, differs: false }];
}
