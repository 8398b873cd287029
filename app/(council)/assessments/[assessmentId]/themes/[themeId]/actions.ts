'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { markClashes } from '@/app/_server/answering/mark-clash';
import { noteRefusedForm } from '@/app/_server/requests/refused-form';
import { saveTheme as save } from '@/app/_server/answering/save-theme';
import { assessmentHref } from '@/lib/assessment/addresses';
import { NOTHING_SENT, typedQuestions } from '@/lib/assessment/theme-form-state';

const schema = z.object({
  assessmentId: z.uuid(),
  themeId: z.string().max(50),
  next: z.enum(['theme', 'tasks']).default('theme'),
});

/** Saves every question of a theme that the person touched, then goes on; or comes back with what needs them. */
export const saveTheme = authorityAction({
  name: 'theme:save',
  permission: 'answer:edit',
  schema,
  typed: (form) => ({ ...NOTHING_SENT, questions: typedQuestions(form) }),
  handle: async ({ scope, input, form }) => {
    const result = await inScope(scope, (tx) => save(tx, scope, { ...input, form, now: new Date() }));
    if (result === undefined) notFound();
    if (!result.ok) {
      await noteRefusedForm();
      return markClashes(result.state);
    }
    goTo(input.next === 'tasks' && !result.stays ? assessmentHref(input.assessmentId) : result.goTo);
  },
});
