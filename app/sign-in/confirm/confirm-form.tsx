'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type ConfirmFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly token: string;
};

export function ConfirmForm({ action, token }: ConfirmFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch}>
      <FormErrors form="sign-in" state={state} />
      <input type="hidden" name="token" value={token} />
      <Button id={fieldId('sign-in', 'confirm')}>Sign in</Button>
      <p className="ct-p ct-gap">
        <a href="/sign-in">Ask for a new email</a>
      </p>
    </form>
  );
}
