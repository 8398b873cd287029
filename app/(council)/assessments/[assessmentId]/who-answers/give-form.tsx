'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { DateInput } from '@/components/govuk/date-input';
import { ErrorMessage } from '@/components/govuk/error-message';
import { fieldId } from '@/components/govuk/field-id';
import { Select } from '@/components/govuk/select';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { questionTick } from '@/lib/assessment/give-fields';
import { dueHint } from '@/lib/assessment/who-answers-words';
import { GIVE_FORM as FORM, GiveTable } from './give-rows';
import type { GiveTheme } from './give-view';

const PARTS = ['day', 'month', 'year'] as const;

type GiveFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly themes: readonly GiveTheme[];
  readonly people: readonly { readonly value: string; readonly text: string }[];
  /** Question ids that are ticked as the page opens. */
  readonly ticked: readonly string[];
  /** Last day of the round, YYYY-MM-DD. */
  readonly closesOn: string;
};

/** Who answers what: to whom and until when first, then which questions, then what is done with them. */
export function GiveForm({ action, assessmentId, themes, people, ticked, closesOn }: GiveFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const to = state.values['to'] ?? '';
  const first = new Set(ticked.map(questionTick));
  const isTicked = (name: string) =>
    state === NO_ERRORS ? first.has(name) : state.values[name] !== undefined;
  const ticksError = errorOf(state, 'ticks');
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <Select
        id={fieldId(FORM, 'to')}
        name="to"
        label="Give questions to"
        labelClassName="govuk-label--s"
        error={errorOf(state, 'to')}
        defaultValue={to}
        items={[{ value: '', text: 'Choose one' }, ...people]}
      />
      <DueDay state={state} closesOn={closesOn} />
      <div id={fieldId(FORM, 'ticks')} tabIndex={-1}>
        {ticksError === undefined ? null : <ErrorMessage>{ticksError}</ErrorMessage>}
        <GiveTable themes={themes} isTicked={isTicked} />
      </div>
      <div className="ct-buttons ct-gap">
        <Button name="act" value="give">
          Give the ticked questions
        </Button>
        <Button name="act" value="take-back" variant="secondary">
          Take the ticked questions back
        </Button>
      </div>
    </form>
  );
}

function DueDay({ state, closesOn }: { readonly state: ActionState; readonly closesOn: string }) {
  const wrong = PARTS.filter((part) => errorOf(state, `due-${part}`) !== undefined);
  const [first] = wrong;
  return (
    <DateInput
      id={fieldId(FORM, 'due')}
      namePrefix="due"
      legend="Until (optional)"
      legendClassName="govuk-fieldset__legend--s"
      hint={dueHint(closesOn)}
      error={first === undefined ? undefined : errorOf(state, `due-${first}`)}
      errorParts={wrong}
      values={Object.fromEntries(PARTS.map((part) => [part, state.values[`due-${part}`] ?? '']))}
    />
  );
}
