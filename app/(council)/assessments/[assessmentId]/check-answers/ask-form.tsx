'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { REASON_MAX_LENGTH } from '@/lib/assessment/approval-fields';

type AskFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  /** The button says whom: "Ask Councillor Ana Reyes to approve". */
  readonly label: string;
};

const FORM = 'ask';

/** Asks the approvers to decide, with a word to them. */
export function AskForm({ action, assessmentId, label }: AskFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <CharacterCount
        id={fieldId(FORM, 'note')}
        name="note"
        label="Note to the approver (optional)"
        rows={2}
        limit={REASON_MAX_LENGTH}
        error={errorOf(state, 'note')}
        defaultValue={state.values['note'] ?? ''}
      />
      <Button variant="secondary">{label}</Button>
    </form>
  );
}
