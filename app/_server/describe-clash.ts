import 'server-only';
import type { SavedAnswer } from '@/db/queries/answers';
import type { Clash, ClashSide, MarkedText } from '@/lib/assessment/save-outcome';
import { formatDayTime } from '@/lib/format/date';
import type { Answer } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { Question } from '@/lib/framework/question';
import { markDifferences } from './marked-text';

/** Both sides of a clash in words, with the words of their comments marked that the other does not have. */
export function describeClash(
  question: Question,
  mine: { readonly answer: Answer; readonly comment: string },
  current: SavedAnswer,
): Clash {
  const comments = markDifferences(mine.comment, current.comment);
  return {
    version: current.version,
    savedBy: current.savedBy,
    savedAt: formatDayTime(current.savedAt),
    mine: describeSide(question, mine.answer, comments.mine),
    theirs: describeSide(question, current.answer, comments.theirs),
    joined: [...new Set([mine.comment, current.comment])].filter((text) => text !== '').join('\n\n'),
  };
}

function describeSide(question: Question, answer: Answer, comment: MarkedText): ClashSide {
  const { headline, detail } = answerText(question, answer, { onNotAdoptedRoute: true });
  return { headline, detail, comment };
}
