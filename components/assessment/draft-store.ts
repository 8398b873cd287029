import type { AnswerFields } from '@/lib/framework/answer-fields';

/*
 * Text that the server has not acknowledged yet, kept on the person's own device. It goes when the save is
 * acknowledged, and all of it when they sign out. Without storage (full, or switched off) everything else still works.
 */

export type Draft = { readonly fields: AnswerFields; readonly version: number };

/** Where a person's draft of one answer is kept. Theirs alone: the next person at the desk is not offered it. */
export function draftKey(personId: string, assessmentId: string, questionId: string): string {
  return ['draft', personId, assessmentId, questionId].join(':');
}

export function keepDraft(key: string, draft: Draft): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Storage is full or switched off: the text is still on the screen, and the saved line says it is not saved.
  }
}

export function dropDraft(key: string): void {
  try {
    window.localStorage.removeItem(key);
  } catch {
    // As above.
  }
}

/** The draft under this key, or null when there is none that can be read. */
export function readDraft(key: string): Draft | null {
  try {
    const draft: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null');
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    'fields' in value &&
    isFields(value.fields)
  );
}

function isFields(value: unknown): value is AnswerFields {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (texts) => Array.isArray(texts) && texts.every((text) => typeof text === 'string'),
    )
  );
}
