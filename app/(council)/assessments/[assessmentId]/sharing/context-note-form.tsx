'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { CONTEXT_NOTE_MAX } from '@/lib/assessment/context-note';
import { CONTEXT_NOTE_WORDS } from '@/lib/assessment/context-note-words';

type ContextNoteFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly note: string;
  /** The version that the form is drawn with. */
  readonly version: number;
};

const FORM = 'context';

/** The note that stands beside a council's name. Where somebody wrote meanwhile, both texts are there. */
export function ContextNoteForm({ action, assessmentId, note, version }: ContextNoteFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const { now, nowBy } = state.values;
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      {nowBy === undefined ? null : (
        <div className="ct-note">
          <p>{nowBy}</p>
          <p className="ct-said">{now}</p>
        </div>
      )}
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="drawn" value={state.values['drawn'] ?? String(version)} />
      <CharacterCount
        id={fieldId(FORM, 'note')}
        name="note"
        limit={CONTEXT_NOTE_MAX}
        rows={5}
        label={CONTEXT_NOTE_WORDS.label}
        labelClassName="govuk-label--s"
        hint={CONTEXT_NOTE_WORDS.hint}
        error={errorOf(state, 'note')}
        defaultValue={state.values['note'] ?? note}
      />
      <Button variant="secondary">Save the context note</Button>
    </form>
  );
}
