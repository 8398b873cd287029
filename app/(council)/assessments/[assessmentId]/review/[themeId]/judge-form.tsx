'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { JUDGE_FORM, JudgedSection } from '@/components/review/judged-section';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import type { JudgedField } from '@/lib/review/judged-fields';

type JudgeFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly reviewId: string;
  readonly themeId: string;
  readonly fields: readonly JudgedField[];
};

/** What the reviewer says of one theme. What is left alone is not judged. */
export function JudgeForm({ action, assessmentId, reviewId, themeId, fields }: JudgeFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={JUDGE_FORM} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="reviewId" value={reviewId} />
      <input type="hidden" name="themeId" value={themeId} />
      {fields.map((field) => (
        <JudgedSection key={field.subject} field={field} state={state} />
      ))}
      <Button>Save what I say</Button>
    </form>
  );
}
