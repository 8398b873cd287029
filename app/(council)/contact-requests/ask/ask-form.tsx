'use client';

import type { ReactNode } from 'react';
import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { UnsentWords } from '@/components/forms/unsent-words';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { CONTACT_LIMITS } from '@/lib/contact/limits';

type AskFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Whom, and about which question. Null once the council cannot be asked about it. */
  readonly about: { readonly council: string; readonly question: string } | null;
  /** What stands in place of the form then. */
  readonly children: ReactNode;
};

const FORM = 'ask';
const BOXES = [{ name: 'message', label: 'What you would like to talk about' }];

/** What a council writes to another. What was typed is kept where the offer ended meanwhile. */
export function AskForm({ action, about, children }: AskFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  if (about === null)
    return (
      <>
        <UnsentWords form={FORM} state={state} boxes={BOXES} />
        {children}
      </>
    );
  return (
    <form action={dispatch} className="ct-measure" noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="council" value={about.council} />
      <input type="hidden" name="question" value={about.question} />
      <CharacterCount
        id={fieldId(FORM, 'message')}
        name="message"
        limit={CONTACT_LIMITS.words}
        rows={6}
        label="What you would like to talk about"
        labelClassName="govuk-label--s"
        hint="Say what you want to know, and when you could talk. Your name and your council stand with it. Name no person that you work with."
        error={errorOf(state, 'message')}
        defaultValue={state.values['message'] ?? ''}
      />
      <Button>Send the request</Button>
    </form>
  );
}
