'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type ActFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Names the form on its page. */
  readonly form: string;
  readonly importId: string;
  /** Of what was held when the page was drawn; left out where that does not matter. */
  readonly mark?: string | undefined;
  readonly label: string;
  readonly variant?: 'secondary' | undefined;
};

/** A button that does one thing with the file that was looked at. */
export function ActForm({ action, form, importId, mark, label, variant }: ActFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch}>
      <FormErrors form={form} state={state} />
      <input type="hidden" name="importId" value={importId} />
      {mark === undefined ? null : <input type="hidden" name="mark" value={mark} />}
      <Button variant={variant} id={fieldId(form, 'act')}>
        {label}
      </Button>
    </form>
  );
}
