import type { Answer } from '@/lib/framework/answer';
import { sameAnswer } from '@/lib/framework/answer-fields';
import { ownAnswer } from '@/lib/framework/published-answer';
import { countOf } from '@/lib/format/number-word';
import { IS_LOCKED } from './not-saved-words';

type Said = { readonly answer: Answer; readonly comment: string };

/** One step of a history, as far as its words depend on it. */
export type HistoryStep = Said & {
  /** Who agreed that the question does not apply, where that is what the step did. */
  readonly agreedBy: string | null;
  /** It came over from the last round, and nobody had looked at it. */
  readonly needsReview: boolean;
  /** What was said before; null for the first version. */
  readonly before: (Said & { readonly needsReview: boolean }) | null;
};

/** What a step did: "Changed the answer and the comment". Space at the ends of a comment is no change. */
export function whatChanged(step: HistoryStep): string {
  if (step.agreedBy !== null) return 'Agreed that it does not apply';
  if (step.needsReview) return 'Came over from the last round, to be looked at again';
  const things = changedThings(step);
  if (things.length > 0) return `${step.before === null ? 'Wrote' : 'Changed'} ${things.join(' and ')}`;
  return step.before?.needsReview === true ? 'Looked at again, and still true' : 'Saved without a change';
}

function changedThings({ answer, comment, before }: HistoryStep): readonly string[] {
  const was = before ?? { answer: { state: 'blank' }, comment: '' };
  return [
    ...(sameAnswer(answer, was.answer) ? [] : [changedOf(answer, was.answer)]),
    ...(comment.trim() === was.comment.trim() ? [] : ['the comment']),
  ];
}

/** Of two answers that say different things: the answer, or only why it is not the published figure. */
function changedOf(now: Answer, was: Answer): string {
  const isValueAlike = sameAnswer(ownAnswer(now), ownAnswer(was));
  return isValueAlike ? 'why it differs from what is published' : 'the answer';
}

/** Where a version came from; null where somebody typed it on its page. */
export function whereFrom({
  sheetName,
  isFromRoom,
  savedBy,
}: {
  readonly sheetName: string | null;
  readonly isFromRoom: boolean;
  readonly savedBy: string;
}): string | null {
  if (sheetName !== null) return `From the spreadsheet “${sheetName}”, which ${savedBy} read and confirmed`;
  return isFromRoom ? 'Agreed by a group in one room' : null;
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

/** Why a version was not put back, for whoever pressed the button. */
export const NOT_PUT_BACK = {
  stale:
    'Nothing was put back: somebody saved this answer while you were reading. Load this page again to see what they wrote',
  locked: IS_LOCKED,
  'not-found': 'This answer has no such version. Load this page again',
} as const;

/** After putting a version back. */
export function restoredWords(version: number): string {
  return `Version ${version} is the answer again, saved as a new version. The one before it stays in this history.`;
}
