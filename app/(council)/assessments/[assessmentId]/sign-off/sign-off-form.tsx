'use client';

import { Fragment, useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { DateInput } from '@/components/govuk/date-input';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import { Select } from '@/components/govuk/select';
import type { SelectItem } from '@/components/govuk/select';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { SIGN_OFF_MAX_LENGTH, SIGN_OFF_PARTS } from '@/lib/assessment/sign-off';

type SignOffFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  /** The version that the boxes begin with; 0 while nothing is saved. */
  readonly version: number;
  /** What the boxes begin with, by field name. */
  readonly values: Readonly<Record<string, string>>;
  /** The pieces of evidence that can be named. */
  readonly pieces: readonly SelectItem[];
};

const FORM = 'sign-off';

/** The route to decision, part by part. Every part may stay empty. */
export function SignOffForm({ action, assessmentId, version, values, pieces }: SignOffFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const isBack = Object.keys(state.values).length > 0;
  const shown = isBack ? state.values : values;
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="version" value={state.values['version'] ?? version} />
      {SIGN_OFF_PARTS.map((part) => (
        <Fragment key={part.key}>
          <PartField part={part} state={state} shown={shown} pieces={pieces} />
          <Theirs name={part.key} values={state.values} />
        </Fragment>
      ))}
      <Button>Save the record</Button>
    </form>
  );
}

type TheirsProps = { readonly name: string; readonly values: ActionState['values'] };

/** What somebody else saved in this part meanwhile, where it is not what stands in the box. */
function Theirs({ name, values }: TheirsProps) {
  const theirs = values[`their-${name}`];
  if (theirs === undefined || theirs === values[name]) return null;
  return (
    <p className="ct-note">
      {values['their-name']} saved: {theirs}
    </p>
  );
}

type PartFieldProps = {
  readonly part: (typeof SIGN_OFF_PARTS)[number];
  readonly state: ActionState;
  readonly shown: Readonly<Record<string, string>>;
  readonly pieces: SignOffFormProps['pieces'];
};

function PartField({ part: { key, label, hint, kind }, state, shown, pieces }: PartFieldProps) {
  const box = {
    id: fieldId(FORM, key),
    name: key,
    label,
    labelClassName: 'govuk-label--s',
    hint,
    error: errorOf(state, key),
    defaultValue: shown[key] ?? '',
  };
  switch (kind) {
    case 'text':
      return <CharacterCount {...box} rows={3} limit={SIGN_OFF_MAX_LENGTH} />;
    case 'line':
      return <Input {...box} className="govuk-!-width-two-thirds" />;
    case 'link':
      return <Input {...box} inputMode="url" spellCheck={false} />;
    case 'piece':
      return <Select {...box} items={pieces} />;
    case 'day':
      return (
        <DateInput
          id={fieldId(FORM, key)}
          namePrefix={key}
          legend={label}
          legendClassName="govuk-fieldset__legend--s"
          hint={hint}
          error={dayError(state, key)}
          values={{
            day: shown[`${key}-day`],
            month: shown[`${key}-month`],
            year: shown[`${key}-year`],
          }}
        />
      );
  }
}

function dayError(state: ActionState, key: string): string | undefined {
  return ['day', 'month', 'year'].map((part) => errorOf(state, `${key}-${part}`)).find(Boolean);
}
