import type { Backing } from '@/lib/evidence/backing';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { answerText, NOT_ANSWERED } from '@/lib/framework/answer-text';
import type { AnswerText } from '@/lib/framework/answer-text';
import { isOnNotAdoptedRoute, shownQuestions } from '@/lib/framework/visibility';
import type { Answering } from '@/lib/framework/visibility';
import { assessmentProgress } from './progress';

export type AnswerRow = {
  readonly questionId: string;
  readonly question: string;
  readonly answer: AnswerText;
  /** Empty when there is none. */
  readonly comment: string;
  /** Who saved the answer last; null when nobody has. */
  readonly by: string | null;
  /** How well it is backed and by what; null where that was not recorded. */
  readonly evidence: Backing | null;
  readonly isUnderReview: boolean;
};

export type ThemeAnswers = {
  readonly themeId: string;
  readonly title: string;
  /** How many of the theme's shown questions count as answered: see `Progress`. */
  readonly completed: number;
  readonly rows: readonly AnswerRow[];
};

/** What stands beside an answer, by question id. */
export type AnswerNotes = ReadonlyMap<
  string,
  { readonly comment: string; readonly by: string | null; readonly evidence: Backing | null }
>;

const NO_NOTES = { comment: '', by: null, evidence: { strength: 'none', titles: [] } } as const;

/** Every shown question with its answer in words, theme by theme. Themes of which nothing is asked are left out. */
export function answersByTheme(
  definition: FrameworkDefinition,
  answering: Answering,
  notes: AnswerNotes,
): readonly ThemeAnswers[] {
  const shown = new Set(shownQuestions(definition, answering).map((question) => question.id));
  const onNotAdoptedRoute = isOnNotAdoptedRoute(definition, answering);
  const progress = assessmentProgress(definition, answering);
  return definition.themes.flatMap((theme) => {
    const rows = theme.questions
      .filter((question) => shown.has(question.id))
      .map((question): AnswerRow => {
        const answer = answering.answers[question.id];
        return {
          questionId: question.id,
          question: question.text,
          answer: answer === undefined ? NOT_ANSWERED : answerText(question, answer, { onNotAdoptedRoute }),
          ...(notes.get(question.id) ?? NO_NOTES),
          isUnderReview: question.needsCheck,
        };
      });
    const completed = progress.themes.find(({ themeId }) => themeId === theme.id)?.completed ?? 0;
    return rows.length === 0 ? [] : [{ themeId: theme.id, title: theme.title, completed, rows }];
  });
}
