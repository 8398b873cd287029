'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { Textarea } from '@/components/govuk/textarea';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { NOTE_MAX_LENGTH } from '@/lib/assessment/note-fields';

type NoteFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly note: string;
};

const FORM = 'note';

/** One text for whoever answers the question next time. */
export function NoteForm({ action, assessmentId, questionId, note }: NoteFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="questionId" value={questionId} />
      <Textarea
        id={fieldId(FORM, 'note')}
        name="note"
        label="Your note"
        labelClassName="govuk-label--s"
        hint="Where the figures came from, whom to ask, what to look at first. Empty it to take it away."
        rows={5}
        maxLength={NOTE_MAX_LENGTH}
        error={errorOf(state, 'note')}
        defaultValue={state.values['note'] ?? note}
      />
      <Button>Save the note</Button>
    </form>
  );
}
