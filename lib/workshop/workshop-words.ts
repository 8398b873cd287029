/** What the page of a workshop says. */
export const WORKSHOP_TITLE = 'Talk it through in one room';

export const WORKSHOP_HOW =
  'One screen, several voices. Write down who is there and the level each of them sees, talk, write down what was said, then choose what the room agrees. The level that the room agrees becomes the answer; the voices and the notes are kept beside it.';

export const WORKSHOP_WHO_READS =
  'Everyone in your council’s team can read the voices and the notes, and reviewers where a review lets them read the answers. Write a part, such as “Housing lead”, where somebody would rather not be named.';

export const NO_LEVELS =
  'This question has no levels, so there is nothing to be spread over. Talk about it, and answer it on its page.';

export const NOT_AGREED_LEVEL = 'Not agreed yet';
export const HAS_NOT_SAID = 'Has not said';

/** Why what was typed was not saved, or not all of it. */
export const NOT_SAVED = {
  stale:
    'Another screen saved this workshop while you typed. Open this page again in a new window, and write down there what is missing',
} as const;

/** After saving, by what was done. */
export const WORKSHOP_DONE = {
  saved: 'The voices and the notes are saved.',
  agreed: 'The level that the room agreed is the answer.',
  changed:
    'The voices and the notes are saved, and the answer is not: somebody changed it while you talked. Look at it below, and agree again.',
} as const;
export type WorkshopDone = keyof typeof WORKSHOP_DONE;

/** What an address says was done just now; null where it says nothing we know. */
export function readDone(value: unknown): WorkshopDone | null {
  return value === 'saved' || value === 'agreed' || value === 'changed' ? value : null;
}
