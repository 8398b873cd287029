import { ButtonLink } from '@/components/govuk/button';
import { onlyHolders } from '@/lib/access/permission-words';
import { assessmentHref, mineHref, questionHref, whoAnswersHref } from '@/lib/assessment/addresses';
import type { OwnWork } from '@/lib/assessment/assignment';
import { onlyMineWords, ownWorkWords } from '@/lib/assessment/assignment-words';
import type { AssessmentState } from '@/lib/assessment/assessment-state';

interface TaskButtonsProps {
  readonly assessmentId: string;
  readonly state: AssessmentState;
  /** The next question without an answer; null when every question has one. */
  readonly next: { readonly themeId: string; readonly questionId: string } | null;
  readonly canAnswer: boolean;
  /** Nothing is answered yet. */
  readonly isUntouched: boolean;
  /** What is with the reader, the minutes of what is open of it, and whether the page shows nothing else. */
  readonly own?: (OwnWork & { readonly minutesLeft: number; readonly isShownAlone: boolean }) | undefined;
  /** The reader can give questions to colleagues, or take them back. */
  readonly gives?: boolean;
}

/** The one thing to do next, by the state of the assessment and what the reader may do. */
export function TaskButtons(props: TaskButtonsProps) {
  const { assessmentId, state, canAnswer } = props;
  switch (state) {
    case 'closed':
      return null;
    case 'submitted':
      return (
        <div className="ct-buttons">
          <ButtonLink href={assessmentHref(assessmentId, 'results')}>See the results</ButtonLink>
          <a href={assessmentHref(assessmentId, 'report')}>Report</a>
        </div>
      );
    case 'open':
      if (!canAnswer) {
        return <p className="ct-p">You can read every answer. {onlyHolders('answer:edit')}</p>;
      }
      return <AnswerButtons {...props} />;
  }
}

function AnswerButtons({ assessmentId, next, isUntouched, own, gives = false }: TaskButtonsProps) {
  return (
    <>
      {own === undefined || own.given === 0 ? null : (
        <p className="ct-p">{ownWorkWords(own, own.minutesLeft)}</p>
      )}
      <div className="ct-buttons">
        {next === null ? (
          <ButtonLink href={assessmentHref(assessmentId, 'check-answers')}>Check your answers</ButtonLink>
        ) : (
          <ButtonLink href={questionHref(assessmentId, next)}>
            {isUntouched ? 'Start answering' : 'Go to your next question'}
          </ButtonLink>
        )}
        <OwnButton {...{ assessmentId, own }} />
        {gives ? <a href={whoAnswersHref(assessmentId)}>Who answers what</a> : null}
      </div>
    </>
  );
}

function OwnButton({ assessmentId, own }: Pick<TaskButtonsProps, 'assessmentId' | 'own'>) {
  if (own === undefined || own.given === 0) return null;
  return own.isShownAlone ? (
    <ButtonLink variant="secondary" href={assessmentHref(assessmentId)}>
      Show every question
    </ButtonLink>
  ) : (
    <ButtonLink variant="secondary" href={mineHref(assessmentId)}>
      {onlyMineWords(own.given)}
    </ButtonLink>
  );
}
