import type { Answer } from '@/lib/framework/answer';
import { BLANK } from '@/lib/framework/answer';
import { sameAnswer } from '@/lib/framework/answer-fields';

/** What one version of an answer says. */
export type Content = { readonly answer: Answer; readonly comment: string };

/** What stands before anybody has answered: version 0. */
export const NOTHING_SAID: Content = { answer: BLANK, comment: '' };

/**
 * What becomes of a save that comes too late. "agrees": the other person saved the same. "untouched": the form still
 * says what it was drawn with, so the other's words stand, and the form must be given them. "as-drawn": what stands says
 * what the form was drawn with, though in a later version, so the save can go over it. "clash": both wrote.
 */
export type StaleSave = 'agrees' | 'untouched' | 'as-drawn' | 'clash';

/**
 * Judges a save over a version that is no longer the newest. `mine` is what the form says, `drawn` the version it was
 * drawn with (undefined when that is not known), `current` what is saved now. Source: product rules, "Nothing lost".
 */
export function judgeStaleSave(mine: Content, drawn: Content | undefined, current: Content): StaleSave {
  if (isSameContent(mine, current)) return 'agrees';
  if (drawn === undefined) return 'clash';
  if (isSameContent(mine, drawn)) return 'untouched';
  return isSameContent(drawn, current) ? 'as-drawn' : 'clash';
}

/** Whether two versions say the same: the answer, and the comment but for space at its ends. */
export function isSameContent(a: Content, b: Content): boolean {
  return sameAnswer(a.answer, b.answer) && a.comment.trim() === b.comment.trim();
}
