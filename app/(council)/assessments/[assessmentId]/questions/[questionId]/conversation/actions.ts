'use server';

import { notFound } from 'next/navigation';
import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { recordAudit } from '@/db/queries/audit';
import {
  beginThread,
  findThreadPlace,
  openThreadAgain,
  reply,
  resolveThread,
  withdrawPost,
} from '@/db/queries/thread-writes';
import { postedHref, shownThreadHref } from '@/lib/assessment/addresses';
import { POST_IS_GONE, THREAD_HAS_CHANGED, THREAD_IS_GONE } from '@/lib/conversation/conversation-words';
import { beginSchema, postBodySchema, postSchema, replySchema } from '@/lib/conversation/post-fields';
import { oneSchema } from '@/lib/team/person-fields';
import { canSpeakOf, recordPost, toldBy, typedPost } from './said-in-form';

/** Begins a thread about a question. Goes to it. */
export const beginConversation = authorityAction({
  name: 'conversation:begin',
  permission: 'conversation:take-part',
  schema: beginSchema,
  typed: typedPost,
  handle: async ({ scope, input: { assessmentId, question: questionId, after, body }, form }) => {
    const said = postBodySchema.safeParse(body);
    if (!said.success) return typedPost(form, said.error);
    const place = await inScope(scope, async (tx) => {
      if (!(await canSpeakOf(tx, scope, { assessmentId, questionId }))) return undefined;
      const told = await toldBy(tx, scope, { assessmentId, form, body: said.data });
      const made = await beginThread(tx, scope, { assessmentId, questionId, after, body: said.data, told });
      await recordPost(tx, scope, made);
      return made;
    });
    return goTo(postedHref(place ?? notFound()));
  },
});

/** Replies in a thread. Comes back to the reply. */
export const replyInThread = authorityAction({
  name: 'conversation:reply',
  permission: 'conversation:take-part',
  schema: replySchema,
  typed: typedPost,
  handle: async ({ scope, input: { thread: threadId, after, body }, form }) => {
    const said = postBodySchema.safeParse(body);
    if (!said.success) return typedPost(form, said.error);
    const place = await inScope(scope, async (tx) => {
      const about = await findThreadPlace(tx, scope, threadId);
      if (about === undefined) return undefined;
      const { assessmentId } = about;
      const told = await toldBy(tx, scope, { assessmentId, form, body: said.data });
      const made = await reply(tx, scope, { threadId, after, body: said.data, told });
      if (made !== undefined) await recordPost(tx, scope, made);
      return made;
    });
    if (place !== undefined) goTo(postedHref(place));
    return { ...typedPost(form), errors: [{ field: 'body', message: THREAD_IS_GONE }] };
  },
});

/** Marks a thread resolved. Comes back to it. */
export const resolveConversation = authorityAction({
  name: 'conversation:resolve',
  permission: 'conversation:take-part',
  schema: oneSchema,
  handle: async ({ scope, input: { subject } }) => {
    const place = await inScope(scope, async (tx) => {
      const done = await resolveThread(tx, scope, subject);
      const outcome = done === undefined ? 'gone' : 'resolved';
      await recordAudit(tx, scope, { action: 'conversation:resolve', outcome, subjectId: subject });
      return done;
    });
    if (place !== undefined) goTo(shownThreadHref(place));
    return { errors: [{ field: 'act', message: THREAD_HAS_CHANGED }], values: {} };
  },
});

/** Opens a resolved thread again. Comes back to it. */
export const openConversationAgain = authorityAction({
  name: 'conversation:open-again',
  permission: 'conversation:take-part',
  schema: oneSchema,
  handle: async ({ scope, input: { subject } }) => {
    const place = await inScope(scope, async (tx) => {
      const done = await openThreadAgain(tx, scope, subject);
      const outcome = done === undefined ? 'gone' : 'open';
      await recordAudit(tx, scope, { action: 'conversation:open-again', outcome, subjectId: subject });
      return done;
    });
    if (place !== undefined) goTo(shownThreadHref(place));
    return { errors: [{ field: 'act', message: THREAD_HAS_CHANGED }], values: {} };
  },
});

/** Takes back what the person wrote themselves. Comes back to where it stood. */
export const withdrawOwnPost = authorityAction({
  name: 'conversation:withdraw',
  permission: 'conversation:take-part',
  schema: postSchema,
  handle: async ({ scope, input: { subject } }) => {
    const { thread: threadId, number } = subject;
    const place = await inScope(scope, async (tx) => {
      const done = await withdrawPost(tx, scope, { threadId, number });
      const outcome = done === undefined ? 'gone' : 'withdrawn';
      await recordAudit(tx, scope, {
        action: 'conversation:withdraw',
        outcome,
        subjectId: `${threadId}/${number}`,
      });
      return done;
    });
    if (place !== undefined) goTo(shownThreadHref(place, number));
    return { errors: [{ field: 'act', message: POST_IS_GONE }], values: {} };
  },
});
