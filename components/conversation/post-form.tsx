'use client';

import { useActionState } from 'react';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { CharacterCount } from '@/components/govuk/character-count';
import { Checkboxes } from '@/components/govuk/checkboxes';
import { fieldId } from '@/components/govuk/field-id';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { TELL_HINT } from '@/lib/conversation/conversation-words';
import { POST_MAX_LENGTH } from '@/lib/conversation/post-fields';
import type { Person } from '@/lib/conversation/thread';

type PostFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Names the form among those of its page. */
  readonly form: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** Over the words: what this form is for. */
  readonly label: string;
  readonly button: string;
  /** Completes the label and the button for a screen reader, where several forms stand on the page. */
  readonly about?: string;
  /** Who can be told. */
  readonly people: readonly Person[];
};

/** What somebody says, and whom it tells. */
export function PostForm({ action, form, hidden, label, button, about, people }: PostFormProps) {
  const [state, dispatch] = useActionState(action, NO_ERRORS);
  const aside = about === undefined ? null : <span className="govuk-visually-hidden">: {about}</span>;
  return (
    <form action={dispatch} noValidate className="ct-say">
      <FormErrors form={form} state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <CharacterCount
        id={fieldId(form, 'body')}
        name="body"
        limit={POST_MAX_LENGTH}
        rows={3}
        label={
          <>
            {label}
            {aside}
          </>
        }
        error={errorOf(state, 'body')}
        defaultValue={state.values['body'] ?? ''}
      />
      {people.length === 0 ? null : (
        <Checkboxes
          name="tell"
          idPrefix={fieldId(form, 'tell')}
          legend="Tell"
          legendClassName="govuk-fieldset__legend--s"
          hint={TELL_HINT}
          className="govuk-checkboxes--small ct-tell"
          items={people.map(({ memberId, displayName }) => ({ value: memberId, label: displayName }))}
          values={(state.values['tell'] ?? '').split(' ')}
        />
      )}
      <Button>
        {button}
        {aside}
      </Button>
    </form>
  );
}
