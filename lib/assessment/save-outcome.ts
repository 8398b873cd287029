import type { AnswerFields, FieldError } from '@/lib/framework/answer-fields';

/** A text in pieces; `differs` marks the words that the other text does not have. */
export type MarkedText = readonly { readonly text: string; readonly differs: boolean }[];

export type ClashSide = {
  readonly headline: string;
  readonly detail: string | null;
  readonly comment: MarkedText;
};

/** Two people wrote one answer. Both texts in full; nothing is chosen for them. */
export type Clash = {
  /** The version that is saved now. A choice is made against it; without one the form keeps the version it had. */
  readonly version: number;
  readonly savedBy: string;
  /** In words, Europe/London. */
  readonly savedAt: string;
  readonly mine: ClashSide;
  readonly theirs: ClashSide;
  /** Both comments, one after the other, to start a joint text from. */
  readonly joined: string;
};

/** The form was given what somebody else had saved, because nothing of the person's own stood against it. */
export type Replaced = {
  readonly outcome: 'replaced';
  readonly fields: AnswerFields;
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
} & Unexplained;

/** It is not the published figure, and does not say why yet. It is saved all the same. */
type Unexplained = { readonly lacksReason?: true };

/** It is saved as the form says, or ("unchanged") said so already. */
type Kept = {
  readonly outcome: 'saved' | 'unchanged';
  readonly version: number;
  /** In words, Europe/London. */
  readonly savedAt: string;
  /**
   * The comment that was written from two, where one was. The form has only one of the two in its box: unless it takes
   * this with the version, the next save puts that one over both.
   */
  readonly joined?: string;
} & Unexplained;

/** What came of saving one question. */
export type SaveOutcome =
  | Kept
  | Replaced
  | { readonly outcome: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly outcome: 'clash'; readonly clash: Clash }
  | { readonly outcome: 'locked'; readonly message: string };

const OUTCOMES: readonly string[] = ['saved', 'unchanged', 'replaced', 'invalid', 'clash', 'locked'];

/** Whether what the autosave route answered is an outcome: an error page of something in between is not. */
export function isSaveOutcome(value: unknown): value is SaveOutcome {
  return (
    typeof value === 'object' &&
    value !== null &&
    'outcome' in value &&
    typeof value.outcome === 'string' &&
    OUTCOMES.includes(value.outcome)
  );
}
