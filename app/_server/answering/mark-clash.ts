import 'server-only';
import { setImmediate as letOthersGoFirst } from 'node:timers/promises';
import type { ClashSide, SaveOutcome } from '@/lib/assessment/save-outcome';
import type { ThemeFormState } from '@/lib/assessment/theme-form-state';
import { markDifferences } from './marked-text';

/*
 * Comparing two texts keeps this process from doing anything else. So it is done after the transaction that found the
 * clash, when nobody waits for its locks, and other requests are answered between one clash and the next.
 */

/** What came of a save; of a clash, with the words of each comment marked that the other does not have. */
export async function markClash(outcome: SaveOutcome): Promise<SaveOutcome> {
  if (outcome.outcome !== 'clash') return outcome;
  await letOthersGoFirst();
  const { mine, theirs } = outcome.clash;
  const comments = markDifferences(wholeComment(mine), wholeComment(theirs));
  return {
    outcome: 'clash',
    clash: {
      ...outcome.clash,
      mine: { ...mine, comment: comments.mine },
      theirs: { ...theirs, comment: comments.theirs },
    },
  };
}

/** The same for every question of a theme. */
export async function markClashes(state: ThemeFormState): Promise<ThemeFormState> {
  const questions: [string, ThemeFormState['questions'][string]][] = [];
  for (const [id, question] of Object.entries(state.questions)) {
    questions.push([id, { ...question, outcome: await markClash(question.outcome) }]);
  }
  return { ...state, questions: Object.fromEntries(questions) };
}

function wholeComment({ comment }: ClashSide): string {
  return comment.map(({ text }) => text).join('');
}
