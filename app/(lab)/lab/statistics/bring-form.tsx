'use client';

import { useActionState, useState } from 'react';
import type { SubmitEvent } from 'react';
import { RoundDay } from '@/app/(lab)/lab/rounds/round-day';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { FileUpload } from '@/components/govuk/file-upload';
import { Input } from '@/components/govuk/input';
import type { ActionState } from '@/lib/action-state';
import { formatBytes } from '@/lib/format/bytes';
import { MOST_BYTES_OF_FIGURES, TOO_MANY_BYTES } from '@/lib/statistics/file-limits';

const FORM = 'figures';
const TOO_LARGE = [{ field: 'file', message: TOO_MANY_BYTES }];

type BringFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** What is wrong already: the last form was too long to be read. */
  readonly isRefused: boolean;
};

/** Says which release a file is of, and sends the file to be looked at. One that is too large is not even sent where scripts run. */
export function BringForm({ action, isRefused }: BringFormProps) {
  const start: ActionState = { errors: isRefused ? TOO_LARGE : [], values: {} };
  const [sent, dispatch] = useActionState(action, start);
  const [isTooLarge, setTooLarge] = useState(false);
  const state = isTooLarge ? { ...sent, errors: TOO_LARGE } : sent;
  function check(event: SubmitEvent<HTMLFormElement>): void {
    const file = new FormData(event.currentTarget).get('file');
    const isOver = file instanceof File && file.size > MOST_BYTES_OF_FIGURES;
    if (isOver) event.preventDefault();
    setTooLarge(isOver);
  }
  return (
    <form action={dispatch} onSubmit={check} className="ct-measure" noValidate>
      <FormErrors form={FORM} state={state} />
      <Input
        id={fieldId(FORM, 'edition')}
        name="edition"
        label="Year of the release"
        labelClassName="govuk-label--s"
        hint="The year that the Department names it after, which is the latest year in the file."
        className="govuk-input--width-4"
        inputMode="numeric"
        error={errorOf(state, 'edition')}
        defaultValue={state.values['edition'] ?? ''}
      />
      <RoundDay
        form={FORM}
        state={state}
        name="published"
        legend="Day of publication"
        hint="As the Department’s page says it."
      />
      <Input
        id={fieldId(FORM, 'url')}
        name="url"
        type="url"
        label="Address of the publication"
        labelClassName="govuk-label--s"
        hint="The page that the file is from. It begins with https://."
        error={errorOf(state, 'url')}
        defaultValue={state.values['url'] ?? ''}
      />
      {/* The file last: whoever reads the form has the rest of it by then. */}
      <FileUpload
        id={fieldId(FORM, 'file')}
        name="file"
        label="File"
        labelClassName="govuk-label--s"
        hint={`CSV, up to ${formatBytes(MOST_BYTES_OF_FIGURES)}. Its name does not matter: we look at what is in it.`}
        error={errorOf(state, 'file')}
      />
      <Button>Show what it changes</Button>
    </form>
  );
}
