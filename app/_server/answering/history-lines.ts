import 'server-only';
import { setImmediate as letOthersGoFirst } from 'node:timers/promises';
import { whatChanged, whereFrom } from '@/lib/assessment/history-words';
import type { HistoryLine, HistorySide } from '@/lib/assessment/history-line';
import type { MarkedText } from '@/lib/assessment/save-outcome';
import { formatDayTime } from '@/lib/format/date';
import type { Answer } from '@/lib/framework/answer';
import { answerText } from '@/lib/framework/answer-text';
import type { History, HistoryEntry } from './load-history';
import { markDifferences, unmarked } from './marked-text';

type Told = Pick<History, 'entries' | 'onNotAdoptedRoute'>;

/**
 * The history in words, with the words of each comment marked that the version before lacks, and the other way round.
 * Comparing two texts keeps this process from doing anything else, so other requests are answered in between.
 */
export async function historyLines(history: Told): Promise<readonly HistoryLine[]> {
  const lines: HistoryLine[] = [];
  for (const entry of history.entries) {
    await letOthersGoFirst();
    lines.push(historyLine(entry, history));
  }
  return lines;
}

function historyLine({ version, question }: HistoryEntry, history: Told): HistoryLine {
  const side = (answer: Answer, comment: MarkedText): HistorySide => ({
    answer: answerText(question, answer, history),
    comment,
  });
  const { before } = version;
  const comments =
    before === null
      ? { mine: unmarked(version.comment), theirs: [] }
      : markDifferences(version.comment, before.comment);
  return {
    questionId: question.id,
    question: question.text,
    version: version.version,
    when: formatDayTime(version.savedAt),
    who: version.agreedBy ?? version.savedBy,
    did: whatChanged(version),
    from: whereFrom(version),
    now: side(version.answer, comments.mine),
    before: before === null ? null : side(before.answer, comments.theirs),
  };
}
