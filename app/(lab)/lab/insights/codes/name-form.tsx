'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { LONGEST_CODE_NAME } from '@/lib/insights/code';

type NameFormProps = {
  readonly form: string;
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly label: string;
  /** The code that gets another name; null for a new one. */
  readonly code: { readonly id: string; readonly version: number; readonly name: string } | null;
};

/** What a code is called: of a new one, or instead of its present name. */
export function NameForm({ form, action, label, code }: NameFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={form} state={state} />
      {code === null ? null : (
        <>
          <input type="hidden" name="code" value={code.id} />
          <input type="hidden" name="version" value={code.version} />
        </>
      )}
      <Input
        id={fieldId(form, 'name')}
        name="name"
        label="Name of the code"
        className="ct-measure"
        labelClassName="govuk-label--s"
        hint={`What councils did, in a few words: ${LONGEST_CODE_NAME} characters at the most.`}
        error={errorOf(state, 'name')}
        defaultValue={state.values['name'] ?? code?.name ?? ''}
      />
      <Button>{label}</Button>
    </form>
  );
}
