/**
 * The id of a form's control, so that label, hint, error, summary link and test agree.
 * In: the form's name and the field's name, as posted. Out: an id that is safe in a link's fragment;
 * characters other than letters, digits, hyphen and underscore become hyphens.
 */
export function fieldId(form: string, name: string): string {
  return `${form}-${name}`.replace(/[^\w-]/g, '-');
}

export function hintId(id: string): string {
  return `${id}-hint`;
}

export function errorId(id: string): string {
  return `${id}-error`;
}

/** A value for aria-describedby: the given ids in the given order, or nothing when there are none. */
export function describedByIds(...ids: readonly (string | false | null | undefined)[]): string | undefined {
  const present = ids.filter(Boolean);
  return present.length > 0 ? present.join(' ') : undefined;
}
