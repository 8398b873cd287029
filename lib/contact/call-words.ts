import { sentenceCase } from '@/lib/format/letter-case';
import { joinWords, numberWord } from '@/lib/format/number-word';
import type { WhomToCall } from './whom-to-call';

/** The words round whom to call. */

/** When a question is offered at all. */
export const HOW_A_QUESTION_COMES =
  'A question stands here when your council’s level leaves room for two more, and another council in the lab is at least two levels higher, shares by name and is willing to talk. Each council counts by what it sent last, in the last 18 months.';

/** Said where a framework has no such question. */
export const NOBODY_YET =
  'Nobody yet in this framework. A council comes here when it shares by name, is at least two levels above yours on a question and is willing to talk.';

const NAMED_AT_MOST = 3;

/** Whom a question leads to, by name: "Ashmoor and Carrowdale", "Ashmoor, Carrowdale, Dunmere and two more". */
export function calledWords({ councils }: Pick<WhomToCall, 'councils'>): string {
  const names = councils.map(({ name }) => name);
  if (names.length <= NAMED_AT_MOST) return joinWords(names);
  const more = `${numberWord(names.length - NAMED_AT_MOST)} more`;
  return joinWords([...names.slice(0, NAMED_AT_MOST), more]);
}

/** The finding: "Two councils are willing to talk about this". */
export function callHeading({ councils }: WhomToCall): string {
  if (councils.length === 0) return 'There is nobody to call about this yet';
  const who = councils.length === 1 ? 'council is' : 'councils are';
  return `${sentenceCase(numberWord(councils.length))} ${who} willing to talk about this`;
}

/** Where the reader's council stands, and what that means for whom it is shown. */
export function standingWords(
  { ownLevel, isLow, councils }: WhomToCall,
  levelName: (level: number) => string,
): string {
  if (ownLevel === null)
    return 'No level of your council is known at this question, so nobody can be two levels higher.';
  const yours = `Your council is at “${levelName(ownLevel)}”.`;
  if (!isLow) return `${yours} Nobody can be two levels higher.`;
  if (councils.length > 0)
    return `${yours} Each of these is at least two levels higher, shares by name with councils in the lab and is willing to talk.`;
  return `${yours} No council that is two levels higher shares by name and is willing to talk now.`;
}
