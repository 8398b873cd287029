import { formatNumber, numberFromText } from '@/lib/format/number';
import { fieldText, NOTHING_TYPED, quoted, refuse } from './field-text';
import type { AnswerFields, ParsedFields } from './field-text';

/** The least and the most, both allowed, and how many decimal places (none unless told). */
export type Limits = { readonly min: number; readonly max: number; readonly decimals?: number | undefined };

/** One number from one field, within its limits; null when the field is empty. Zero is a number. */
export function readNumber(fields: AnswerFields, field: string, limits: Limits): ParsedFields<number> {
  const text = fieldText(fields, field);
  const typed = numberFromText(text);
  if (typed.kind === 'missing') return NOTHING_TYPED;
  if (typed.kind === 'invalid') return refuse({ field, message: kindMessage(text, limits) });
  const message = valueMessage(typed.value, { ...limits, text });
  if (message !== null) return refuse({ field, message });
  return { ok: true, value: typed.value };
}

function kindMessage(text: string, { decimals = 0 }: Limits): string {
  const wanted = decimals === 0 ? 'a whole number' : 'a number';
  return `${quoted(text)} is not ${wanted}. Enter ${wanted}, such as 12`;
}

function valueMessage(value: number, limits: Limits & { readonly text: string }): string | null {
  const { min, max, decimals = 0, text } = limits;
  if (decimals === 0 && !Number.isInteger(value)) return kindMessage(text, limits);
  if (Number(value.toFixed(decimals)) !== value) {
    return `${quoted(text)} is too exact. Use no more than ${decimals} decimal ${decimals === 1 ? 'place' : 'places'}`;
  }
  if (value < min) return `${formatNumber(value)} is too small. Enter ${formatNumber(min)} or more`;
  if (value > max) return `${formatNumber(value)} is too large. Enter ${formatNumber(max)} or less`;
  return null;
}
