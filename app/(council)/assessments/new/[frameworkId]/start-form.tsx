'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type Choice = { readonly value: string; readonly label: string; readonly hint: string };

type StartFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly frameworkId: string;
  /** The kinds of authority, each with what it is asked. */
  readonly kinds: readonly Choice[];
  readonly usualKind: string;
  /** What it can begin with; null where there is nothing but an empty page. */
  readonly beginnings: readonly Choice[] | null;
};

const FORM = 'start';

/** As what kind of authority, and the button that starts. */
export function StartForm({ action, frameworkId, kinds, usualKind, beginnings }: StartFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="frameworkId" value={frameworkId} />
      <Radios
        idPrefix={fieldId(FORM, 'authorityType')}
        name="authorityType"
        legend="What kind of authority are you?"
        legendClassName="govuk-fieldset__legend--m"
        hint="It decides which questions you are asked, and cannot be changed once you start. We chose the usual one for you."
        items={kinds}
        value={state.values['authorityType'] ?? usualKind}
        error={errorOf(state, 'authorityType')}
      />
      {beginnings === null ? null : (
        <Radios
          idPrefix={fieldId(FORM, 'begin')}
          name="begin"
          legend="What do you want to begin with?"
          legendClassName="govuk-fieldset__legend--m"
          items={beginnings}
          value={state.values['begin'] ?? beginnings[0]?.value}
          error={errorOf(state, 'begin')}
        />
      )}
      <Button isStartButton>Start</Button>
    </form>
  );
}
