import type { Answers } from '@/lib/framework/answer';
import type { FrameworkDefinition, Theme } from '@/lib/framework/definition';
import type { AuthorityType, QuestionOf } from '@/lib/framework/question';
import { applicableQuestions, shownQuestions } from '@/lib/framework/visibility';
import type { ReviewWay } from './review';

type Judged = {
  readonly definition: FrameworkDefinition;
  readonly assessment: { readonly authorityType: AuthorityType };
  readonly answers: Answers;
  /** Which questions are asked follows from answers: it would tell what the council said. */
  readonly isBlind: boolean;
};

/**
 * The questions of a theme that have levels, and so can be judged one by one: those that the council is asked, and for a
 * blind reviewer all that it could be asked. In file order.
 */
export function levelQuestions(
  { definition, assessment, answers, isBlind }: Judged,
  theme: Theme,
): readonly QuestionOf<'maturity'>[] {
  const { authorityType } = assessment;
  const asked = isBlind
    ? applicableQuestions(definition, authorityType)
    : shownQuestions(definition, { authorityType, answers });
  const ids = new Set(asked.map(({ id }) => id));
  return theme.questions.flatMap((question) =>
    question.kind === 'maturity' && ids.has(question.id) ? [question] : [],
  );
}

/** What of a theme is judged: the theme itself, or its questions that have levels. */
export function judgedSubjects(
  judged: Judged,
  { theme, way }: { readonly theme: Theme; readonly way: ReviewWay },
): readonly { readonly id: string }[] {
  return way === 'statement' ? [theme] : levelQuestions(judged, theme);
}
