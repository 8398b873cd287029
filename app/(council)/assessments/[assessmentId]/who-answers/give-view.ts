import type { GivenQuestion } from '@/lib/assessment/assignment';
import { dueWords, personWords, standingWords } from '@/lib/assessment/assignment-words';
import type { AssessmentProgress } from '@/lib/assessment/progress';
import type { FrameworkDefinition } from '@/lib/framework/definition';

/** One question of the form, in words. Crosses to the browser. */
export type GiveRow = {
  readonly questionId: string;
  readonly text: string;
  readonly whose: string;
  readonly due: string;
  readonly standing: string;
  readonly isOverdue: boolean;
};

export type GiveTheme = {
  readonly themeId: string;
  readonly title: string;
  readonly rows: readonly GiveRow[];
};

/** Every theme that asks something, with each of its shown questions, whom it is with, until when and how it stands. */
export function giveThemes({
  definition,
  progress,
  questions,
}: {
  readonly definition: FrameworkDefinition;
  readonly progress: AssessmentProgress;
  readonly questions: readonly GivenQuestion[];
}): readonly GiveTheme[] {
  const texts = new Map(
    definition.themes.flatMap((theme) => theme.questions.map(({ id, text }) => [id, text])),
  );
  return progress.themes
    .filter(({ state }) => state !== 'not-asked')
    .map(({ themeId, title }) => ({
      themeId,
      title,
      rows: questions
        .filter((question) => question.themeId === themeId)
        .map((question) => ({
          questionId: question.questionId,
          text: texts.get(question.questionId) ?? question.questionId,
          whose: question.held === null ? 'Nobody' : personWords(question.held),
          due: question.held === null ? 'No day' : dueWords(question.held.dueOn),
          standing: standingWords(question),
          isOverdue: question.isOverdue,
        })),
    }));
}
