import 'server-only';
import type { SavedAnswer } from '@/db/queries/answers';
import type { Clash } from '@/lib/assessment/save-outcome';
import { formatDayTime } from '@/lib/format/date';
import type { Answer } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { Question } from '@/lib/framework/question';
import { markDifferences } from './marked-text';

/** Both sides of a clash in words, with the words of their comments marked that the other does not have. */
export function describeClash(
  question: Question,
  mine: { readonly answer: Answer; readonly comment: string },
  { current, onNotAdoptedRoute }: { readonly current: SavedAnswer; readonly onNotAdoptedRoute: boolean },
): Clash {
  const describe = (answer: Answer) => {
    const { headline, detail } = answerText(question, answer, { onNotAdoptedRoute });
    return { headline, detail };
  };
  const comments = markDifferences(mine.comment, current.comment);
  return {
    version: current.version,
    savedBy: current.savedBy,
    savedAt: formatDayTime(current.savedAt),
    mine: { ...describe(mine.answer), comment: comments.mine },
    theirs: { ...describe(current.answer), comment: comments.theirs },
    joined: [...new Set([mine.comment, current.comment])].filter((text) => text !== '').join('\n\n'),
  };
}
