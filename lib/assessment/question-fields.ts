import type { AnswerFields } from '@/lib/framework/answer-fields';
import { storableText } from '@/lib/format/storable-text';

/*
 * One form holds the fields of several questions. A field is posted as "question id, dot, field name":
 * "cp-home-01.state". The version that the form was rendered with goes beside them as "cp-home-01.version".
 */

/** The name under which a question's field is posted. */
export function postedName(questionId: string, field: string): `${string}.${string}` {
  return `${questionId}.${field}`;
}

/** The id of a field's control: where the error summary links. */
export function controlId(questionId: string, field: string): string {
  return `${questionId}-${field}`;
}

/** The fields of one question among the entries of a form. Files are left out. */
export function questionFields(
  entries: Iterable<readonly [string, unknown]>,
  questionId: string,
): AnswerFields {
  const prefix = postedName(questionId, '');
  // A map, because whoever posts chooses the names: "constructor" must be one like any other.
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of entries) {
    if (!name.startsWith(prefix) || typeof value !== 'string') continue;
    const field = name.slice(prefix.length);
    fields.set(field, [...(fields.get(field) ?? []), storableText(value)]);
  }
  return Object.fromEntries(fields);
}

/** The version that a form was rendered with; null when it is not a whole number from 0. */
export function postedVersion(fields: AnswerFields): number | null {
  const text = fields['version']?.[0] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
