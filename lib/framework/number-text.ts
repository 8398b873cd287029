import { formatDecimal, formatNumber, formatWhole } from '@/lib/format/number';
import { roundHalfUp } from '@/lib/scoring/fraction';
import { exactQuotient, isQuotient, wholePercentage } from '@/lib/scoring/quotient';
import type { Quotient } from '@/lib/scoring/quotient';
import type { Parts } from './answer-parts';
import type { AnsweredAnswer } from './field-text';
import type { Measure } from './question';

type NumberText = { readonly headline: string; readonly detail: string | null };

const ONE_OF: Readonly<Record<string, string>> = { people: 'person', hours: 'hour', EIAs: 'EIA' };

/**
 * A number answer in words: "118 of 161, 73%", "7 of 12" below `percentFrom`, "120 people", "24.5 people per
 * full-time adviser", or "No cases" for 0 of 0. The detail names the parts, or what was divided. Null when the
 * value does not fit. Source: framework guide, parts 2 (measure), 3 and 4.
 */
export function numberText(measure: Measure, answer: AnsweredAnswer): NumberText | null {
  const { value } = answer;
  const detail = partsText(measure, answer.parts);
  if (measure.type === 'count') {
    return typeof value === 'number' ? { headline: countText(value, measure.unit), detail } : null;
  }
  if (!isQuotient(value)) return null;
  if (value.denominator === 0) return { headline: 'No cases', detail: '0 of 0' };
  if (measure.type === 'rate') {
    const fits = value.numerator <= value.denominator;
    return fits ? { headline: rateText(value, measure.percentFrom), detail } : null;
  }
  return { headline: ratioText(value, measure), detail: dividedText(value, measure) };
}

/** A count with its unit: "120 people", "1 person". */
export function countText(value: number, unit: string): string {
  return `${formatWhole(value)} ${value === 1 ? (ONE_OF[unit] ?? unit) : unit}`;
}

/** A rate: "118 of 161, 73%", or "7 of 12" while the bottom number is below `percentFrom`. */
export function rateText(value: Quotient, percentFrom = 1): string {
  const ofAll = `${formatWhole(value.numerator)} of ${formatWhole(value.denominator)}`;
  const percentage = wholePercentage(value);
  return percentage === null || value.denominator < percentFrom ? ofAll : `${ofAll}, ${percentage}%`;
}

function ratioText(value: Quotient, { decimals, unit }: Measure): string {
  const result = roundHalfUp(exactQuotient(value) ?? '0', decimals);
  return `${formatDecimal(result, decimals)} ${unit}`;
}

function dividedText(value: Quotient, measure: Measure & { type: 'ratio' }): string {
  const { numerator, denominator } = measure;
  const top = formatDecimal(value.numerator, numerator.decimals ?? 0);
  const bottom = formatDecimal(value.denominator, denominator.decimals ?? 0);
  return `${numerator.label}: ${top}. ${denominator.label}: ${bottom}`;
}

function partsText(measure: Measure, parts: Parts | undefined): string | null {
  if (parts === undefined || measure.parts === undefined) return null;
  const words = measure.parts.map((label, index) => {
    const part = parts[index] ?? null;
    return `${label}: ${part === null ? 'not known' : formatNumber(part)}`;
  });
  return words.join('. ');
}
