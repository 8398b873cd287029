'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import { PersonFields } from '@/components/team/person-fields';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

const FORM = 'invite';

type InviteFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly roles: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
};

/** Who is invited, and as what. */
export function InviteForm({ action, roles }: InviteFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <PersonFields form={FORM} state={state} />
      <Radios
        idPrefix={fieldId(FORM, 'role')}
        name="role"
        legend="What they will do"
        legendClassName="govuk-fieldset__legend--s"
        error={errorOf(state, 'role')}
        value={state.values['role']}
        items={roles}
      />
      <Button>Send the invitation</Button>
    </form>
  );
}
