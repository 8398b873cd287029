'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { Checkboxes } from '@/components/govuk/checkboxes';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { RoundDay } from './round-day';

const FORM = 'round';

type RoundFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly offered: readonly { readonly id: string; readonly title: string; readonly version: string }[];
};

/** Makes a round: a name, three days, and the newest version of each framework, ticked. */
export function RoundForm({ action, offered }: RoundFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const ticked = state.values['framework']?.split(' ') ?? offered.map(({ id }) => id);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <Input
        id={fieldId(FORM, 'name')}
        name="name"
        label="Name"
        labelClassName="govuk-label--s"
        hint="For example, Autumn 2027. Councils see it beside their assessments."
        className="govuk-input--width-20"
        error={errorOf(state, 'name')}
        defaultValue={state.values['name'] ?? ''}
      />
      <RoundDay
        form={FORM}
        state={state}
        name="opens"
        legend="First day"
        hint="Councils can start from this day."
      />
      <RoundDay
        form={FORM}
        state={state}
        name="closes"
        legend="Last day"
        hint="Councils can send until the end of this day."
      />
      <RoundDay
        form={FORM}
        state={state}
        name="publishes"
        legend="Day of results"
        hint="The last day, or a later one. It gives councils time to check what they share."
      />
      <Checkboxes
        idPrefix={fieldId(FORM, 'framework')}
        name="framework"
        legend="Frameworks to ask"
        legendClassName="govuk-fieldset__legend--s"
        hint="The newest published version of each. A round keeps the version that it began with."
        error={errorOf(state, 'framework')}
        values={ticked}
        items={offered.map(({ id, title, version }) => ({
          value: id,
          label: title,
          hint: `Version ${version}`,
        }))}
      />
      <Button>Set the round</Button>
    </form>
  );
}
