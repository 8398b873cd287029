'use client';

import { useState, useSyncExternalStore } from 'react';
import type { AnswerFields } from '@/lib/framework/answer-fields';
import type { Draft } from './draft-store';
import { dropDraft, readDraft } from './draft-store';

type OfferedDraftProps = {
  readonly storageKey: string;
  /** What is saved: a draft that says the same is not worth offering. */
  readonly fields: AnswerFields;
  readonly onPutBack: (draft: Draft) => void;
};

/** Text from before a crash or a lost connection, offered back. Nothing is put in without the person's word. */
export function OfferedDraft(props: OfferedDraftProps) {
  // Storage exists only in the browser, so the first drawing, which the server makes too, has no draft.
  const isBrowser = useSyncExternalStore(neverChanges, isTrue, isFalse);
  return isBrowser ? <DraftNotice {...props} /> : null;
}

function DraftNotice({ storageKey, fields, onPutBack }: OfferedDraftProps) {
  // Read on arrival only: what is typed from now on is not an earlier draft.
  const [draft, setDraft] = useState(() => offered(storageKey, fields));
  if (draft === null) return null;
  return (
    <div className="ct-note ct-note--here" role="status">
      <p>This device kept something that you wrote here and that was never saved.</p>
      <p className="ct-buttons">
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            setDraft(null);
            onPutBack(draft);
          }}
        >
          Put it back
        </button>
        <button
          type="button"
          className="ct-link-button"
          onClick={() => {
            setDraft(null);
            dropDraft(storageKey);
          }}
        >
          Throw it away
        </button>
      </p>
    </div>
  );
}

function offered(storageKey: string, fields: AnswerFields): Draft | null {
  const draft = readDraft(storageKey);
  return draft === null || saysTheSame(draft.fields, fields) ? null : draft;
}

function saysTheSame(a: AnswerFields, b: AnswerFields): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  names.delete('version');
  return [...names].every((name) => textOf(a, name) === textOf(b, name));
}

function textOf(fields: AnswerFields, name: string): string {
  return (fields[name] ?? []).filter((text) => text !== '').join('\n');
}

function neverChanges(): () => void {
  return () => undefined;
}

function isTrue(): boolean {
  return true;
}

function isFalse(): boolean {
  return false;
}
