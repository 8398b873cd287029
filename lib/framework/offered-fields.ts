import type { AnswerFields } from './field-text';
import { fieldText } from './field-text';

/*
 * A question that nobody has answered comes up with the published figure in its boxes. What was filled in goes with the
 * form once more, in fields of its own: so a form that is sent whole can tell what the council says from what the product
 * filled in, whatever is published meanwhile.
 */

const OFFERED = 'offered-';

/** The field for why an answer is not the published figure, and how many characters it takes. */
export const CHANGE_REASON = { field: 'change-reason', min: 10, max: 500 } as const;

/** The box with which somebody makes what was filled in their council's answer. */
export const USE_PUBLISHED = { field: 'use-published', value: 'yes', label: 'This is our answer' } as const;

/** The fields of a form with a value filled in that nobody has said yet. */
export function offeredFields(value: AnswerFields): AnswerFields {
  const said = Object.entries(value).map(([field, texts]) => [`${OFFERED}${field}`, texts] as const);
  return { ...value, ...Object.fromEntries(said) };
}

/** What was filled in, by the name of the field that carries it: what a form has to send beside its boxes. */
export function offersIn(fields: AnswerFields): readonly (readonly [name: string, text: string])[] {
  return Object.keys(fields)
    .filter((name) => name.startsWith(OFFERED))
    .map((name) => [name, fieldText(fields, name)] as const);
}

/**
 * Whether a form says no more than what was filled in: its boxes as they were, no answer chosen below, and the box not
 * ticked. Source: framework guide, part 10, with part 3: what nobody has answered is blank.
 */
export function isOnlyOffered(fields: AnswerFields): boolean {
  const offers = offersIn(fields);
  if (offers.length === 0 || fieldText(fields, 'state') !== '') return false;
  if (fieldText(fields, USE_PUBLISHED.field) === USE_PUBLISHED.value) return false;
  return offers.every(([name, text]) => fieldText(fields, name.slice(OFFERED.length)) === text);
}

/** The same fields with nothing in the boxes that were filled in. */
export function withoutOffer(fields: AnswerFields): AnswerFields {
  const emptied = offersIn(fields).map(([name]) => [name.slice(OFFERED.length), ['']] as const);
  return { ...fields, ...Object.fromEntries(emptied) };
}
