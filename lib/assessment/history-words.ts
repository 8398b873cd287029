import type { Answer } from '@/lib/framework/answer';
import { sameAnswer } from '@/lib/framework/answer-fields';
import { countOf } from '@/lib/format/number-word';

type Said = { readonly answer: Answer; readonly comment: string };

/** One step of a history, as far as its words depend on it. */
export type HistoryStep = Said & {
  /** Who agreed that the question does not apply, where that is what the step did. */
  readonly agreedBy: string | null;
  /** What was said before; null for the first version. */
  readonly before: Said | null;
};

/** What a step did: "Changed the answer and the comment". Space at the ends of a comment is no change. */
export function whatChanged({ answer, comment, agreedBy, before }: HistoryStep): string {
  if (agreedBy !== null) return 'Agreed that it does not apply';
  const was = before ?? { answer: { state: 'blank' }, comment: '' };
  const things = [
    ...(sameAnswer(answer, was.answer) ? [] : ['the answer']),
    ...(comment.trim() === was.comment.trim() ? [] : ['the comment']),
  ];
  if (things.length === 0) return 'Saved without a change';
  return `${before === null ? 'Wrote' : 'Changed'} ${things.join(' and ')}`;
}

/** "1 version", "Versions 26 to 50 of 61". `page` is 1 or more. */
export function versionsWords(
  total: number,
  { page, size }: { readonly page: number; readonly size: number },
): string {
  if (total <= size) return countOf(total, 'version');
  const first = (page - 1) * size + 1;
  return `Versions ${first} to ${Math.min(total, first + size - 1)} of ${total}`;
}
