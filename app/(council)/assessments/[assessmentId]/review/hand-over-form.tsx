'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { Checkboxes } from '@/components/govuk/checkboxes';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type HandOverFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly reviewId: string;
  /** What is not judged, such as “8 of 9 themes”; null for nothing. */
  readonly left: string | null;
};

const FORM = 'hand-over';

/** The end of a review: how long it took, and that the council may read it. */
export function HandOverForm({ action, reviewId, left }: HandOverFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="reviewId" value={reviewId} />
      <Input
        id={fieldId(FORM, 'hours')}
        name="hours"
        label="How many hours did it take you in all?"
        labelClassName="govuk-label--s"
        hint="For example, 6 or 2.5. It is kept beside the hours that were agreed."
        inputMode="decimal"
        className="govuk-input--width-4"
        error={errorOf(state, 'hours')}
        defaultValue={state.values['hours'] ?? ''}
      />
      {left === null ? null : (
        <Checkboxes
          idPrefix={fieldId(FORM, 'partly')}
          name="partly"
          legend={`Not judged in full: ${left}`}
          legendClassName="govuk-fieldset__legend--s"
          hint="Once it is handed over, nothing can be added to it."
          error={errorOf(state, 'partly')}
          values={state.values['partly'] === undefined ? [] : ['yes']}
          items={[{ value: 'yes', label: 'I hand it over without what I have not judged' }]}
        />
      )}
      <Button>Hand the review over</Button>
    </form>
  );
}
