'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type PlaceFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly places: readonly { readonly key: string; readonly name: string; readonly role: string }[];
  /** The key of the place that is chosen: the one that the person acts from, or is to act from. */
  readonly acting: string;
  /** The page that they go on to; null: home. */
  readonly next: string | null;
};

const FORM = 'places';

/** One choice of the places that a person holds, by council and role. */
export function PlaceForm({ action, places, acting, next }: PlaceFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      {next === null ? null : <input type="hidden" name="next" value={next} />}
      <Radios
        idPrefix={fieldId(FORM, 'place')}
        name="place"
        legend="Act for"
        legendClassName="govuk-fieldset__legend--m"
        items={places.map(({ key, name, role }) => ({ value: key, label: name, hint: role }))}
        value={acting}
        error={errorOf(state, 'place')}
      />
      <Button>Continue</Button>
    </form>
  );
}
