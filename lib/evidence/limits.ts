const MEBIBYTE = 1024 * 1024;

/** The largest file, in bytes: 10 MB as file managers count. Source: issue 3, part 5. The database checks it too. */
export const MOST_BYTES_A_FILE = 10 * MEBIBYTE;

/** All files of one council together, in bytes: 1 GB. One backup holds everything, and several councils share it. */
export const MOST_BYTES_A_COUNCIL = 1024 * MEBIBYTE;

/** All pieces of one council that are not withdrawn. */
export const MOST_PIECES = 5000;

/** Pieces under one answer: a reader looks at a handful. */
export const MOST_PIECES_AN_ANSWER = 20;

/**
 * The longest form with a file that is read, in bytes: a file that is too large up to here comes back with what was
 * typed beside it. Beyond, nothing of the form is read.
 */
export const LONGEST_UPLOAD = 20 * MEBIBYTE;
