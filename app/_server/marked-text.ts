import 'server-only';
import { diffWordsWithSpace } from 'diff';
import type { MarkedText } from '@/lib/assessment/save-outcome';

/** Longer texts are not compared word by word: it would take seconds. They are shown whole, unmarked. */
const MOST_COMPARED = 8000;

/** Two texts, each with the words marked that the other does not have. Their pieces joined are the texts themselves. */
export function markDifferences(
  mine: string,
  theirs: string,
): { readonly mine: MarkedText; readonly theirs: MarkedText } {
  if (mine.length + theirs.length > MOST_COMPARED) return { mine: unmarked(mine), theirs: unmarked(theirs) };
  const changes = diffWordsWithSpace(mine, theirs);
  return {
    mine: changes
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, differs: removed })),
    theirs: changes
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, differs: added })),
  };
}

function unmarked(text: string): MarkedText {
  return text === '' ? [] : [{ text, differs: false }];
}
