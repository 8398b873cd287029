/** Draws that come out the same each time for the same seed. */
export type Draws = {
  /** The next number, from 0 up to but not 1. */
  readonly next: () => number;
  /** The next whole number from 0 up to but not `below`. */
  readonly whole: (below: number) => number;
};

const TWO_TO_32 = 4294967296;

/**
 * A stream of draws from a whole number. Source: mulberry32 (Tommy Ettinger, public domain): a small generator that
 * passes the usual tests of randomness. Not for secrets.
 */
export function seededDraws(seed: number): Draws {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
  return { next, whole: (below) => Math.floor(next() * below) };
}
