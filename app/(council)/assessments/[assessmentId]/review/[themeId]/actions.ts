'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { textFields } from '@/app/_server/requests/form-fields';
import { goTo } from '@/app/_server/requests/go-to';
import { loadReviewPage } from '@/app/_server/review/load-reviews';
import type { ReviewPage } from '@/app/_server/review/load-reviews';
import { actJudge } from '@/app/_server/review/review-acts';
import { recordAudit } from '@/db/queries/audit';
import { reviewHref } from '@/lib/assessment/addresses';
import { judgedSubjects } from '@/lib/review/judged-subjects';
import { movedErrors, movedValues } from '@/lib/review/moved-answer';
import { judgeSchema, readJudgements } from '@/lib/review/review-fields';
import type { JudgementFields } from '@/lib/review/review-fields';
import { NOT_DONE } from '@/lib/review/review-words';
import { staleErrors, staleValues } from '@/lib/review/stale-judgement';

/** Saves what the reviewer says of one theme. What they saved in another window meanwhile is never written over. */
export const judge = authorityAction({
  name: 'review:judge',
  permission: 'review:judge',
  schema: judgeSchema,
  handle: async ({ scope, input: { assessmentId, reviewId, themeId }, form }) => {
    const values = textFields(form);
    const page = await inScope(scope, (tx) => loadReviewPage(tx, scope, assessmentId));
    if (page === undefined) notFound();
    // The page says how this review is made and of what: another review of the same person is another page.
    if (page.own?.review.id !== reviewId)
      return { errors: [{ field: 'form', message: NOT_DONE['not-yours'] }], values };
    const read = readTheme(page, themeId, values);
    if (!read.ok) return { errors: read.errors, values };
    const saved = await inScope(scope, async (tx) => {
      const result = await actJudge(tx, scope, { reviewId, judgements: read.judgements });
      const outcome = result.ok ? 'saved' : result.reason;
      await recordAudit(tx, scope, { action: 'review:judge', outcome, subjectId: reviewId });
      return result;
    });
    if (!saved.ok) return { errors: [{ field: 'form', message: NOT_DONE[saved.reason] }], values };
    const { stale, moved } = saved;
    const errors = [...staleErrors(stale, page), ...movedErrors(moved, page)];
    if (errors.length === 0) goTo(`${reviewHref(assessmentId, 'saved')}#themes`);
    return { errors, values: { ...values, ...staleValues(stale), ...movedValues(moved) } };
  },
});

function readTheme(
  page: ReviewPage,
  themeId: string,
  values: Readonly<Record<string, string>>,
): JudgementFields {
  const theme = page.definition.themes.find(({ id }) => id === themeId);
  if (theme === undefined) notFound();
  const way = page.own?.review.terms?.way;
  if (way === undefined) return { ok: false, errors: [{ field: 'form', message: NOT_DONE['not-begun'] }] };
  const subjects = judgedSubjects(page, { theme, way }).map(({ id }) => id);
  return readJudgements(values, { way, isBlind: page.isBlind, subjects });
}
