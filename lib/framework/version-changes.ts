import type { FrameworkDefinition } from './definition';
import type { AuthorityType, Question } from './question';
import { applicableQuestions } from './visibility';

/** What a version of a framework asks otherwise than an earlier one did. */
export type VersionChanges = {
  readonly added: readonly Question[];
  /** Asked in other words, with the same answers to choose from. */
  readonly reworded: readonly Question[];
  /** With other answers to choose from, other numbers to give or other points. */
  readonly changed: readonly Question[];
  /** As the earlier version asked them. */
  readonly dropped: readonly Question[];
};

/**
 * What is new, reworded, changed and dropped for one type of authority, each in the order of its version. `before` names its
 * questions as `now` does. Source: issue 3, point 9, after demand 6: show what is new, changed or dropped since last time.
 */
export function versionChanges(
  before: FrameworkDefinition,
  now: FrameworkDefinition,
  authorityType: AuthorityType,
): VersionChanges {
  const asked = applicableQuestions(now, authorityType);
  const askedBefore = applicableQuestions(before, authorityType);
  const earlier = new Map(askedBefore.map((question) => [question.id, question]));
  const stillAsked = new Set(asked.map(({ id }) => id));
  const differing = (differs: (question: Question, was: Question) => boolean) =>
    asked.filter((question) => {
      const was = earlier.get(question.id);
      return was !== undefined && differs(question, was);
    });
  return {
    added: asked.filter(({ id }) => !earlier.has(id)),
    reworded: differing((question, was) => !hasOtherAnswers(question, was) && hasOtherWords(question, was)),
    changed: differing(hasOtherAnswers),
    dropped: askedBefore.filter(({ id }) => !stillAsked.has(id)),
  };
}

/** Whether anything changed at all. */
export function hasChanges({ added, reworded, changed, dropped }: VersionChanges): boolean {
  return [added, reworded, changed, dropped].some((list) => list.length > 0);
}

function hasOtherWords(question: Question, was: Question): boolean {
  return question.text !== was.text || question.help !== was.help;
}

function hasOtherAnswers(question: Question, was: Question): boolean {
  return JSON.stringify(answersOf(question)) !== JSON.stringify(answersOf(was));
}

function answersOf(question: Question): unknown {
  const { kind, scored, weight } = question;
  switch (question.kind) {
    case 'maturity':
      return { kind, scored, weight, levels: question.levels };
    case 'choice':
      return { kind, scored, weight, options: question.options, reference: question.needsReference };
    case 'multi':
      return { kind, scored, weight, options: question.options, scoring: question.scoring };
    case 'boolean':
      return { kind, scored, weight, scoring: question.scoring };
    case 'number':
      return { kind, scored, weight, measure: question.measure, scoring: question.scoring };
    case 'date':
      return { kind, scored, weight, notBefore: question.notBefore, notAfter: question.notAfter };
    case 'text':
      return { kind, scored, weight };
  }
}
