import { OwnQuestionTable } from '@/components/assessment/own-question-table';
import { TaskKey } from '@/components/assessment/task-key';
import { OwnThemeList } from '@/components/assessment/task-list';
import { AwayLine } from '@/components/circulate/away-line';
import { assessmentHref } from '@/lib/assessment/addresses';
import { NOTHING_IS_YOURS } from '@/lib/assessment/assignment-words';
import type { LoadedTaskList } from './load-task-list';

/** Exactly what is with the reader: each question with its state and its day, then its themes with their minutes. */
export function OwnTasks({ tasks }: { readonly tasks: LoadedTaskList }) {
  const { assessment, definition, delegation, ownProgress, questions } = tasks;
  if (delegation.mine.size === 0) {
    return (
      <p className="ct-p">
        {NOTHING_IS_YOURS} <a href={assessmentHref(assessment.id)}>Show every question</a>
      </p>
    );
  }
  const themes = new Map(definition.themes.map((theme) => [theme.id, theme.title]));
  const texts = new Map(
    definition.themes.flatMap((theme) => theme.questions.map(({ id, text }) => [id, text])),
  );
  return (
    <>
      <OwnQuestionTable
        assessmentId={assessment.id}
        questions={questions
          .filter(({ questionId }) => delegation.mine.has(questionId))
          .map((question) => ({
            ...question,
            text: texts.get(question.questionId) ?? question.questionId,
            theme: themes.get(question.themeId) ?? question.themeId,
          }))}
      />
      <OwnThemeList assessmentId={assessment.id} progress={ownProgress} />
      <TaskKey lookAgain={ownProgress.total.lookAgain} />
      <AwayLine assessmentId={assessment.id} />
    </>
  );
}
