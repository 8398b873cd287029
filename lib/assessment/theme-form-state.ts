import type { ActionState } from '@/lib/action-state';
import type { AnswerFields } from '@/lib/framework/answer-fields';
import { clashMessage } from './clash-words';
import { postedName, questionFields } from './question-fields';
import type { SaveOutcome } from './save-outcome';

/** What saving a whole theme gives back when something on it needs the person: by question, with what they typed. */
export type ThemeFormState = ActionState & {
  readonly questions: Readonly<
    Record<string, { readonly fields: AnswerFields; readonly outcome: SaveOutcome }>
  >;
};

export const NOTHING_SENT: ThemeFormState = { errors: [], values: {}, questions: {} };

const VERSION = postedName('', 'version');
const NOT_SAVED: SaveOutcome = { outcome: 'locked', message: 'What you typed is still here' };

/** The questions that a form carries, none of them saved, for drawing a form again that was refused as a whole. */
export function typedQuestions(entries: Iterable<readonly [string, unknown]>): ThemeFormState['questions'] {
  const posted = [...entries];
  const ids = posted.flatMap(([name]) => (name.endsWith(VERSION) ? [name.slice(0, -VERSION.length)] : []));
  return Object.fromEntries(
    ids.map((id) => [id, { fields: questionFields(posted, id), outcome: NOT_SAVED }]),
  );
}

/** One line of the error summary for each fault of a question, and one for a clash. */
export function outcomeMessages(
  outcome: SaveOutcome,
): readonly { readonly field: string; readonly message: string }[] {
  switch (outcome.outcome) {
    case 'saved':
    case 'unchanged':
    case 'replaced':
      return [];
    case 'invalid':
      return outcome.errors;
    case 'clash':
      return [{ field: 'clash', message: clashMessage(outcome.clash) }];
    case 'locked':
      return [{ field: 'state', message: outcome.message }];
  }
}

/** The heading of the error summary: how many answers need the person. */
export function summaryTitle(count: number): string {
  return count === 1 ? 'One answer was not saved' : `${count} answers were not saved`;
}
