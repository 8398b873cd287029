'use client';

import { useActionState } from 'react';
import { FormErrors } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';

type ReadyAccountsProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly accounts: readonly {
    readonly userId: string;
    readonly name: string;
    readonly position: string;
    readonly description: string;
    readonly email: string;
  }[];
  /** The page to go to once signed in. */
  readonly next: string;
};

/** The ready accounts of a demonstration, one button each. */
export function ReadyAccounts({ action, accounts, next }: ReadyAccountsProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  return (
    <section aria-labelledby="ready-accounts">
      <h2 className="ct-h2" id="ready-accounts">
        Or look round the demonstration
      </h2>
      <p className="ct-p">These people are invented. Choose one to see what that role sees.</p>
      <FormErrors form="ready" state={state} />
      <ul className="ct-rows">
        {accounts.map(({ userId, name, position, description, email }) => (
          <li className="ct-row ct-row--account" key={userId}>
            <p>
              <strong>{name}</strong>, {position}
              <br />
              {description}
              <br />
              <span className="ct-muted">{email}</span>
            </p>
            <form action={dispatch}>
              <input type="hidden" name="account" value={userId} />
              <input type="hidden" name="next" value={next} />
              <Button variant="secondary">
                Sign in<span className="govuk-visually-hidden"> as {name}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
