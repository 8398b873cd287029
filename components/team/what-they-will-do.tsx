import { errorOf } from '@/components/forms/form-errors';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import type { ActionState } from '@/lib/action-state';

interface WhatTheyWillDoProps {
  readonly form: string;
  readonly state: ActionState;
  /** The field that says it: a role in a council, or a part in the lab. */
  readonly name: string;
  readonly items: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
}

/** What somebody will do in the place that a form gives or offers them. */
export function WhatTheyWillDo({ form, state, name, items }: WhatTheyWillDoProps) {
  return (
    <Radios
      idPrefix={fieldId(form, name)}
      name={name}
      legend="What they will do"
      legendClassName="govuk-fieldset__legend--s"
      error={errorOf(state, name)}
      value={state.values[name]}
      items={items}
    />
  );
}
