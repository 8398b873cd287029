'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { ownState } from '@/components/forms/posted-about';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { NOTE_MAX_LENGTH } from '@/lib/review/limits';
import { ABOUT_DIFFERENCE, differenceKey } from '@/lib/review/difference-form';

type WordsFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Names the form on its page, and what it is about. */
  readonly form: string;
  /** Where it is posted to without a script, if it is one of a list that its row can leave. */
  readonly page?: string;
  readonly reviewId: string;
  /** The difference that it is about. */
  readonly subject?: string;
  /** The version of the council’s answer that the page shows beside it. */
  readonly answerVersion?: number;
  readonly field: 'words' | 'body' | 'reason';
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  /** Completes the button for a screen reader. */
  readonly about?: string;
  readonly variant?: 'secondary' | 'warning';
};

/** One act on a review or on one of its differences, with the words that belong to it. Folded until it is wanted. */
export function WordsForm(props: WordsFormProps) {
  const { action, form, reviewId, subject, field, label, hint, button, about, variant } = props;
  const { answerVersion, page } = props;
  const [given, dispatch] = useActionState(action, NO_ERRORS, page);
  const key = differenceKey({ reviewId, subject });
  const state = page === undefined ? given : ownState(given, { about: ABOUT_DIFFERENCE, key });
  const isBack = state.errors.length > 0 || state.otherPlace !== undefined;
  return (
    <details className="ct-details" open={isBack}>
      <summary>
        {button}
        {about === undefined ? null : <span className="govuk-visually-hidden">: {about}</span>}
      </summary>
      <div>
        <form action={dispatch} noValidate>
          <FormErrors form={form} state={state} />
          <input type="hidden" name="reviewId" value={reviewId} />
          {subject === undefined ? null : <input type="hidden" name="subject" value={subject} />}
          {answerVersion === undefined ? null : (
            <input
              type="hidden"
              name="answerVersion"
              value={state.values['answerVersion'] ?? answerVersion}
            />
          )}
          <CharacterCount
            id={fieldId(form, field)}
            name={field}
            label={label}
            labelClassName="govuk-label--s"
            hint={hint}
            rows={3}
            limit={NOTE_MAX_LENGTH}
            error={errorOf(state, field)}
            defaultValue={state.values[field] ?? ''}
          />
          <Button variant={variant}>{button}</Button>
        </form>
      </div>
    </details>
  );
}
