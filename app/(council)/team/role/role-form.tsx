'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

const FORM = 'role';

type RoleFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly place: { readonly memberId: string; readonly displayName: string; readonly role: string };
  readonly roles: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
};

/** What somebody does in the council from now on. */
export function RoleForm({ action, place, roles }: RoleFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="subject" value={place.memberId} />
      <Radios
        idPrefix={fieldId(FORM, 'role')}
        name="role"
        legend={`What ${place.displayName} does`}
        legendClassName="govuk-fieldset__legend--m"
        error={errorOf(state, 'role')}
        value={state.values['role'] ?? place.role}
        items={roles}
      />
      <Button>Save the role</Button>
    </form>
  );
}
