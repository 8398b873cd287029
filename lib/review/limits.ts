/** Longest texts, in characters: a reviewer's own words; a note, a reason or a reply; what is paid. */
export const FINDING_MAX_LENGTH = 2000;
export const NOTE_MAX_LENGTH = 1000;
export const PAY_MAX_LENGTH = 200;
/** The most time that one review can take or be offered, in hours. */
export const MOST_HOURS = 500;
