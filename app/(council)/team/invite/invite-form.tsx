'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { PersonFields } from '@/components/team/person-fields';
import { WhatTheyWillDo } from '@/components/team/what-they-will-do';
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
      <WhatTheyWillDo form={FORM} state={state} name="role" items={roles} />
      <Button>Send the invitation</Button>
    </form>
  );
}
