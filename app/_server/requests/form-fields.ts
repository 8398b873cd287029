import 'server-only';
import type { z } from 'zod';
import type { ActionState } from '@/lib/action-state';
import { storableText } from '@/lib/format/storable-text';

/** The text fields of a form, by name. Files and repeated names are left out: they have parsers of their own. */
export function textFields(form: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, storableText(value)]] : [])),
  );
}

/** Messages of a failed parse, one for each field, with what was typed. */
export function actionErrors(error: z.ZodError, values: Readonly<Record<string, string>>): ActionState {
  const first = new Map<string, string>();
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    if (!first.has(field)) first.set(field, issue.message);
  }
  return { errors: [...first].map(([field, message]) => ({ field, message })), values };
}
