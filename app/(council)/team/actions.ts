'use server';

import { isInCouncil } from '@/app/_server/across-councils';
import { authorityAction } from '@/app/_server/action-wrappers';
import { getConfig } from '@/app/_server/config';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { requireViewer } from '@/app/_server/require-scope';
import { recordAudit } from '@/db/queries/audit';
import { invite, inviteAgain, withdrawInvitation } from '@/db/queries/invitations';
import { changeRole, endPlace, findPlace } from '@/db/queries/change-places';
import type { WhyNotChanged } from '@/db/queries/last-in-charge';
import type { AuthorityRole } from '@/lib/access/roles';
import { INVITATIONS } from '@/lib/team/addresses';
import { INVITATION_LIMITS as limits, invitationMail } from '@/lib/team/invitation-mail';
import {
  INVITATION_IS_GONE,
  NOT_INVITED,
  PLACE_IS_GONE,
  doneHref,
  judgesBlindWords,
  lastLeadWords,
  sentTooOftenWords,
} from '@/lib/team/team-words';
import { oneSchema, roleSchema } from '@/lib/team/person-fields';
import { inviteSchema } from './schemas';

const ALREADY_THERE = { ok: false, reason: 'already-there' } as const;

/** Writes an invitation and its mail. Comes back to the team. */
export const inviteSomebody = authorityAction({
  name: 'team:invite',
  permission: 'team:manage',
  schema: inviteSchema,
  handle: async ({ scope, input }) => {
    const { name: displayName, email, role } = input;
    const refuse = (reason: keyof typeof NOT_INVITED) => ({
      errors: [{ field: 'email', message: NOT_INVITED[reason] }],
      values: input,
    });
    const isThere = await isInCouncil(email, scope.authorityCode);
    const mail = (await mailOf())(role);
    const invited = await inScope(scope, async (tx) => {
      const result = isThere
        ? ALREADY_THERE
        : await invite(tx, scope, { email, displayName, role, mail, limits });
      const event = result.ok
        ? { outcome: role, subjectId: result.id }
        : { outcome: result.reason, subjectId: null };
      await recordAudit(tx, scope, { action: 'team:invite', ...event });
      return result;
    });
    return invited.ok ? goTo(doneHref('invited')) : refuse(invited.reason);
  },
});

/** Sends an invitation again, for as many days as at first. */
export const sendAgain = authorityAction({
  name: 'team:invite-again',
  permission: 'team:manage',
  schema: oneSchema,
  handle: async ({ scope, input: { subject: id } }) => {
    const mail = await mailOf();
    const sent = await inScope(scope, async (tx) => {
      const result = await inviteAgain(tx, scope, { id, limits, mail });
      const outcome = result.ok ? 'sent' : result.reason;
      await recordAudit(tx, scope, { action: 'team:invite-again', outcome, subjectId: id });
      return result;
    });
    if (sent.ok) goTo(doneHref('sent-again'));
    const message = sent.reason === 'gone' ? INVITATION_IS_GONE : sentTooOftenWords(limits.mostMails);
    return { errors: [{ field: 'act', message }], values: {} };
  },
});

/** Takes an invitation back. */
export const withdraw = authorityAction({
  name: 'team:withdraw',
  permission: 'team:manage',
  schema: oneSchema,
  handle: async ({ scope, input: { subject: id } }) => {
    const isWithdrawn = await inScope(scope, async (tx) => {
      const done = await withdrawInvitation(tx, scope, id);
      const outcome = done ? 'withdrawn' : 'gone';
      await recordAudit(tx, scope, { action: 'team:withdraw', outcome, subjectId: id });
      return done;
    });
    if (isWithdrawn) goTo(doneHref('withdrawn'));
    return { errors: [{ field: 'act', message: INVITATION_IS_GONE }], values: {} };
  },
});

/** Gives somebody of the council another role. */
export const giveRole = authorityAction({
  name: 'team:change-role',
  permission: 'team:manage',
  schema: oneSchema.extend({ role: roleSchema }),
  handle: async ({ scope, input: { subject: id, role } }) => {
    const { result, place } = await inScope(scope, async (tx) => {
      const place = await findPlace(tx, scope, id);
      const result = await changeRole(tx, scope, { memberId: id, role });
      const outcome = result.ok ? role : result.reason;
      await recordAudit(tx, scope, { action: 'team:change-role', outcome, subjectId: id });
      return { result, place };
    });
    if (result.ok) goTo(doneHref('changed'));
    return {
      errors: [{ field: 'role', message: whyNot(result.reason, place?.displayName) }],
      values: { role },
    };
  },
});

/** Ends somebody's place in the council. */
export const endTheirPlace = authorityAction({
  name: 'team:end-place',
  permission: 'team:manage',
  schema: oneSchema,
  handle: async ({ scope, input: { subject: id } }) => {
    const { result, place } = await inScope(scope, async (tx) => {
      const place = await findPlace(tx, scope, id);
      const result = await endPlace(tx, scope, id);
      const outcome = result.ok ? 'ended' : result.reason;
      await recordAudit(tx, scope, { action: 'place:end', outcome, subjectId: id });
      return { result, place };
    });
    if (result.ok) goTo(doneHref('ended'));
    return { errors: [{ field: 'act', message: whyNot(result.reason, place?.displayName) }], values: {} };
  },
});

function whyNot(reason: WhyNotChanged, displayName = 'That person'): string {
  if (reason === 'gone') return PLACE_IS_GONE;
  return reason === 'last-one' ? lastLeadWords(displayName) : judgesBlindWords(displayName);
}

/** What writes the mail of an invitation, by role, for whoever asks. */
async function mailOf() {
  const { authorityName, displayName } = await requireViewer();
  const link = `${getConfig().publicUrl}${INVITATIONS}`;
  return (role: AuthorityRole) =>
    invitationMail({ councilName: authorityName ?? '', invitedBy: displayName, role, link });
}
