import { correlate, placesOf, residuals, spearmanWithin } from './rank-correlation';
import type { Paired } from './rank-correlation';
import { countedOnce, orderOf, ranksOf } from './ranks';
import { seededDraws } from './seeded-draws';
import type { Draws } from './seeded-draws';

/** How much is drawn. Said on the page, so that anybody with the same figures gets the same numbers. */
export const DRAWING = { seed: 20261121, resamples: 1999, shuffles: 4999, confidence: 0.95 } as const;

export type Drawing = { readonly [K in keyof typeof DRAWING]: number };

export type Interval = { readonly low: number; readonly high: number };

/** Of a hundred samples, how many must have a correlation for the interval to be told. */
const ENOUGH_DEFINED = 0.95;

/**
 * The percentile bootstrap interval of `spearmanWithin`: councils are drawn again with their pairs, as many as there
 * are, `resamples` times, and ranked anew each time. Null where too many samples do not vary.
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap, chapter 13.
 */
export function bootstrapInterval({ x, y, strata }: Paired, drawing: Drawing = DRAWING): Interval | null {
  const draws = seededDraws(drawing.seed);
  const places = placesOf(strata);
  const [orderX, orderY] = [orderOf(x), orderOf(y)];
  const found: number[] = [];
  for (let sample = 0; sample < drawing.resamples; sample += 1) {
    const times = drawAgain(x.length, draws);
    const rx = residuals(ranksOf({ values: x, times, order: orderX }), times, places);
    const ry = residuals(ranksOf({ values: y, times, order: orderY }), times, places);
    const one = correlate(rx, ry, times);
    if (one !== null) found.push(one);
  }
  if (found.length < ENOUGH_DEFINED * drawing.resamples) return null;
  found.sort((a, b) => a - b);
  const outside = (1 - drawing.confidence) / 2;
  return { low: quantile(found, outside), high: quantile(found, 1 - outside) };
}

function drawAgain(size: number, draws: Draws): number[] {
  const times = Array<number>(size).fill(0);
  for (let drawn = 0; drawn < size; drawn += 1) {
    const place = draws.whole(size);
    times[place] = (times[place] ?? 0) + 1;
  }
  return times;
}

/** By linear interpolation, as everywhere in this product. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * How often a correlation within strata at least as strong, in either direction, comes about when councils of one stratum
 * exchange their values at random: a share above 0, up to 1. Needs no assumption about how values are spread. Null
 * where there is no correlation. The shares count the values as they are found among the shuffled ones, so none is 0.
 * Source: Phipson and Smyth, Permutation P-values Should Never Be Zero (2010).
 */
export function shuffledShare(paired: Paired, drawing: Drawing = DRAWING): number | null {
  const found = spearmanWithin(paired);
  if (found === null) return null;
  const draws = seededDraws(drawing.seed + 1);
  const places = placesOf(paired.strata);
  const once = paired.x.map(() => 1);
  const rx = residuals(ranksOf(countedOnce(paired.x)), once, places);
  const ry = residuals(ranksOf(countedOnce(paired.y)), once, places);
  const strength = Math.abs(dot(rx, ry)) - SAME;
  const members = membersOf(places);
  let asStrong = 0;
  for (let shuffle = 0; shuffle < drawing.shuffles; shuffle += 1) {
    for (const one of members) shuffleWithin(ry, one, draws);
    if (Math.abs(dot(rx, ry)) >= strength) asStrong += 1;
  }
  return (asStrong + 1) / (drawing.shuffles + 1);
}

/** What two equal sums can differ by. */
const SAME = 1e-7;

/** Spreads do not change within a stratum, so the sum of products alone says which correlation is stronger. */
function dot(x: readonly number[], y: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < x.length; index += 1) sum += (x[index] ?? 0) * (y[index] ?? 0);
  return sum;
}

function membersOf(places: readonly number[]): readonly (readonly number[])[] {
  const members: number[][] = [];
  places.forEach((place, index) => {
    (members[place] ??= []).push(index);
  });
  return members;
}

/** Exchanges the values at these places, each order as likely as another (Fisher and Yates). */
function shuffleWithin(values: number[], places: readonly number[], draws: Draws): void {
  for (let last = places.length - 1; last > 0; last -= 1) {
    const [a, b] = [places[last] ?? 0, places[draws.whole(last + 1)] ?? 0];
    [values[a], values[b]] = [values[b] ?? 0, values[a] ?? 0];
  }
}
