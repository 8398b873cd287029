import { ButtonLink } from '@/components/govuk/button';
import { onlyHolders } from '@/lib/access/permission-words';
import { assessmentHref, questionHref } from '@/lib/assessment/addresses';
import type { AssessmentState } from '@/lib/assessment/transitions';

interface TaskButtonsProps {
  readonly assessmentId: string;
  readonly state: AssessmentState;
  /** The next question without an answer; null when every question has one. */
  readonly next: { readonly themeId: string; readonly questionId: string } | null;
  readonly canAnswer: boolean;
  /** Nothing is answered yet. */
  readonly isUntouched: boolean;
}

/** The one thing to do next, by the state of the assessment and what the reader may do. */
export function TaskButtons({ assessmentId, state, next, canAnswer, isUntouched }: TaskButtonsProps) {
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
      return (
        <div className="ct-buttons">
          {next === null ? (
            <ButtonLink href={assessmentHref(assessmentId, 'check-answers')}>Check your answers</ButtonLink>
          ) : (
            <ButtonLink href={questionHref(assessmentId, next)}>
              {isUntouched ? 'Start answering' : 'Go to your next question'}
            </ButtonLink>
          )}
        </div>
      );
  }
}
