import type { Answers } from '@/lib/framework/answer';
import type { Question } from '@/lib/framework/question';

/**
 * How many pieces of work by care-experienced people the answers claim: the marked levels at or below the level
 * chosen, over the shown questions given. Not a score. Source: framework guide, part 9.
 */
export function countPeoplesWork(shown: readonly Question[], answers: Answers): number {
  return shown.reduce((sum, question) => {
    const answer = answers[question.id];
    if (question.kind !== 'maturity' || answer?.state !== 'answered') return sum;
    const chosen = question.levels.find(({ level }) => level === answer.value);
    if (chosen === undefined) return sum;
    const claimed = question.levels.filter(
      (each) => each.involvesPeople === true && each.level <= chosen.level,
    );
    return sum + claimed.length;
  }, 0);
}
