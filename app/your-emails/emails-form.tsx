'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

/** One kind of email: what it is, what happens without it, and whether the person wants it. */
type OfferedEmail = {
  readonly kind: string;
  readonly label: string;
  readonly what: string;
  readonly without: string;
  readonly isWanted: boolean;
};

type EmailsFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly emails: readonly OfferedEmail[];
};

const FORM = 'emails';

/** Each kind of email, on or off. */
export function EmailsForm({ action, emails }: EmailsFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      {emails.map(({ kind, label, what, without, isWanted }) => (
        <Radios
          key={kind}
          idPrefix={fieldId(FORM, kind)}
          name={kind}
          legend={label}
          legendClassName="govuk-fieldset__legend--m"
          hint={what}
          items={[
            { value: 'yes', label: 'Send them to me' },
            { value: 'no', label: 'Do not send them', hint: without },
          ]}
          value={isWanted ? 'yes' : 'no'}
          error={errorOf(state, kind)}
        />
      ))}
      <Button>Save</Button>
    </form>
  );
}
