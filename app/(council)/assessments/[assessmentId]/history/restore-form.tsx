'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type RestoreFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly version: number;
  /** The newest version on the page. A later one is never put aside unread. */
  readonly standing: number;
};

/** The button that puts one version back. */
export function RestoreForm({ action, assessmentId, questionId, version, standing }: RestoreFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const form = `restore-${version}`;
  return (
    <form action={dispatch} className="ct-gap">
      <FormErrors form={form} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="standing" value={standing} />
      <button className="ct-link-button" id={fieldId(form, 'restore')}>
        Put version {version} back
      </button>
    </form>
  );
}
