'use client';

import { useActionState, useState } from 'react';
import type { SubmitEvent } from 'react';
import { DetailFields } from '@/components/evidence/detail-fields';
import { FormErrors, errorOf } from '@/components/forms/form-errors';
import { Button } from '@/components/govuk/button';
import { fieldId } from '@/components/govuk/field-id';
import { FileUpload } from '@/components/govuk/file-upload';
import { Input } from '@/components/govuk/input';
import { Textarea } from '@/components/govuk/textarea';
import type { ActionState } from '@/lib/action-state';
import type { AnswerPlace } from '@/lib/evidence/addresses';
import { ADD_WORDS, FILE_HINT, FILE_TOO_LARGE } from '@/lib/evidence/evidence-words';
import { MOST_BYTES_A_FILE } from '@/lib/evidence/limits';
import type { EvidenceKind } from '@/lib/evidence/piece';
import { NOTE_MAX_LENGTH } from '@/lib/evidence/piece-fields';

const FORM = 'evidence';
const TOO_LARGE = [{ field: 'file', message: FILE_TOO_LARGE }];

type AddFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  readonly kind: EvidenceKind;
  readonly place: AnswerPlace | null;
  /** What is wrong already: the last form was too long to be read. */
  readonly isRefused: boolean;
};

/** Adds a link, a note or a file. A file that is too large is not even sent where scripts run. */
export function AddForm({ action, kind, place, isRefused }: AddFormProps) {
  const start: ActionState = { errors: isRefused ? TOO_LARGE : [], values: {} };
  const [sent, dispatch] = useActionState(action, start);
  const [isTooLarge, setTooLarge] = useState(false);
  const state = isTooLarge ? { ...sent, errors: TOO_LARGE } : sent;
  function check(event: SubmitEvent<HTMLFormElement>): void {
    const file = new FormData(event.currentTarget).get('file');
    const refused = file instanceof File && file.size > MOST_BYTES_A_FILE;
    if (refused) event.preventDefault();
    setTooLarge(refused);
  }
  return (
    <form action={dispatch} onSubmit={check} className="ct-measure" noValidate>
      <FormErrors form={FORM} state={state} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="assessmentId" value={place?.assessmentId ?? ''} />
      <input type="hidden" name="questionId" value={place?.questionId ?? ''} />
      <OwnField kind={kind} state={state} />
      <DetailFields form={FORM} state={state} titleHint={TITLE_HINTS[kind]} />
      {/* The file last: whoever reads the form has the rest of it by then. */}
      {kind === 'file' ? (
        <FileUpload
          id={fieldId(FORM, 'file')}
          name="file"
          label="File"
          labelClassName="govuk-label--s"
          hint={FILE_HINT}
          error={errorOf(state, 'file')}
        />
      ) : null}
      <Button>{ADD_WORDS[kind]}</Button>
    </form>
  );
}

const TITLE_HINTS: Readonly<Record<EvidenceKind, string>> = {
  link: 'As a reader knows it. For example, Joint protocol with housing, 2025.',
  note: 'As a reader knows it. For example, Talk with the Ofsted inspector.',
  file: 'As a reader knows it. Leave empty to use the name of the file.',
};

function OwnField({ kind, state }: { readonly kind: EvidenceKind; readonly state: ActionState }) {
  switch (kind) {
    case 'file':
      return null;
    case 'link':
      return (
        <Input
          id={fieldId(FORM, 'url')}
          name="url"
          label="Address"
          labelClassName="govuk-label--s"
          hint="It begins with https:// or http://. Check that others in your council can open it."
          inputMode="url"
          spellCheck={false}
          error={errorOf(state, 'url')}
          defaultValue={state.values['url'] ?? ''}
        />
      );
    case 'note':
      return (
        <Textarea
          id={fieldId(FORM, 'note')}
          name="note"
          label="Note"
          labelClassName="govuk-label--s"
          hint={`What you know that is written down nowhere else. Up to ${NOTE_MAX_LENGTH} characters.`}
          error={errorOf(state, 'note')}
          defaultValue={state.values['note'] ?? ''}
        />
      );
  }
}
