import type { AnswerText } from '@/lib/framework/answer-text';
import type { MarkedText } from './save-outcome';

/** What one version of an answer says, in words. In `comment` the words are marked that the other version lacks. */
export type HistorySide = {
  readonly answer: AnswerText;
  readonly comment: MarkedText;
};

/** One version in the history of an assessment's answers, as a page shows it. */
export type HistoryLine = {
  readonly questionId: string;
  readonly question: string;
  readonly version: number;
  /** In words, Europe/London. */
  readonly when: string;
  readonly who: string;
  readonly did: string;
  /** Where it came from; null where somebody typed it on its page. */
  readonly from: string | null;
  readonly now: HistorySide;
  /** Null for the first version. */
  readonly before: HistorySide | null;
};
