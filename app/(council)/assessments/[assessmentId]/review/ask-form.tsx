'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { Checkboxes } from '@/components/govuk/checkboxes';
import { DateInput } from '@/components/govuk/date-input';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import { Radios } from '@/components/govuk/radios';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { NOTE_MAX_LENGTH } from '@/lib/review/limits';
import { ASK_KINDS, PAY_CHOICES } from '@/lib/review/choices';

type AskFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly reviewers: readonly { readonly value: string; readonly label: string }[];
};

const FORM = 'ask';

/** Who is asked, as what, and what is offered for their time. */
export function AskForm({ action, assessmentId, reviewers }: AskFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <Radios
        idPrefix={fieldId(FORM, 'reviewer')}
        name="reviewer"
        legend="Whom do you ask?"
        legendClassName="govuk-fieldset__legend--s"
        error={errorOf(state, 'reviewer')}
        value={state.values['reviewer']}
        items={reviewers}
      />
      <Radios
        idPrefix={fieldId(FORM, 'kind')}
        name="kind"
        legend="What do they review as?"
        legendClassName="govuk-fieldset__legend--s"
        error={errorOf(state, 'kind')}
        value={state.values['kind']}
        items={ASK_KINDS}
      />
      <PaidTime state={state} />
      <NeededBy state={state} />
      <Checkboxes
        idPrefix={fieldId(FORM, 'blind')}
        name="blind"
        legend="Sight of your answers"
        legendClassName="govuk-fieldset__legend--s"
        values={state.values['blind'] === undefined ? [] : ['yes']}
        items={[
          {
            value: 'yes',
            label: 'They judge without seeing your answers',
            hint: 'They see them once they have handed the review over. Left open, they choose. Reports say where a reviewer could read them before: in another role, or in an earlier review.',
          },
        ]}
      />
      <CharacterCount
        id={fieldId(FORM, 'note')}
        name="note"
        label="Note to them (optional)"
        labelClassName="govuk-label--s"
        rows={3}
        limit={NOTE_MAX_LENGTH}
        error={errorOf(state, 'note')}
        defaultValue={state.values['note'] ?? ''}
      />
      <Button>Ask for the review</Button>
    </form>
  );
}

const PARTS = ['day', 'month', 'year'] as const;

function NeededBy({ state }: { readonly state: ActionState }) {
  const wrong = PARTS.filter((part) => errorOf(state, `needed-${part}`) !== undefined);
  const [first] = wrong;
  return (
    <DateInput
      id={fieldId(FORM, 'needed')}
      namePrefix="needed"
      legend="When do you need it by? (optional)"
      legendClassName="govuk-fieldset__legend--s"
      hint="They read it with the time that you offer, before they agree. Nothing closes on that day."
      error={first === undefined ? undefined : errorOf(state, `needed-${first}`)}
      errorParts={wrong}
      values={Object.fromEntries(PARTS.map((part) => [part, state.values[`needed-${part}`] ?? '']))}
    />
  );
}

function PaidTime({ state }: { readonly state: ActionState }) {
  const hours = (
    <>
      <Input
        id={fieldId(FORM, 'hours')}
        name="hours"
        label="Hours"
        hint="For example, 6 or 2.5"
        inputMode="decimal"
        className="govuk-input--width-4"
        error={errorOf(state, 'hours')}
        defaultValue={state.values['hours'] ?? ''}
      />
      <Input
        id={fieldId(FORM, 'pay')}
        name="pay"
        label="What is paid"
        hint="An amount in pounds, for example 25. When and how it is paid can stand in the note."
        error={errorOf(state, 'pay')}
        defaultValue={state.values['pay'] ?? ''}
      />
      <Radios
        idPrefix={fieldId(FORM, 'payFor')}
        name="payFor"
        legend="What is the amount for?"
        legendClassName="govuk-fieldset__legend--s"
        error={errorOf(state, 'payFor')}
        value={state.values['payFor']}
        items={PAY_CHOICES}
      />
    </>
  );
  const reason = (
    <Input
      id={fieldId(FORM, 'reason')}
      name="reason"
      label="Why it is not paid"
      error={errorOf(state, 'reason')}
      defaultValue={state.values['reason'] ?? ''}
    />
  );
  return (
    <Radios
      idPrefix={fieldId(FORM, 'paid')}
      name="paid"
      legend="Is their time paid?"
      legendClassName="govuk-fieldset__legend--s"
      hint="They agree to it before anything begins, and it is kept on record."
      error={errorOf(state, 'paid')}
      value={state.values['paid']}
      items={[
        { value: 'paid', label: 'Yes', conditional: hours },
        { value: 'unpaid', label: 'No, a peer council reviews without pay', conditional: reason },
      ]}
    />
  );
}
