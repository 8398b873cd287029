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
};

export const NO_ERRORS: ActionState = { errors: [], values: {} };
