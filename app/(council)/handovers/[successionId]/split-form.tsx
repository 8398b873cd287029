'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { Checkboxes } from '@/components/govuk/checkboxes';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { tickedLeftOut } from '@/lib/handover/left-out';

type SplitFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly id: string;
  readonly label: string;
  readonly toName: string;
  /** The evidence of the council, by id. */
  readonly pieces: readonly { readonly id: string; readonly title: string }[];
};

const FORM = 'hand-over';

/** Hands a council that is split over to one of its successors, without the evidence that belongs to the others. */
export function SplitForm({ action, id, label, toName, pieces }: SplitFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <form action={dispatch}>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="subject" value={id} />
      <Checkboxes
        idPrefix={fieldId(FORM, 'leave')}
        name="leave"
        legend={`Evidence that does not go to ${toName}`}
        legendClassName="govuk-fieldset__legend--s"
        hint="Leave all boxes empty to hand over every piece. Whatever is ticked stays in the old record, where they can read it. You can choose only now: evidence that is added later is copied too, unless it is withdrawn first."
        className="govuk-checkboxes--small"
        values={tickedLeftOut(state.values)}
        items={pieces.map((piece) => ({ value: piece.id, label: piece.title }))}
      />
      <Button id={fieldId(FORM, 'act')}>{label}</Button>
    </form>
  );
}
