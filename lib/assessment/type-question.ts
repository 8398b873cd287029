import { holdersOf } from '@/lib/access/permission-words';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { AuthorityType, Question } from '@/lib/framework/question';

/** A question that asks for the type of authority once more, in finer steps than the start of the assessment. */
export type TypeQuestion = {
  /** With the options of the assessment's own type only: the others would be refused. */
  readonly question: Question;
  /** For which type the assessment was started, and what to do when that is wrong. */
  readonly note: string;
};

/** The question as this assessment asks it; null when it does not ask for the type. */
export function asTypeQuestion(
  definition: Pick<FrameworkDefinition, 'authorityTypes'>,
  question: Question,
  authorityType: AuthorityType,
): TypeQuestion | null {
  if (question.kind !== 'choice' || question.options.every((option) => option.authorityType === undefined)) {
    return null;
  }
  const label = definition.authorityTypes.find(({ id }) => id === authorityType)?.label ?? authorityType;
  return {
    question: {
      ...question,
      options: question.options.filter((option) => option.authorityType === authorityType),
    },
    note: `This assessment was started for: ${label}. That decides which questions you see, and cannot be changed. If it is wrong, stop here and tell ${holdersOf('round:manage')}.`,
  };
}
