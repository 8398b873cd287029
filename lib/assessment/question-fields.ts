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
  const fields = new Map<string, string[]>();
  for (const [name, value] of entries) {
    if (!name.startsWith(prefix) || typeof value !== 'string') continue;
    const field = name.slice(prefix.length);
    const texts = fields.get(field);
    if (texts === undefined) fields.set(field, [storableText(value)]);
    else texts.push(storableText(value));
  }
  return Object.fromEntries(fields);
}

/**
 * The version that a form's words are to stand on; null when it is not a whole number from 0. That is the version the
 * form was drawn with, or after a choice between two texts the version that the choice was made against.
 */
export function postedVersion(fields: AnswerFields): number | null {
  const field = fields['clash'] === undefined ? 'version' : 'clash-version';
  const text = fields[field]?.[0] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
