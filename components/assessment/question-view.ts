import type { AnswerFields } from '@/lib/framework/answer-fields';
import type { Question } from '@/lib/framework/question';
import type { PublishedBeside } from '@/lib/statistics/published-beside';

/** Everything the form needs to know of one question. Crosses to the browser, so it holds nothing else. */
export type QuestionView = {
  readonly question: Question;
  readonly fields: AnswerFields;
  /** What somebody has to know of this question in this assessment; null for nearly all. */
  readonly note: string | null;
  /** A published figure is its answer, so that a reason is asked for where the answer is another. */
  readonly asksReason: boolean;
  /** The version these fields were read at; 0 when nothing was saved yet. */
  readonly version: number;
  readonly saved: { readonly at: string; readonly by: string; readonly lacksReason?: boolean } | null;
  /** It came over from the last round and waits for somebody to look at it again. */
  readonly needsReview: boolean;
  /** What the last round's answer said, in a word or two. */
  readonly lastRound: string | null;
  /** Whom it is with, and until when: "With you, until 4 December 2026". Left out while it is with nobody. */
  readonly withWhom?: string | undefined;
  /** Who sent it back and when, and why; null where nobody did, or it was answered since. */
  readonly sentBack: { readonly heading: string; readonly reason: string } | null;
  /** The council's own published figure that bears on it; null for most. */
  readonly published: PublishedBeside | null;
  /** Whether another question is shown or hidden by this answer. */
  readonly decidesOthers: boolean;
};

/** What a field component needs beside its question. */
export type FieldProps<Q extends Question = Question> = {
  readonly question: Q;
  readonly fields: AnswerFields;
  readonly errors: Readonly<Record<string, string>>;
  /** Name, change and blur handlers and ref of a control, as the form library wants them. */
  readonly register: (field: string) => RegisteredControl;
};

export type RegisteredControl = {
  readonly name: string;
  readonly onChange: (event: { target: unknown; type?: unknown }) => Promise<unknown>;
  readonly onBlur: (event: { target: unknown; type?: unknown }) => Promise<unknown>;
  readonly ref: (element: HTMLElement | null) => void;
};

/** The one value of a field, or "". */
export function fieldValue(fields: AnswerFields, field: string): string {
  return fields[field]?.[0] ?? '';
}
