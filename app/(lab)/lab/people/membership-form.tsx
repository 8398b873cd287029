'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import { Select } from '@/components/govuk/select';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

const FORM = 'membership';

type MembershipFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly councils: readonly { readonly code: string; readonly name: string }[];
};

/** Says whether a council is a member of the lab, from today. */
export function MembershipForm({ action, councils }: MembershipFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <Select
        id={fieldId(FORM, 'council')}
        name="council"
        label="Council"
        labelClassName="govuk-label--s"
        error={errorOf(state, 'council')}
        defaultValue={state.values['council'] ?? ''}
        items={[
          { value: '', text: 'Choose one' },
          ...councils.map(({ code, name }) => ({ value: code, text: name })),
        ]}
      />
      <Radios
        name="membership"
        idPrefix={fieldId(FORM, 'membership')}
        legend="From today it is"
        legendClassName="govuk-fieldset__legend--s"
        error={errorOf(state, 'membership')}
        value={state.values['membership']}
        items={[
          { value: 'member', label: 'a member' },
          { value: 'none', label: 'no member' },
        ]}
      />
      <Button variant="secondary">Write it down</Button>
    </form>
  );
}
