/** What a form action gives back to its form: messages, and the text the person typed. Never a row, never a secret. */

export type FieldError = {
  /** The id of the control the message belongs to: where the error summary links. */
  readonly field: string;
  readonly message: string;
};

export type ActionState = {
  readonly errors: readonly FieldError[];
  /** What was typed, by field name, so that a page without JavaScript comes back with it. */
  readonly values: Readonly<Record<string, string>>;
  /** Set when nothing was done, because the form is of another place than the person acts from now. */
  readonly otherPlace?: OtherPlace;
};

export type OtherPlace = {
  /** Whom the person acts for now, by name. */
  readonly now: string;
  /** Whom the form was drawn for, by name. Null: the person has no place there any more. */
  readonly drawnFor: string | null;
};

export const NO_ERRORS: ActionState = { errors: [], values: {} };
