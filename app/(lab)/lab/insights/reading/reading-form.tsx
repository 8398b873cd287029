'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { UnsentWords } from '@/components/forms/unsent-words';
import { Button } from '@/components/govuk/button';
import { Choice } from '@/components/govuk/choice';
import { ErrorMessage } from '@/components/govuk/error-message';
import { fieldId } from '@/components/govuk/field-id';
import { Fieldset } from '@/components/govuk/fieldset';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { codeTick } from '@/lib/insights/code-form';

const FORM = 'codes';

type ReadingFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Null where it cannot be coded any more. */
  readonly reading: {
    readonly questionId: string;
    readonly submissionId: string;
    readonly version: number;
    /** Ids of the codes that stand on it. */
    readonly ticked: readonly string[];
  } | null;
  readonly codes: readonly { readonly id: string; readonly label: string }[];
};

/** The codes of one reading, all at once: what is ticked is what stands after saving. */
export function ReadingForm({ action, reading, codes }: ReadingFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  if (reading === null) return <UnsentWords form={FORM} state={state} boxes={[]} />;
  if (codes.length === 0) return <p className="ct-p ct-none">The code book is empty.</p>;
  const error = errorOf(state, 'ticks');
  const isTicked = (id: string): boolean =>
    state === NO_ERRORS ? reading.ticked.includes(id) : state.values[codeTick(id)] !== undefined;
  return (
    <form action={dispatch} noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="question" value={reading.questionId} />
      <input type="hidden" name="of" value={reading.submissionId} />
      <input type="hidden" name="version" value={reading.version} />
      <div id={fieldId(FORM, 'ticks')} tabIndex={-1}>
        <Fieldset legend="Put codes on it" legendClassName="govuk-fieldset__legend--m">
          {error === undefined ? null : <ErrorMessage>{error}</ErrorMessage>}
          <div className="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
            {codes.map(({ id, label }) => (
              <Choice
                key={id}
                kind="checkboxes"
                id={fieldId(FORM, codeTick(id))}
                name={codeTick(id)}
                item={{ value: 'yes', label }}
                checked={isTicked(id)}
              />
            ))}
          </div>
        </Fieldset>
      </div>
      <div className="ct-buttons ct-gap">
        <Button>Save the codes</Button>
      </div>
    </form>
  );
}
