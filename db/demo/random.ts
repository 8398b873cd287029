/**
 * Numbers that look random and never change. Each stream depends on its label alone, so that a new question or
 * council leaves all others as they were.
 */

const SEED = 'care-experience-toolkit/demonstration/1';

export type Random = {
  /** From 0, included, to 1, not included. */
  readonly next: () => number;
  readonly between: (least: number, most: number) => number;
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  /** Bell-shaped, mean 0, standard deviation 1, never beyond 3.5. */
  readonly normal: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly shuffle: <T>(list: readonly T[]) => T[];
};

/** A stream of numbers for a label, the same on every machine and every run. */
export function seededRandom(label: string): Random {
  const next = mulberry32(hash(`${SEED}/${label}`));
  const between = (least: number, most: number) => least + next() * (most - least);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    whole,
    chance: (probability) => next() < probability,
    normal: () => bellShaped(next),
    pick: (list) => pickFrom(list, next()),
    shuffle: (list) =>
      list
        .map((item) => ({ item, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
  };
}

/** A UUID (version 4 in form) for a label. */
export function seededUuid(label: string): string {
  const next = mulberry32(hash(`${SEED}/uuid/${label}`));
  const hex = Array.from({ length: 32 }, (_, place) => uuidDigit(place, Math.floor(next() * 16))).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function uuidDigit(place: number, digit: number): string {
  if (place === 12) return '4';
  return (place === 16 ? 8 + (digit % 4) : digit).toString(16);
}

function pickFrom<T>(list: readonly T[], share: number): T {
  const [item] = list.slice(Math.floor(share * list.length));
  if (item === undefined) throw new Error('Nothing to pick from: the list is empty');
  return item;
}

/** Sum of twelve uniform numbers, cut at 3.5: close enough to a bell, and without logarithms that may differ. */
function bellShaped(next: () => number): number {
  const sum = Array.from({ length: 12 }, next).reduce((total, n) => total + n, -6);
  return Math.max(-3.5, Math.min(3.5, sum));
}

/** FNV-1a, 32 bits, with the final mix of MurmurHash3, so that labels that differ in one letter start far apart. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/** Mulberry32, a public-domain generator by Tommy Ettinger. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
