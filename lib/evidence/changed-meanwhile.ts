/** Said on the form of a piece that was changed in another window, over what it says now, and at the way out. */
export const CHANGED_MEANWHILE = {
  /** Where the message stands. */
  field: 'now',
  message:
    'Somebody changed this piece after you opened this page, so nothing of yours was saved. Compare what it says now with your boxes',
  heading: 'What it says now',
  choice:
    'Boxes that you changed hold what you wrote. Those that you did not touch hold what it says now. Save to make the piece say what the boxes hold.',
  leave: 'Leave it as it is now',
} as const;
