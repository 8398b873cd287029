import { countNotAgreed } from '@/lib/framework/not-applicable-words';
import { formatDay, formatShortDay } from '@/lib/format/date';
import { countOf } from '@/lib/format/number-word';
import type { Held, Lapse, Lapsed, OwnWork, ThemeDelegation } from './assignment';
import { minutesInWords } from './minutes';
import type { Tick } from './progress';

/** Every sentence about whom a question is with. */

/** "Priya Nair (you)". */
export function personWords({ displayName, isYours }: Pick<Held, 'displayName' | 'isYours'>): string {
  return isYours ? `${displayName} (you)` : displayName;
}

/** Everybody with a question of a theme: "Marcus Bell, Priya Nair (you)". Empty when nobody has one. */
export function peopleWords({ people }: Pick<ThemeDelegation, 'people'>): string {
  return people.map(personWords).join(', ');
}

/** What of a theme is with nobody, beside the people it is with: "Nobody", "2 with nobody"; null when nothing is. */
export function nobodyWords({ people, nobody }: ThemeDelegation): string | null {
  if (nobody === 0) return null;
  return people.length === 0 ? 'Nobody' : `${nobody} with nobody`;
}

/** "1 overdue"; null when nothing is. */
export function overdueWords({ overdue }: { readonly overdue: number }): string | null {
  return overdue === 0 ? null : `${overdue} overdue`;
}

/** In the line beneath a question's title: "With Marcus Bell, until 4 December 2026", "With you". */
export function withWords({ displayName, isYours, dueOn }: Held): string {
  const whom = isYours ? 'With you' : `With ${displayName}`;
  return dueOn === null ? whom : `${whom}, until ${formatDay(dueOn)}`;
}

/** The day of a question in a table: "4 Dec 2026", "End of the round". */
export function dueWords(dueOn: string | null): string {
  return dueOn === null ? 'End of the round' : formatShortDay(dueOn);
}

const TICK_WORDS: Readonly<Record<Tick, string>> = {
  answered: 'Answered',
  'not-answered': 'Not answered',
  'from-last-round': 'From last round, look again',
  'do-not-know': 'Do not know',
  'not-applicable': 'Not applicable',
  'not-agreed': 'Not applicable, not agreed yet',
};

/** How one question stands: "Not answered, overdue". */
export function standingWords({
  tick,
  isOverdue,
}: {
  readonly tick: Tick;
  readonly isOverdue: boolean;
}): string {
  return isOverdue ? `${TICK_WORDS[tick]}, overdue` : TICK_WORDS[tick];
}

const LAPSE_WORDS: Readonly<Record<Lapse, string>> = { left: 'left', reads: 'does not answer any more' };

/** Why questions are with nobody: "Dee Adeyemi left: 5 questions are with nobody." */
export function lapsedWords({ displayName, why, questionIds }: Lapsed): string {
  const are = questionIds.length === 1 ? 'is' : 'are';
  return `${displayName} ${LAPSE_WORDS[why]}: ${countOf(questionIds.length, 'question')} ${are} with nobody.`;
}

/** The button that leaves the reader's own questions on the page: "Only my 7 questions". */
export function onlyMineWords(count: number): string {
  return count === 1 ? 'Only my question' : `Only my ${count} questions`;
}

/**
 * What the reader has to do, told before they begin: "7 questions are with you. 3 are not answered, about 5 minutes, the
 * first by 4 December 2026." `minutes` are for the open ones.
 */
export function ownWorkWords(own: OwnWork, minutes: number): string {
  const { given, open, notAgreed } = own;
  const are = given === 1 ? 'is' : 'are';
  const all = `${countOf(given, 'question')} ${are} with you.`;
  if (open === 0 && notAgreed > 0) return `${all} ${answeredOfOwn(own)}.`;
  if (open === 0) return `${all} ${given === 1 ? 'It is' : 'All are'} answered.`;
  const openOnes = `${open} ${open === 1 ? 'is' : 'are'} not answered, about ${minutesInWords(minutes)}`;
  return `${all} ${openOnes}${byWhenWords(own)}.`;
}

function answeredOfOwn({ given, open, notAgreed }: OwnWork): string {
  const answered = given - open - notAgreed;
  return `${answered} ${answered === 1 ? 'is' : 'are'} answered, ${countNotAgreed(notAgreed)}`;
}

/** ", the first by 4 December 2026", ", by 4 December 2026" where all have that day, ", 2 overdue: …"; or nothing. */
export function byWhenWords({
  overdue,
  firstDue,
  isOneDay,
}: Pick<OwnWork, 'overdue' | 'firstDue' | 'isOneDay'>): string {
  if (firstDue === null) return '';
  const day = formatDay(firstDue);
  if (overdue === 1) return `, 1 overdue: it was due on ${day}`;
  if (overdue > 1) return `, ${overdue} overdue: the first was due on ${day}`;
  return isOneDay ? `, by ${day}` : `, the first by ${day}`;
}

/** Said where a reader asks for their own questions and has none. */
export const NOTHING_IS_YOURS =
  'No question of this assessment is with you now. You can answer any that you know about.';
