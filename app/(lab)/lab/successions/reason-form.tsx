'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { UnsentWords } from '@/components/forms/unsent-words';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Textarea } from '@/components/govuk/textarea';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { LONGEST_REASON } from '@/lib/handover/limits';

const FORM = 'reason';

type ReasonFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Null where it cannot be done any more: what was written is then given back. */
  readonly id: string | null;
  readonly label: string;
  readonly variant?: 'warning' | undefined;
};

/** Why the lab does something to a handover, and the button that does it. */
export function ReasonForm({ action, id, label, variant }: ReasonFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  if (id === null)
    return <UnsentWords form={FORM} state={state} boxes={[{ name: 'reason', label: 'Reason' }]} />;
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="subject" value={id} />
      <Textarea
        id={fieldId(FORM, 'reason')}
        name="reason"
        label="Reason"
        labelClassName="govuk-label--s"
        hint={`Both councils read it. ${LONGEST_REASON} characters at the most. Write nothing about a person’s health or family.`}
        rows={3}
        error={errorOf(state, 'reason')}
        defaultValue={state.values['reason'] ?? ''}
      />
      <Button variant={variant}>{label}</Button>
    </form>
  );
}
