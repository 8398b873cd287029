import { roundHalfUp } from '@/lib/scoring/fraction';
import type { ExactScore } from '@/lib/scoring/scores';

/** What somebody typed where a number goes. */
export type TypedNumber =
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'number'; readonly value: number };

// Fifteen digits are the most that a number holds exactly.
const WITH_COMMAS = /^[-−]?\d{1,3}(,\d{3}){1,4}(\.\d+)?$/;
const PLAIN = /^[-−]?(\d{1,15}(\.\d{1,9})?|\.\d{1,9})$/;

/**
 * A number as a person types it, with or without commas for thousands. An empty text is missing, never 0.
 * Signs, units and words are invalid, apart from a minus.
 */
export function numberFromText(text: string): TypedNumber {
  const typed = text.trim();
  if (typed === '') return { kind: 'missing' };
  if (!PLAIN.test(typed) && !WITH_COMMAS.test(typed)) return { kind: 'invalid' };
  const value = Number(typed.replaceAll(',', '').replace('−', '-'));
  return { kind: 'number', value: value === 0 ? 0 : value };
}

/** A score or lowest possible score for display: one decimal place, half up; "No score" when there is none. */
export function formatScore(score: ExactScore | null): string {
  return score === null ? 'No score' : roundHalfUp(score, 1).toFixed(1);
}

/** An exact share of 100, such as coverage, for display: "94.7%". `decimals` is 1 unless told. */
export function formatPercent(share: ExactScore, decimals = 1): string {
  return `${roundHalfUp(share, decimals).toFixed(decimals)}%`;
}

/** A whole number with commas for thousands: "20,000". */
export function formatWhole(value: number): string {
  return formatDecimal(value, 0);
}

// Making a formatter takes far longer than using it.
const AS_TYPED = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 9 });
const WITH_DECIMALS = [0, 1, 2, 3].map(withDecimals);

function withDecimals(decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A number as somebody typed it, with commas for thousands and no needless zeros: "1,204.5". */
export function formatNumber(value: number): string {
  return AS_TYPED.format(value);
}

/** A number with a fixed count of decimals and commas for thousands: "1,204.0". */
export function formatDecimal(value: number, decimals: number): string {
  return (WITH_DECIMALS[decimals] ?? withDecimals(decimals)).format(value);
}
