'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { Checkboxes } from '@/components/govuk/checkboxes';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { WILLING_WORDS } from '@/lib/contact/offer-words';

type SharingFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly audiences: readonly {
    readonly audience: string;
    readonly name: string;
    readonly who: string;
    readonly chosen: string;
    readonly levels: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
  }[];
  readonly isWilling: boolean;
  /** What stood when the form was drawn. */
  readonly drawn: string;
};

const FORM = 'sharing';
const TICKED = ['yes'];

/** One choice for each audience, and whether the council is willing to talk. */
export function SharingForm({ action, assessmentId, audiences, isWilling, drawn }: SharingFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  // What came back with faults says what was ticked: a box that was not is not in it.
  const isTicked = state === NO_ERRORS ? isWilling : state.values['willing'] === 'yes';
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="drawn" value={state.values['drawn'] ?? drawn} />
      {audiences.map(({ audience, name, who, chosen, levels }) => (
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
      <Checkboxes
        idPrefix={fieldId(FORM, 'willing')}
        name="willing"
        legend={WILLING_WORDS.legend}
        legendClassName="govuk-fieldset__legend--m"
        hint={WILLING_WORDS.hint}
        items={[{ value: 'yes', label: WILLING_WORDS.label }]}
        values={isTicked ? TICKED : []}
        error={errorOf(state, 'willing')}
      />
      <Button>Save who sees it</Button>
    </form>
  );
}
