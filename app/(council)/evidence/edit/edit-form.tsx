'use client';

import type { ReactNode } from 'react';
import { useActionState } from 'react';
import { DetailFields } from '@/components/evidence/detail-fields';
import { SaysNow } from '@/components/evidence/says-now';
import { FormErrors } from '@/components/forms/form-errors';
import { UnsentWords } from '@/components/forms/unsent-words';
import { Button } from '@/components/govuk/button';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import type { EvidencePiece } from '@/lib/evidence/piece';
import { detailValues, drawnFields } from '@/lib/evidence/detail-values';

const FORM = 'evidence';

type EditFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Null once it is not in use. */
  readonly piece: Pick<EvidencePiece, 'id' | 'title' | 'datedOn' | 'checkedBy'> | null;
  /** What stands in place of the form where there is no piece. */
  readonly children: ReactNode;
};

/** What can be said anew of a piece. What was typed is kept where the piece was changed or withdrawn meanwhile. */
export function EditForm({ action, piece, children }: EditFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  if (piece === null)
    return (
      <>
        <UnsentWords form={FORM} state={state} boxes={BOXES} />
        {children}
      </>
    );
  const drawn = drawnFields(piece);
  return (
    <form action={dispatch} className="ct-measure" noValidate>
      <FormErrors form={FORM} state={state} />
      <SaysNow form={FORM} state={state} />
      <input type="hidden" name="subject" value={piece.id} />
      {Object.entries(drawn).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={state.values[name] ?? value} />
      ))}
      <DetailFields
        form={FORM}
        state={state}
        values={detailValues(piece)}
        titleHint="As a reader knows it."
      />
      <Button>Save the piece</Button>
    </form>
  );
}

const BOXES = [
  { name: 'title', label: 'Title' },
  { name: 'dated-day', label: 'Date: day' },
  { name: 'dated-month', label: 'Date: month' },
  { name: 'dated-year', label: 'Date: year' },
  { name: 'checkedBy', label: 'Who checked it independently' },
];
