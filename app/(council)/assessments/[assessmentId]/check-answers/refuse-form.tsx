'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { ownState } from '@/components/forms/posted-about';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { assessmentHref } from '@/lib/assessment/addresses';
import { REASON_MAX_LENGTH, WHY_IT_APPLIES } from '@/lib/assessment/approval-fields';

type RefuseFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly question: string;
  readonly version: number;
};

/** Where an approver says why a question does apply, at the version that is on the page. */
export function RefuseForm({ action, assessmentId, questionId, question, version }: RefuseFormProps) {
  const page = assessmentHref(assessmentId, 'check-answers');
  const [given, dispatch] = useActionState(action, NO_ERRORS, page);
  const state = ownState(given, { about: ['questionId'], key: questionId });
  const form = `refuse-${questionId}`;
  const hasCome = state.errors.length > 0 || state.otherPlace !== undefined;
  return (
    <details className="ct-details" open={hasCome}>
      <summary>
        Do not agree<span className="govuk-visually-hidden">: {question}</span>
      </summary>
      <form action={dispatch} noValidate>
        <FormErrors form={form} state={state} />
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <input type="hidden" name="questionId" value={questionId} />
        <input type="hidden" name="version" value={version} />
        <CharacterCount
          id={fieldId(form, 'reason')}
          name="reason"
          label={WHY_IT_APPLIES}
          hint="Whoever wrote the answer gets this by email."
          rows={3}
          limit={REASON_MAX_LENGTH}
          error={errorOf(state, 'reason')}
          defaultValue={state.values['reason'] ?? ''}
        />
        <Button variant="secondary">
          Refuse “not applicable”<span className="govuk-visually-hidden">: {question}</span>
        </Button>
      </form>
    </details>
  );
}
