'use client';

import type { ComponentProps } from 'react';
import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type TextFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  /** The page to go to once signed in. */
  readonly next?: string;
  readonly input: Pick<
    ComponentProps<'input'>,
    'type' | 'inputMode' | 'autoComplete' | 'spellCheck' | 'className'
  >;
};

const FORM = 'sign-in';

/** A form with one field: the address, or the code. */
export function TextForm({ action, name, label, hint, button, next, input }: TextFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <Input
        {...input}
        id={fieldId(FORM, name)}
        name={name}
        label={label}
        hint={hint}
        error={errorOf(state, name)}
        defaultValue={state.values[name] ?? ''}
      />
      {next === undefined ? null : <input type="hidden" name="next" value={next} />}
      <Button>{button}</Button>
    </form>
  );
}
