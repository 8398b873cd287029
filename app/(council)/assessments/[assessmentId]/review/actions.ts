'use server';

import { notFound } from 'next/navigation';
import type { z } from 'zod';
import { authorityAction } from '@/app/_server/action-wrappers';
import { senderOf } from '@/app/_server/approval/approval-mails';
import { getConfig } from '@/app/_server/config';
import { actReply, actSettle } from '@/app/_server/review/difference-acts';
import { inScope } from '@/app/_server/database';
import { textFields } from '@/app/_server/requests/form-fields';
import { goTo } from '@/app/_server/requests/go-to';
import { actAgree, actAsk, actEnd, actFinish } from '@/app/_server/review/review-acts';
import type { Acted, Acting } from '@/app/_server/review/review-acts';
import { today } from '@/app/_server/today';
import { recordAudit } from '@/db/queries/audit';
import type { Transaction } from '@/db/engine';
import type { AuditAction } from '@/lib/access/audit-actions';
import type { AuthorityPermission } from '@/lib/access/permissions';
import type { AuthorityScope } from '@/lib/access/scope';
import type { ActionState } from '@/lib/action-state';
import { reviewHref } from '@/lib/assessment/addresses';
import {
  agreeSchema,
  askReviewSchema,
  endSchema,
  finishSchema,
  readNeededBy,
  replySchema,
  settleSchema,
} from '@/lib/review/review-fields';
import { NOT_ASKED, NOT_DONE } from '@/lib/review/review-words';

async function actingNow(): Promise<Acting> {
  return { ...(await senderOf()), publicUrl: getConfig().publicUrl };
}

type ReviewAct<Schema extends z.ZodType<{ readonly reviewId: string }>> = {
  readonly action: AuditAction;
  readonly permission: AuthorityPermission;
  readonly schema: Schema;
  /** What the address of the page says was done, and the box that a refusal stands at. */
  readonly done: string;
  readonly field: string;
  readonly work: (
    tx: Transaction,
    by: { readonly scope: AuthorityScope; readonly acting: Acting; readonly input: z.output<Schema> },
  ) => Promise<Acted>;
};

/** Does one thing to a review, writes down who did, and leaves for its page; or comes back with why not. */
function reviewAct<Schema extends z.ZodType<{ readonly reviewId: string }>>({
  action,
  permission,
  schema,
  done,
  field,
  work,
}: ReviewAct<Schema>) {
  type Call = { readonly scope: AuthorityScope; readonly input: z.output<Schema>; readonly form: FormData };
  const handle = async ({ scope, input, form }: Call): Promise<ActionState> => {
    const acting = await actingNow();
    const result = await inScope(scope, async (tx) => {
      const acted = await work(tx, { scope, acting, input });
      const outcome = acted.ok ? done : acted.reason;
      await recordAudit(tx, scope, { action, outcome, subjectId: input.reviewId });
      return acted;
    });
    if (result.ok) goTo(reviewHref(result.assessmentId, done));
    const { reason, because = NOT_DONE[reason], values } = result;
    return { errors: [{ field, message: because }], values: { ...textFields(form), ...values } };
  };
  return { name: action, permission, schema, handle };
}

/** Asks somebody to review, with what is offered for their time. */
export const askReviewer = authorityAction({
  name: 'review:ask',
  permission: 'review:ask',
  schema: askReviewSchema,
  handle: async ({ scope, input, form }) => {
    const values = textFields(form);
    const { day: neededBy, errors } = readNeededBy(values, today());
    if (errors.length > 0) return { errors, values };
    const acting = await actingNow();
    const asked = await inScope(scope, async (tx) => {
      const result = await actAsk(tx, scope, { ...input, neededBy, acting });
      const outcome = result.ok ? 'asked' : result.reason;
      await recordAudit(tx, scope, { action: 'review:ask', outcome, subjectId: input.assessmentId });
      return result;
    });
    if (asked.ok) goTo(reviewHref(input.assessmentId, 'asked'));
    if (asked.reason === 'not-found') notFound();
    return { errors: [{ field: 'reviewer', message: NOT_ASKED[asked.reason] }], values };
  },
});

/** The reviewer agrees to the time, and chooses how they judge. */
export const agree = authorityAction(
  reviewAct({
    ...{ action: 'review:agree', permission: 'review:judge', schema: agreeSchema },
    ...{ done: 'agreed', field: 'way' },
    work: (tx, { scope, acting, input: { blind, ...terms } }) =>
      actAgree(tx, scope, { ...terms, acting, isBlind: blind === 'yes' }),
  }),
);

/** The reviewer declines or gives up. */
export const giveUp = authorityAction(
  reviewAct({
    ...{ action: 'review:end', permission: 'review:judge', schema: endSchema },
    ...{ done: 'ended', field: 'reason' },
    work: (tx, { scope, acting, input }) => actEnd(tx, scope, { ...input, acting }),
  }),
);

/** The council takes back what the reviewer has not agreed to yet. */
export const takeBack = authorityAction(
  reviewAct({
    ...{ action: 'review:end', permission: 'review:ask', schema: endSchema },
    ...{ done: 'ended', field: 'reason' },
    work: (tx, { scope, acting, input }) => actEnd(tx, scope, { ...input, acting }),
  }),
);

/** The reviewer hands it over, and says how long it took. */
export const handOverReview = authorityAction(
  reviewAct({
    ...{ action: 'review:finish', permission: 'review:judge', schema: finishSchema },
    ...{ done: 'finished', field: 'partly' },
    work: (tx, { scope, acting, input: { reviewId, partly, hours: minutesSpent } }) =>
      actFinish(tx, scope, { reviewId, acting, minutesSpent, isPartly: partly === 'yes' }),
  }),
);

/** The reviewer marks a difference as settled. There is no such action for anybody else. */
export const settle = authorityAction(
  reviewAct({
    ...{ action: 'review:settle', permission: 'review:judge', schema: settleSchema },
    ...{ done: 'settled', field: 'words' },
    work: (tx, { scope, input }) => actSettle(tx, scope, input),
  }),
);

/** The council replies to a difference. */
export const reply = authorityAction(
  reviewAct({
    ...{ action: 'review:reply', permission: 'review:ask', schema: replySchema },
    ...{ done: 'replied', field: 'body' },
    work: (tx, { scope, acting, input }) => actReply(tx, scope, { ...input, acting }),
  }),
);
