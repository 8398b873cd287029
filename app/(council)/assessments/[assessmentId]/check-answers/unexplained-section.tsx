import { UnexplainedList } from '@/components/assessment/unexplained-list';
import { fieldId } from '@/components/govuk/field-id';
import { UNEXPLAINED, listUnexplained } from '@/lib/assessment/unexplained';
import type { CheckView } from './load-check';
import { SEND_FORM } from './send-form-name';

type UnexplainedSectionProps = {
  readonly view: CheckView;
  readonly isOpen: boolean;
};

/** What keeps the answers from being sent, where they can be. Nothing once they are frozen. */
export function UnexplainedSection({ view, isOpen }: UnexplainedSectionProps) {
  return (
    <UnexplainedList
      assessmentId={view.assessment.id}
      items={isOpen ? listUnexplained(view.definition, view.answering) : []}
      id={fieldId(SEND_FORM, UNEXPLAINED)}
    />
  );
}
