import { formatDay } from '@/lib/format/date';
import { countOf, joinWords } from '@/lib/format/number-word';
import { ASSIGNMENT_MAIL_LIMITS } from './assignment-mail';
import type { GivenQuestion } from './assignment';

/** What the page "Who answers what" says. */

/** Why questions cannot be given to that person. */
export const NOT_AN_ANSWERER =
  'That person does not answer questions here now. They left, or their role only reads. Choose somebody else';

/** What was done, said at the head of the page. */
const DONE = {
  'given-mailed': 'The questions are given. We have emailed your colleague which ones, and until when.',
  'given-not-mailed': `The questions are given. Your colleague was not emailed: they had ${ASSIGNMENT_MAIL_LIMITS.mostADay} of these emails in a day. Their home page shows the questions.`,
  'given-to-you': 'The questions are with you.',
  unchanged: 'Nothing has changed: the questions were with that person already, until the same day.',
  'taken-back': 'The questions are with nobody now. Nobody was emailed.',
} as const;
export type GiveDone = keyof typeof DONE;

/** What the address of the page says was done, in words; null when it says nothing that we know. */
export function saidGiven(done: string | readonly string[] | undefined): string | null {
  return Object.entries(DONE).find(([key]) => key === done)?.[1] ?? null;
}

/** How much is shared out: "12 of 45 questions are with somebody", and what is overdue. */
export function sharedOutParts(questions: readonly GivenQuestion[]): readonly string[] {
  const held = questions.filter(({ held: whose }) => whose !== null).length;
  const late = questions.filter(({ isOverdue }) => isOverdue).length;
  const shared = `${held} of ${countOf(questions.length, 'question')} ${held === 1 ? 'is' : 'are'} with somebody`;
  return late === 0 ? [shared] : [shared, `${late} overdue`];
}

/** Said to a lead whom nobody can help yet, who may not feel that they should be helped. */
export const NOBODY_ELSE =
  'You are the only person in your council who answers questions. You can answer all of them yourself, or invite somebody.';

/** Why people who are invited are not among those to choose from; null when there are none. */
export function invitedWords(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const has = names.length === 1 ? 'has' : 'have';
  return `${joinWords(names)} ${has} not accepted the invitation yet. You can give them questions once they have.`;
}

/** What an empty day means, beneath the field. */
export function dueHint(closesOn: string): string {
  return `Leave it empty for the last day of the round, ${formatDay(closesOn)}.`;
}

/** The tick that stands for a whole theme. */
export function wholeThemeWords(title: string, questions: number): string {
  return questions === 1 ? `${title}: its one question` : `${title}: all ${questions} questions`;
}
