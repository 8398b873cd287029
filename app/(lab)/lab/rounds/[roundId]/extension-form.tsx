'use client';

import { useActionState } from 'react';
import { RoundDay } from '@/app/(lab)/lab/rounds/round-day';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Select } from '@/components/govuk/select';
import { Textarea } from '@/components/govuk/textarea';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { EXTENSION_REASON_MAX_LENGTH } from '@/lib/rounds/extension';

const FORM = 'extension';

type ExtensionFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly roundId: string;
  readonly councils: readonly { readonly code: string; readonly name: string }[];
  /** Until when a council may have: "15 January 2027". */
  readonly latest: string;
};

/** Gives one council another last day of a round: which, until when, and why. */
export function ExtensionForm({ action, roundId, councils, latest }: ExtensionFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const authority = state.values['authority'] ?? '';
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="round" value={roundId} />
      <Select
        id={fieldId(FORM, 'authority')}
        name="authority"
        label="Council or other body"
        labelClassName="govuk-label--s"
        hint="Those in which somebody holds a place."
        error={errorOf(state, 'authority')}
        defaultValue={authority}
        items={[
          { value: '', text: 'Choose one' },
          ...councils.map(({ code, name }) => ({ value: code, text: name })),
        ]}
      />
      <RoundDay
        form={FORM}
        state={state}
        name="until"
        legend="Its last day"
        hint={`The council can answer and send until the end of this day. ${latest} at the latest, when the results come.`}
      />
      <Textarea
        id={fieldId(FORM, 'reason')}
        name="reason"
        label="Reason"
        labelClassName="govuk-label--s"
        hint={`The council reads it beside the day. ${EXTENSION_REASON_MAX_LENGTH} characters at the most. Write nothing about a person’s health or family.`}
        rows={3}
        error={errorOf(state, 'reason')}
        defaultValue={state.values['reason'] ?? ''}
      />
      <Button>Give this day</Button>
    </form>
  );
}
