'use client';

import { useActionState } from 'react';
import type { ActionState } from '@/lib/action-state';
import { NO_ERRORS } from '@/lib/action-state';
import { postedAbout } from './posted-about';
import { UnsentWords } from './unsent-words';

type UnsentFormProps = {
  readonly action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** The address that each of these forms is posted to without a script. */
  readonly page: string;
  readonly form: string;
  /** The hidden fields that say what a form is about. */
  readonly about: readonly string[];
  /** What has a form on the page, each in the words of those fields. */
  readonly drawn: readonly string[];
  /** What a form can be about, in words for a reader. */
  readonly names: Readonly<Record<string, string>>;
  /** The box of each form, and what it is called. */
  readonly name: string;
  readonly label: string;
};

/**
 * Where a page has one form for each row of a list: what was typed for a row that left the list while it was being
 * written, and why it was refused. Without a script the page is drawn anew, and that form with it is gone.
 */
export function UnsentForm(props: UnsentFormProps) {
  const { action, page, form, about, drawn, names, name, label } = props;
  const [state] = useActionState(action, NO_ERRORS, page);
  const key = postedAbout(state, about);
  if (drawn.includes(key)) return null;
  const named = names[key];
  const boxes = [{ name, label: named === undefined ? label : `${label}: ${named}` }];
  return <UnsentWords form={form} state={state} boxes={boxes} />;
}
