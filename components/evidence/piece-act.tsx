'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type PieceActProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly pieceId: string;
  readonly label: string;
  /** The title of the piece: completes the label for a screen reader. */
  readonly about: string;
};

/** A button that puts one piece under an answer, or takes it away. */
export function PieceAct({ action, assessmentId, questionId, pieceId, label, about }: PieceActProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const form = `piece-${pieceId}`;
  return (
    <form action={dispatch}>
      <FormErrors form={form} state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="piece" value={pieceId} />
      <Button variant="secondary" id={fieldId(form, 'act')}>
        {label}
        <span className="govuk-visually-hidden">: {about}</span>
      </Button>
    </form>
  );
}
