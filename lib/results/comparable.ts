import type { Question } from '@/lib/framework/question';
import { isOnRoute, shownQuestions } from '@/lib/framework/visibility';
import { WITHHELD_REASON } from '@/lib/scoring/scores';
import type { Sent } from './results-input';

/** Which questions a figure of a round rests on: those of a theme, a lens or a principle. */
export type InGroup = (question: Question, sent: Sent) => boolean;

function scoringRule(question: Question): unknown {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ value, score, naReason }) => [value, score, naReason]);
    case 'multi':
    case 'boolean':
    case 'number':
      return question.scoring;
    case 'maturity':
    case 'date':
    case 'text':
      return null;
  }
}

/** What a question's points rest on: its id, kind, weight and points. Where they change, so does what a figure means. */
export function scoringTerms(question: Question): string {
  return JSON.stringify([question.id, question.kind, question.weight, scoringRule(question)]);
}

function askedIn(sent: Sent, inGroup: InGroup): string {
  return shownQuestions(sent.definition, sent)
    .filter((question) => question.scored && inGroup(question, sent) && !isWithheld(question, sent))
    .map(scoringTerms)
    .sort()
    .join('\n');
}

/** Which scored questions a round leaves out because their figures are hidden from others. */
function withheldIn(sent: Sent, inGroup: InGroup): string {
  return shownQuestions(sent.definition, sent)
    .filter((question) => inGroup(question, sent) && isWithheld(question, sent))
    .map(({ id }) => id)
    .join('\n');
}

function isWithheld({ id }: Question, { scores }: Sent): boolean {
  return scores.questions[id]?.naReason === WITHHELD_REASON;
}

function routeOf(sent: Sent): string | undefined {
  return sent.definition.routes?.find(({ id }) => isOnRoute(sent.definition, id, sent))?.id;
}

/**
 * Whether a figure of two rounds may stand side by side as a change. It may when both rounds used the same
 * version, type of authority and route, and leave out the same hidden figures; otherwise only when the scored questions that it rests on are the same,
 * with the same weights and points. Source: signature screens, "Slope": a changed question is not joined.
 */
export function isComparable(before: Sent, after: Sent, inGroup: InGroup): boolean {
  const sameTerms =
    before.definition.version === after.definition.version &&
    before.authorityType === after.authorityType &&
    routeOf(before) === routeOf(after) &&
    withheldIn(before, inGroup) === withheldIn(after, inGroup);
  return sameTerms || askedIn(before, inGroup) === askedIn(after, inGroup);
}
