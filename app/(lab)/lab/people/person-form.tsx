'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Select } from '@/components/govuk/select';
import { PersonFields } from '@/components/team/person-fields';
import { WhatTheyWillDo } from '@/components/team/what-they-will-do';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

const FORM = 'person';

type PersonFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly authorities: readonly { readonly code: string; readonly name: string }[];
  readonly roles: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
};

/** Adds a person to a council. A plain list of councils: it works without script, and typing finds a name in it. */
export function PersonForm({ action, authorities, roles }: PersonFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const authority = state.values['authority'] ?? '';
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <PersonFields form={FORM} state={state} />
      <Select
        id={fieldId(FORM, 'authority')}
        name="authority"
        label="Council or other body"
        labelClassName="govuk-label--s"
        error={errorOf(state, 'authority')}
        defaultValue={authority}
        items={[
          { value: '', text: 'Choose one' },
          ...authorities.map(({ code, name }) => ({ value: code, text: name })),
        ]}
      />
      <WhatTheyWillDo form={FORM} state={state} name="role" items={roles} />
      <Button>Add this person</Button>
    </form>
  );
}
