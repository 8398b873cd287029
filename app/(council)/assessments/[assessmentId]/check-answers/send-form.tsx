'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { Checkboxes } from '@/components/govuk/checkboxes';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type SendFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly declaration: string;
  /** The button says what is sent: "Send with 11 gaps". */
  readonly label: string;
  /** Where the gaps are filled; null when there are none. */
  readonly fillHref: string | null;
};

const FORM = 'send';

/** The declaration and the button that sends. */
export function SendForm({ action, assessmentId, declaration, label, fillHref }: SendFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <Checkboxes
        idPrefix={fieldId(FORM, 'honest')}
        name="honest"
        items={[{ value: 'yes', label: declaration }]}
        error={errorOf(state, 'honest')}
      />
      <div className="ct-buttons">
        <Button>{label}</Button>
        {fillHref === null ? null : <a href={fillHref}>Fill the gaps first</a>}
      </div>
    </form>
  );
}
