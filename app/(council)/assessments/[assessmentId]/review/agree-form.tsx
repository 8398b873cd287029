'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Radios } from '@/components/govuk/radios';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { BLIND_CHOICES, WAY_CHOICES } from '@/lib/review/choices';

type AgreeFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly reviewId: string;
  /** The council wants it to be judged without sight of its answers. */
  readonly blindAsked: boolean;
  /** The reviewer by name, and as what they are. */
  readonly names: { readonly name: string; readonly role: string };
};

const FORM = 'agree';

/** What the reviewer chooses when they agree to the time. */
export function AgreeForm({ action, reviewId, blindAsked, names }: AgreeFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const group = (name: string) => ({
    name,
    idPrefix: fieldId(FORM, name),
    legendClassName: 'govuk-fieldset__legend--s',
    error: errorOf(state, name),
    value: state.values[name],
  });
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="reviewId" value={reviewId} />
      <Radios {...group('way')} legend="How do you want to judge?" items={WAY_CHOICES} />
      {blindAsked ? (
        <>
          <input type="hidden" name="blind" value="yes" />
          <p className="ct-p">
            The council asks you to judge without seeing its answers. You see them once you have handed your
            review over.
          </p>
        </>
      ) : (
        <Radios
          {...group('blind')}
          legend="Do you want to see the council’s answers while you judge?"
          items={BLIND_CHOICES}
        />
      )}
      <Radios
        {...group('namedAs')}
        legend="How are you named where your words stand?"
        items={[
          { value: 'name', label: `As ${names.name}` },
          {
            value: 'role',
            label: `As ${names.role}`,
            hint: 'Reports then hold no name of yours. The council’s own people know it either way.',
          },
        ]}
      />
      <Button>Agree to the time and begin</Button>
    </form>
  );
}
