import 'server-only';
import { formBegins } from '@/lib/assessment/carried-answer';
import type { SavedAnswer } from '@/db/queries/answers';
import type { Clash } from '@/lib/assessment/save-outcome';
import { formatDayTime } from '@/lib/format/date';
import type { Answer } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { Question } from '@/lib/framework/question';
import { unmarked } from './marked-text';

/** Both sides of a clash in words. Their comments are not compared yet: see `markClash`. */
export function describeClash(
  question: Question,
  mine: { readonly answer: Answer; readonly comment: string },
  { current, onNotAdoptedRoute }: { readonly current: SavedAnswer; readonly onNotAdoptedRoute: boolean },
): Clash {
  const theirs = formBegins(current);
  const describe = (answer: Answer) => {
    const { headline, detail } = answerText(question, answer, { onNotAdoptedRoute });
    return { headline, detail };
  };
  return {
    version: current.version,
    savedBy: current.savedBy,
    savedAt: formatDayTime(current.savedAt),
    mine: { ...describe(mine.answer), comment: unmarked(mine.comment) },
    theirs: { ...describe(theirs.answer), comment: unmarked(theirs.comment) },
    joined: [...new Set([mine.comment, theirs.comment])].filter((text) => text !== '').join('\n\n'),
  };
}
