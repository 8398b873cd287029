/** Every word of a clash: what a page says where two people wrote one answer. The facts are in `save-outcome`. */
export const CLASH_WORDS = {
  heading: 'Two people wrote this answer. Both are kept.',
  marked: 'The words of the comments that differ are underlined.',
  mine: 'Yours',
  mineSince: 'not saved yet',
  keepMine: 'Keep mine',
  keepBoth: 'Keep my answer, with one comment from both',
  joint: 'The comment to keep',
  settle: 'Keep this',
  otherStays: 'The other stays in the history.',
  /** What to do, where the two stand beside each other. */
  choose: 'Choose what to keep',
} as const;

type Theirs = { readonly savedBy: string };

/** The choice that takes what the other person wrote. */
export function keepTheirsWords({ savedBy }: Theirs): string {
  return `Keep what ${savedBy} wrote`;
}

/** The line of the error summary that leads to the choice. */
export function clashMessage({ savedBy }: Theirs): string {
  return `${savedBy} changed this answer too: choose what to keep`;
}
