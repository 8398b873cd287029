'use server';

import { authorityAction } from '@/app/_server/action-wrappers';
import { mailOther } from '@/app/_server/contact/contact-mails';
import { findCallable } from '@/app/_server/contact/load-callable';
import { inScope } from '@/app/_server/database';
import { requireViewer } from '@/app/_server/require-scope';
import { goTo } from '@/app/_server/requests/go-to';
import { today } from '@/app/_server/today';
import { recordAudit } from '@/db/queries/audit';
import { acceptContact, askToTalk, declineContact, withdrawContact } from '@/db/queries/contact-requests';
import { contactDoneHref } from '@/lib/contact/addresses';
import { acceptSchema, askSchema, declineSchema } from '@/lib/contact/contact-fields';
import { CONTACT_FAULTS, REQUEST_IS_SETTLED } from '@/lib/contact/contact-words';
import { oneSchema } from '@/lib/team/person-fields';

/** Asks a council to talk about a question, if it can be called about that now. Goes to the list of requests. */
export const askCouncil = authorityAction({
  name: 'contact:ask',
  permission: 'contact:ask',
  schema: askSchema,
  handle: async ({ scope, input }) => {
    const found = await findCallable(await requireViewer(), input.question);
    const council = found?.call.councils.find((one) => one.authorityCode === input.council);
    const values = { message: input.message };
    if (found === undefined || council === undefined)
      return { errors: [{ field: 'message', message: CONTACT_FAULTS['not-offered'] }], values };
    const result = await inScope(scope, async (tx) => {
      const asked = await askToTalk(tx, scope, {
        toCode: council.authorityCode,
        toAssessmentId: council.assessmentId,
        questionId: found.call.question.id,
        question: found.call.question.text,
        message: input.message,
        today: today(),
      });
      const outcome = asked.ok ? 'asked' : asked.reason;
      const subjectId = asked.ok ? asked.id : council.assessmentId;
      await recordAudit(tx, scope, { action: 'contact:ask', outcome, subjectId });
      if (asked.ok) await mailOther(tx, scope, { id: asked.id, what: 'asked' });
      return asked;
    });
    if (result.ok) goTo(contactDoneHref('asked'));
    return { errors: [{ field: 'message', message: CONTACT_FAULTS[result.reason] }], values };
  },
});

/** Accepts a request, with a name and an address that both councils then see. Goes to the list of requests. */
export const acceptRequest = authorityAction({
  name: 'contact:accept',
  permission: 'contact:answer',
  schema: acceptSchema,
  handle: async ({ scope, input: { request: id, ...contact } }) => {
    const isDone = await inScope(scope, async (tx) => {
      const done = await acceptContact(tx, scope, { id, ...contact, today: today() });
      const outcome = done ? 'accepted' : 'settled';
      await recordAudit(tx, scope, { action: 'contact:accept', outcome, subjectId: id });
      if (done) await mailOther(tx, scope, { id, what: 'accepted' });
      return done;
    });
    if (isDone) goTo(contactDoneHref('accepted'));
    return { errors: [{ field: 'name', message: REQUEST_IS_SETTLED }], values: contact };
  },
});

/** Declines a request, with or without words. Goes to the list of requests. */
export const declineRequest = authorityAction({
  name: 'contact:decline',
  permission: 'contact:answer',
  schema: declineSchema,
  handle: async ({ scope, input: { request: id, words } }) => {
    const isDone = await inScope(scope, async (tx) => {
      const done = await declineContact(tx, scope, { id, words, today: today() });
      const outcome = done ? 'declined' : 'settled';
      await recordAudit(tx, scope, { action: 'contact:decline', outcome, subjectId: id });
      if (done) await mailOther(tx, scope, { id, what: 'declined' });
      return done;
    });
    if (isDone) goTo(contactDoneHref('declined'));
    return { errors: [{ field: 'words', message: REQUEST_IS_SETTLED }], values: { words } };
  },
});

/** Takes a request of the own council back. Comes back to the list. */
export const withdrawRequest = authorityAction({
  name: 'contact:withdraw',
  permission: 'contact:ask',
  schema: oneSchema,
  handle: async ({ scope, input: { subject: id } }) => {
    const isDone = await inScope(scope, async (tx) => {
      const done = await withdrawContact(tx, scope, id);
      const outcome = done ? 'withdrawn' : 'settled';
      await recordAudit(tx, scope, { action: 'contact:withdraw', outcome, subjectId: id });
      return done;
    });
    if (isDone) goTo(contactDoneHref('withdrawn'));
    return { errors: [{ field: 'act', message: REQUEST_IS_SETTLED }], values: {} };
  },
});
