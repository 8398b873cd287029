'use client';

import type { ReactNode } from 'react';
import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { UnsentWords } from '@/components/forms/unsent-words';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { fieldId } from '@/components/govuk/field-id';
import { Input } from '@/components/govuk/input';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { CONTACT_LIMITS } from '@/lib/contact/limits';

type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>;

type AnswerFormsProps = {
  readonly accept: FormAction;
  readonly decline: FormAction;
  /** Null once it waits for no answer. */
  readonly requestId: string | null;
  /** Whom the other council writes to, unless somebody else is chosen. */
  readonly own: { readonly name: string; readonly email: string };
  /** What stands in place of the forms then. */
  readonly children: ReactNode;
};

const ACCEPT = 'accept';
const DECLINE = 'decline';
const ACCEPTING = [
  { name: 'name', label: 'Name' },
  { name: 'email', label: 'Email address' },
];
const DECLINING = [{ name: 'words', label: 'What you want to say' }];

/** Two ways to answer a request. What was typed is kept where it was settled meanwhile. */
export function AnswerForms({ accept, decline, requestId, own, children }: AnswerFormsProps) {
  const [accepting, dispatchAccept] = useActionState(accept, NO_ERRORS);
  const [declining, dispatchDecline] = useActionState(decline, NO_ERRORS);
  if (requestId === null)
    return (
      <>
        <UnsentWords form={ACCEPT} state={accepting} boxes={ACCEPTING} />
        <UnsentWords form={DECLINE} state={declining} boxes={DECLINING} />
        {children}
      </>
    );
  return (
    <>
      <AcceptForm state={accepting} dispatch={dispatchAccept} requestId={requestId} own={own} />
      <DeclineForm state={declining} dispatch={dispatchDecline} requestId={requestId} />
    </>
  );
}

type FormProps = {
  readonly state: ActionState;
  readonly dispatch: (form: FormData) => void;
  readonly requestId: string;
};

function AcceptForm({ state, dispatch, requestId, own }: FormProps & Pick<AnswerFormsProps, 'own'>) {
  return (
    <form action={dispatch} className="ct-measure" noValidate>
      <FormErrors form={ACCEPT} state={state} />
      <h2 className="ct-h2">Accept</h2>
      <p className="ct-p">
        Both councils then see this name and this address, and nobody else does. Their people write to it.
      </p>
      <input type="hidden" name="request" value={requestId} />
      <Input
        id={fieldId(ACCEPT, 'name')}
        name="name"
        label="Name"
        autoComplete="off"
        error={errorOf(state, 'name')}
        defaultValue={state.values['name'] ?? own.name}
      />
      <Input
        id={fieldId(ACCEPT, 'email')}
        name="email"
        type="email"
        label="Email address"
        hint="Yours, or another of your council. An address of a team stays when people change."
        spellCheck={false}
        autoComplete="off"
        error={errorOf(state, 'email')}
        defaultValue={state.values['email'] ?? own.email}
      />
      <Button>Accept and show this address</Button>
    </form>
  );
}

function DeclineForm({ state, dispatch, requestId }: FormProps) {
  return (
    <form action={dispatch} className="ct-measure" noValidate>
      <FormErrors form={DECLINE} state={state} />
      <h2 className="ct-h2">Decline</h2>
      <input type="hidden" name="request" value={requestId} />
      <CharacterCount
        id={fieldId(DECLINE, 'words')}
        name="words"
        limit={CONTACT_LIMITS.words}
        rows={3}
        label="What you want to say (optional)"
        labelClassName="govuk-label--s"
        hint="You need give no reason. The other council reads what you write here."
        error={errorOf(state, 'words')}
        defaultValue={state.values['words'] ?? ''}
      />
      <Button variant="secondary">Decline</Button>
    </form>
  );
}
