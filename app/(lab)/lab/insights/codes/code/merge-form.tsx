'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Select } from '@/components/govuk/select';
import type { SelectItem } from '@/components/govuk/select';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

const FORM = 'merge';

type MergeFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly code: { readonly id: string; readonly version: number };
  readonly others: readonly SelectItem[];
};

/** Which code is to stand for this one from now on. */
export function MergeForm({ action, code, others }: MergeFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="code" value={code.id} />
      <input type="hidden" name="version" value={code.version} />
      <Select
        id={fieldId(FORM, 'into')}
        name="into"
        label="Code that stands for both"
        labelClassName="govuk-label--s"
        hint="Wherever this code stands, that one stands instead, for good. Who put it there, and when, is kept."
        error={errorOf(state, 'into')}
        defaultValue={state.values['into'] ?? ''}
        items={[{ value: '', text: 'Choose one' }, ...others]}
      />
      <Button variant="warning">Merge the codes</Button>
    </form>
  );
}
