'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type ActFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** What it is done to: posted as `subject`. */
  readonly id: string;
  readonly label: string;
  /** Completes the label for a screen reader, such as a name. */
  readonly about?: string | undefined;
  readonly variant?: 'secondary' | 'warning' | undefined;
};

/** A button that does one thing to one place or invitation. */
export function ActForm({ action, id, label, about, variant }: ActFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const form = `act-${label.toLowerCase().replaceAll(' ', '-')}-${id}`;
  return (
    <form action={dispatch}>
      <FormErrors form={form} state={state} />
      <input type="hidden" name="subject" value={id} />
      <Button variant={variant} id={fieldId(form, 'act')}>
        {label}
        {about === undefined ? null : <span className="govuk-visually-hidden">: {about}</span>}
      </Button>
    </form>
  );
}
