import { formatDay, formatDayTime } from '@/lib/format/date';
import { countOf, joinWords } from '@/lib/format/number-word';
import { OPENING_LENGTH } from './thread';
import type { Thread, Waiting, Writer } from './thread';

/** Every sentence about conversations. */

/** Whoever wrote something: "Dee Adeyemi", or "Dee Adeyemi (left)". */
export function writerName({ displayName, hasLeft }: Pick<Writer, 'displayName' | 'hasLeft'>): string {
  return hasLeft ? `${displayName} (left)` : displayName;
}

/** The link beside a question: "Conversation", "Conversation: 2 open". */
export function conversationLinkWords(open: number): string {
  return open === 0 ? 'Conversation' : `Conversation: ${open} open`;
}

/** Whom an open thread waits for, since when and why; what happens when nobody can answer. */
export function waitingWords({ who, since, because }: Waiting, viewerId: string): string {
  if (who.length === 0)
    return 'Nobody is asked, and your council has no assessment lead now. Whoever takes part can name somebody, or resolve it.';
  const isYou = who.some(({ memberId }) => memberId === viewerId);
  const names = who.map(({ memberId, displayName }) => (memberId === viewerId ? 'you' : displayName));
  return `Waits for ${joinWords(names)} since ${formatDay(since)}.${reasonWords(because, isYou)}`;
}

function reasonWords(because: Waiting['because'], isYou: boolean): string {
  switch (because) {
    case 'named':
      return '';
    case 'began':
      return ` ${isYou ? 'You' : 'They'} began it, and nobody else is asked by name now.`;
    case 'nobody-named':
      return ' Nobody is asked by name, so it is for the assessment lead.';
  }
}

/** Who resolved a thread, and when. */
export function resolvedWords({ at, by }: NonNullable<Thread['resolved']>): string {
  return `Resolved by ${writerName(by)} on ${formatDayTime(at)}`;
}

/** Whom a post tells: "Tells Marcus Bell and Ana Reyes (left)". Null: nobody by name. */
export function toldWords(told: readonly Pick<Writer, 'displayName' | 'hasLeft'>[]): string | null {
  return told.length === 0 ? null : `Tells ${joinWords(told.map(writerName))}`;
}

/** Of names after an @ that told nobody, to whoever has just written them; null for none. */
export function toldNobodyWords(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const quoted = joinWords(names.map((name) => `“@${name}”`));
  return `${quoted} told nobody: no colleague who takes part here is called that, or more than one could be meant. Reply and tick whom you mean.`;
}

/** In the place of what its writer took back. */
export function withdrawnWords(at: Date): string {
  return `Withdrawn by its writer on ${formatDay(at)}`;
}

/** Who reads a conversation, and what it is not. */
export const WHO_READS =
  'Everybody with a place in your council reads this, and so does a council that takes it over. Reviewers come from outside your council, and read it only where a review lets them read the answers. It is no part of the answer: it goes into no report and no frozen copy, and other councils and the policy lab do not see it. An information request may still ask for it.';

/** Said once nothing else of an assessment can be changed. */
export const STILL_OPEN =
  'The answers cannot be changed now. You can still talk about them: what was sent stays as it is.';

/** What it means that somebody is told. */
export const TELL_HINT =
  'They get an email that says who wrote about which question, not what. Several threads come in one email. You can also write @ and a name.';

/** What taking one's own words back does. */
export const WITHDRAW_WORDS =
  'Your words go for good. That you wrote here, and when, stays. Whoever has read it has read it.';

/** For something that somebody else did meanwhile, or that was never there. */
export const THREAD_IS_GONE = 'That thread is not there. Load this page again';
export const THREAD_HAS_CHANGED = 'Somebody has done that already. Load this page again';
export const POST_IS_GONE = 'That post is withdrawn already, or is not yours. Load this page again';

/** The head of the list of conversations. */
export function conversationsHeading(open: number): string {
  return open === 0 ? 'No open conversations' : countOf(open, 'open conversation');
}

/** How many threads of an assessment are open, by question: "3 are open, about 2 questions." */
export function openThreadsWords(open: ReadonlyMap<string, number>): string {
  const threads = [...open.values()].reduce((sum, each) => sum + each, 0);
  if (threads === 0) return 'None is open.';
  const verb = threads === 1 ? 'is' : 'are';
  return `${threads} ${verb} open, about ${countOf(open.size, 'question')}.`;
}

/** How a thread begins, in a list: cut with three dots where more follows. Null: it was withdrawn. */
export function openingWords(opening: string): string | null {
  if (opening === '') return null;
  return opening.length < OPENING_LENGTH ? opening : `${opening.trimEnd()}…`;
}

/** At home: "3 threads about “Corporate parenting” wait for you"; with the round where the title alone says too little. */
export function waitForYouWords(count: number, title: string, roundName: string | null = null): string {
  const which = roundName === null ? `“${title}”` : `“${title}” in the ${roundName} round`;
  return `${countOf(count, 'thread')} about ${which} ${count === 1 ? 'waits' : 'wait'} for you`;
}

/** Beneath it: how long, and what ends the waiting. */
export function oldestWords(since: Date): string {
  return `The oldest since ${formatDay(since)}. Answer, name somebody else, or mark it as resolved.`;
}
