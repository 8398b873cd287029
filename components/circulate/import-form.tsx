'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type ImportFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Names the form on its page. */
  readonly form: string;
  readonly assessmentId: string;
  readonly importId: string;
  readonly label: string;
  readonly variant?: 'secondary' | undefined;
};

/** A button that does one thing with the spreadsheet that was looked at. */
export function ImportForm({ action, form, assessmentId, importId, label, variant }: ImportFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch}>
      <FormErrors form={form} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="importId" value={importId} />
      <Button variant={variant} id={fieldId(form, 'act')}>
        {label}
      </Button>
    </form>
  );
}
