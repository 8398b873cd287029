import { cutText } from '@/lib/format/cut-text';
import { formatNumber } from '@/lib/format/number';
import type { Answer } from './answer';
import type { AuthorityType } from './question';

/** What a form sends for one question: every value sent under each name. */
export type AnswerFields = Readonly<Record<string, readonly string[]>>;

/** One thing to put right. `field` is the name of the field, `message` a finished sentence. */
export type FieldError = { readonly field: string; readonly message: string };

/** The facts outside the form that its rules need. `today` is YYYY-MM-DD in London. */
export type FieldContext = {
  readonly today: string;
  /** When given, an option that belongs to another type of authority is refused. */
  readonly authorityType?: AuthorityType;
};

export type AnsweredAnswer = Extract<Answer, { state: 'answered' }>;

/** The answer that the fields hold; null when nothing was typed. */
export type ParsedFields<T> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

export const NOTHING_TYPED = { ok: true, value: null } as const;

/** The fields are wrong in these ways. */
export function refuse(...errors: readonly FieldError[]): { ok: false; errors: readonly FieldError[] } {
  return { ok: false, errors };
}

/** What is wrong with the fields; nothing when they were read. */
export function errorsOf(parsed: ParsedFields<unknown>): readonly FieldError[] {
  return parsed.ok ? [] : parsed.errors;
}

/** What the fields hold; null when nothing was typed or it was not understood. */
export function valueOf<T>(parsed: ParsedFields<T>): T | null {
  return parsed.ok ? parsed.value : null;
}

/**
 * The first text sent under a name, '' when there is none. Spaces at the ends go; line ends become \n, because
 * browsers post \r\n and would count one character more; what the database cannot hold goes.
 */
export function fieldText(fields: AnswerFields, name: string): string {
  const sent = fields[name]?.[0] ?? '';
  return sent.replaceAll('\u0000', '').replaceAll('\r\n', '\n').replace(LONE_SURROGATE, '\uFFFD').trim();
}

/** The length of a text in words: "1 character", "1,620 characters". */
export function countCharacters(text: string): string {
  return text.length === 1 ? '1 character' : `${formatNumber(text.length)} characters`;
}

/** What somebody typed, in quotation marks, short enough for a message. */
export function quoted(text: string): string {
  return `“${cutText(text, MOST_QUOTED)}”`;
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const MOST_QUOTED = 30;
