/** Lengths of what people type about a succession, in characters. */
export const LONGEST_BASIS = 500;
export const LONGEST_REASON = 500;
