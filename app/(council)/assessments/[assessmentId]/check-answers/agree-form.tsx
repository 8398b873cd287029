'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type AgreeFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly question: string;
  readonly version: number;
};

/** The button with which an approver agrees to one reason, at the version that is on the page. */
export function AgreeForm({ action, assessmentId, questionId, question, version }: AgreeFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const form = `agree-${questionId}`;
  return (
    <form action={dispatch}>
      <FormErrors form={form} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="version" value={version} />
      <Button variant="secondary" id={fieldId(form, 'agree')}>
        Agree that it does not apply<span className="govuk-visually-hidden">: {question}</span>
      </Button>
    </form>
  );
}
