'use client';

import { useActionState, useState } from 'react';
import type { SubmitEvent } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { FileUpload } from '@/components/govuk/file-upload';
import type { ActionState } from '@/lib/action-state';

type BringFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly hint: string;
  /** What to say of a file that is larger than `most` bytes. */
  readonly tooLarge: string;
  readonly most: number;
  /** What is wrong already: the last form was too long to be read. */
  readonly isRefused: boolean;
};

const FORM = 'bring-in';

/** Sends a spreadsheet to be looked at. One that is too large is not even sent where scripts run. */
export function BringForm({ action, assessmentId, hint, tooLarge, most, isRefused }: BringFormProps) {
  const refusal = [{ field: 'file', message: tooLarge }];
  const start: ActionState = { errors: isRefused ? refusal : [], values: {} };
  const [sent, dispatch] = useActionState(action, start);
  const [isTooLarge, setTooLarge] = useState(false);
  const state = isTooLarge ? { ...sent, errors: refusal } : sent;
  function check(event: SubmitEvent<HTMLFormElement>): void {
    const file = new FormData(event.currentTarget).get('file');
    const isOver = file instanceof File && file.size > most;
    if (isOver) event.preventDefault();
    setTooLarge(isOver);
  }
  return (
    <form action={dispatch} onSubmit={check} className="ct-measure" noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <FileUpload
        id={fieldId(FORM, 'file')}
        name="file"
        label="Spreadsheet that was filled in"
        labelClassName="govuk-label--s"
        hint={hint}
        error={errorOf(state, 'file')}
      />
      <Button>Show what it changes</Button>
    </form>
  );
}
