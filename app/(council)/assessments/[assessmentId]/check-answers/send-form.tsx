'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { Checkboxes } from '@/components/govuk/checkboxes';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { SEND_FORM } from './send-form-name';

type SendFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  /** The count of all versions that the person has read. */
  readonly seen: number;
  readonly declaration: string;
  /** What else is to be confirmed; null when nothing is. */
  readonly toConfirm: string | null;
  /** The button says what is sent: "Send with 11 gaps". */
  readonly label: string;
  /** Where the gaps are filled; null when there are none. */
  readonly fillHref: string | null;
};

/** The declaration and the button that sends. */
export function SendForm(props: SendFormProps) {
  const { action, assessmentId, seen, declaration, toConfirm, label, fillHref } = props;
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={SEND_FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="seen" value={seen} />
      <Checkboxes
        idPrefix={fieldId(SEND_FORM, 'honest')}
        name="honest"
        items={[{ value: 'yes', label: declaration }]}
        values={tickedIn(state, 'honest')}
        error={errorOf(state, 'honest')}
      />
      {toConfirm === null ? null : (
        <Checkboxes
          idPrefix={fieldId(SEND_FORM, 'lowCoverage')}
          name="lowCoverage"
          items={[{ value: 'yes', label: toConfirm }]}
          values={tickedIn(state, 'lowCoverage')}
          error={errorOf(state, 'lowCoverage')}
        />
      )}
      <div className="ct-buttons">
        <Button>{label}</Button>
        {fillHref === null ? null : <a href={fillHref}>Fill the gaps first</a>}
      </div>
    </form>
  );
}

function tickedIn(state: ActionState, name: string): readonly string[] {
  return state.values[name] === 'yes' ? ['yes'] : [];
}
