'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type SharingFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly audiences: readonly {
    readonly audience: string;
    readonly name: string;
    readonly who: string;
    readonly chosen: string;
  }[];
  readonly levels: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
};

const FORM = 'sharing';

/** One choice for each audience. */
export function SharingForm({ action, assessmentId, audiences, levels }: SharingFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      {audiences.map(({ audience, name, who, chosen }) => (
        <Radios
          key={audience}
          idPrefix={fieldId(FORM, audience)}
          name={audience}
          legend={name}
          legendClassName="govuk-fieldset__legend--m"
          hint={who}
          items={levels}
          value={state.values[audience] ?? chosen}
          error={errorOf(state, audience)}
        />
      ))}
      <Button>Save who sees it</Button>
    </form>
  );
}
