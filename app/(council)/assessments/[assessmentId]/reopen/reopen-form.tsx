'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { REASON_MAX_LENGTH } from '@/lib/assessment/approval-fields';

type ReopenFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
};

const FORM = 'reopen';

/** Why it is opened again. */
export function ReopenForm({ action, assessmentId }: ReopenFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <CharacterCount
        id={fieldId(FORM, 'reason')}
        name="reason"
        label="Why it is opened again"
        labelClassName="govuk-label--s"
        hint="For example, a figure was wrong, or the committee asked for a change."
        rows={3}
        limit={REASON_MAX_LENGTH}
        error={errorOf(state, 'reason')}
        defaultValue={state.values['reason'] ?? ''}
      />
      <Button>Open it again</Button>
    </form>
  );
}
