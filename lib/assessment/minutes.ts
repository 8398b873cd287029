import type { Question, QuestionKind } from '@/lib/framework/question';

/** Source: framework guide, part 1: minutes. */
const MINUTES: Readonly<Record<QuestionKind, number>> = {
  maturity: 1.75,
  choice: 1,
  multi: 1.5,
  boolean: 0.5,
  number: 2,
  date: 0.5,
  text: 3,
};

/** Whole minutes that these questions take with the evidence to hand, rounded up. */
export function minutesFor(questions: readonly Question[]): number {
  return Math.ceil(exactMinutes(questions));
}

/** Minutes that these questions take with the evidence to hand, not rounded: 0 or more. */
export function exactMinutes(questions: readonly Question[]): number {
  return questions.reduce((sum, question) => sum + MINUTES[question.kind], 0);
}

/**
 * Minutes of several things in whole numbers that add up to those of all of them, rounded up: what stands at the head of
 * a list is what its lines add up to. `exact` are minutes, 0 or more. Who has any at all gets one at least, the rest
 * goes where most was rounded off, the first before the later.
 */
export function shareMinutes(exact: readonly number[]): readonly number[] {
  const least = exact.map((minutes) => (minutes > 0 ? Math.max(1, Math.floor(minutes)) : 0));
  const all = Math.ceil(exact.reduce((sum, minutes) => sum + minutes, 0));
  const left = all - least.reduce((sum, minutes) => sum + minutes, 0);
  const mostRoundedOff = exact
    .map((minutes, index) => ({ index, off: minutes - (least[index] ?? 0) }))
    .filter(({ off }) => off > 0)
    .sort((a, b) => b.off - a.off || a.index - b.index)
    .slice(0, Math.max(0, left));
  const raised = new Set(mostRoundedOff.map(({ index }) => index));
  return least.map((minutes, index) => minutes + (raised.has(index) ? 1 : 0));
}

/** "1 minute", "24 minutes". */
export function minutesInWords(minutes: number): string {
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
