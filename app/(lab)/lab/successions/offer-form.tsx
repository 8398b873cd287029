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
import { LONGEST_BASIS } from '@/lib/handover/limits';

const FORM = 'offer';

type OfferFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly councils: readonly { readonly code: string; readonly name: string }[];
};

/** Which council succeeds which, from what day, and which order or decision says so. */
export function OfferForm({ action, councils }: OfferFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const items = [
    { value: '', text: 'Choose one' },
    ...councils.map(({ code, name }) => ({ value: code, text: name })),
  ];
  const council = (name: 'from' | 'to', label: string, hint: string) => (
    <Select
      id={fieldId(FORM, name)}
      name={name}
      label={label}
      labelClassName="govuk-label--s"
      hint={hint}
      error={errorOf(state, name)}
      defaultValue={state.values[name] ?? ''}
      items={items}
    />
  );
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      {council('from', 'Council that is succeeded', 'Its lead hands over.')}
      {council(
        'to',
        'Council that succeeds it',
        'Its lead accepts. It can succeed more than one. A council that is split has an offer for each of its successors.',
      )}
      <RoundDay
        form={FORM}
        state={state}
        name="effect"
        legend="First day of the successor"
        hint="From this day, or once it is accepted if that is later, the old record is read and not changed."
      />
      <Textarea
        id={fieldId(FORM, 'basis')}
        name="basis"
        label="Which order or decision says so"
        labelClassName="govuk-label--s"
        hint={`Both councils read it. ${LONGEST_BASIS} characters at the most.`}
        rows={2}
        error={errorOf(state, 'basis')}
        defaultValue={state.values['basis'] ?? ''}
      />
      <Button>Offer the handover</Button>
    </form>
  );
}
