'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

const FORM = 'retire';

type RetireFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly code: { readonly id: string; readonly version: number };
  readonly isRetired: boolean;
};

/** Takes a code out of the list to tick from, or puts it back. */
export function RetireForm({ action, code, isRetired }: RetireFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="code" value={code.id} />
      <input type="hidden" name="version" value={code.version} />
      <p className="ct-p">
        {isRetired
          ? 'It can then be put on what councils wrote again.'
          : 'It is not offered any more. What was coded with it stays as it is, and counts.'}
      </p>
      <Button variant="secondary" name="act" value={isRetired ? 'offer' : 'retire'} id={fieldId(FORM, 'act')}>
        {isRetired ? 'Offer it again' : 'Retire the code'}
      </Button>
    </form>
  );
}
