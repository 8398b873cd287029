import { Checkboxes } from '@/components/govuk/checkboxes';
import { LOOKED_AGAIN, STILL_TRUE } from '@/lib/assessment/last-round-words';
import { controlId, postedName } from '@/lib/assessment/question-fields';
import type { QuestionView } from './question-view';

type LookAgainBoxProps = {
  readonly view: QuestionView;
  /** The version that stands now. Once it was saved again, somebody has looked at it. */
  readonly version: number;
};

/** With which somebody says that an answer of the last round still holds. Changing the answer says as much. */
export function LookAgainBox({ view, version }: LookAgainBoxProps) {
  if (!view.needsReview || version !== view.version) return null;
  const { id } = view.question;
  return (
    <Checkboxes
      idPrefix={controlId(id, LOOKED_AGAIN.field)}
      name={postedName(id, LOOKED_AGAIN.field)}
      className="govuk-checkboxes--small"
      items={[{ value: LOOKED_AGAIN.value, label: STILL_TRUE }]}
    />
  );
}
