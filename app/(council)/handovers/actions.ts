'use server';

import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { mailLeads } from '@/app/_server/mail/succession-mails';
import { recordAudit } from '@/db/queries/audit';
import {
  acceptSuccession,
  bringOverEvidence,
  findSuccession,
  handOverCouncil,
} from '@/db/queries/successions';
import type { ActionState } from '@/lib/action-state';
import { handoverHref } from '@/lib/handover/addresses';
import { acceptedMail, handedOverMail } from '@/lib/handover/handover-mail';
import { NOT_DONE } from '@/lib/handover/handover-words';
import { readLeftOut, typedLeftOut } from '@/lib/handover/left-out';
import { oneSchema } from '@/lib/team/person-fields';

const REFUSED = { errors: [{ field: 'act', message: NOT_DONE }], values: {} };

/** Hands the own council over to a successor, without the evidence that is ticked as left out, and tells its leads. */
export const handOverOwn = authorityAction({
  name: 'handover:hand-over',
  permission: 'handover:decide',
  schema: oneSchema,
  typed: typedHandover,
  handle: async ({ scope, input: { subject: id }, form }) => {
    const leftOut = readLeftOut(form.getAll('leave'));
    const done = await inScope(scope, async (tx) => {
      const done = leftOut !== null && (await handOverCouncil(tx, scope, { id, leftOut }));
      const one = done ? await findSuccession(tx, scope, id) : undefined;
      await recordAudit(tx, scope, {
        action: 'handover:hand-over',
        outcome: done ? 'handed-over' : 'refused',
        subjectId: id,
      });
      if (one !== undefined)
        await mailLeads(tx, scope, {
          one,
          to: ['toCode'],
          mail: (about) => handedOverMail({ ...about, by: one.handedOverBy ?? one.fromName }),
        });
      return done;
    });
    if (done) goTo(`${handoverHref(id)}?done=handed-over`);
    return { ...typedHandover(form), errors: REFUSED.errors };
  },
});

/** Accepts another council: its record is read from now on, its evidence is copied, and from the day nothing of it changes. */
export const acceptOther = authorityAction({
  name: 'handover:accept',
  permission: 'handover:decide',
  schema: oneSchema,
  handle: async ({ scope, input: { subject: id } }) => {
    const done = await inScope(scope, async (tx) => {
      const done = await acceptSuccession(tx, scope, id);
      const one = done ? await findSuccession(tx, scope, id) : undefined;
      await recordAudit(tx, scope, {
        action: 'handover:accept',
        outcome: done ? 'accepted' : 'refused',
        subjectId: id,
      });
      if (one !== undefined)
        await mailLeads(tx, scope, {
          one,
          to: ['fromCode'],
          mail: (about) => acceptedMail({ ...about, by: one.acceptedBy ?? one.toName }),
        });
      return done;
    });
    if (done) goTo(`${handoverHref(id)}?done=accepted`);
    return REFUSED;
  },
});

/** Copies what the old council has added to its evidence since. */
export const bringEvidence = authorityAction({
  name: 'handover:bring-evidence',
  permission: 'handover:decide',
  schema: oneSchema,
  handle: async ({ scope, input: { subject: id } }) => {
    const copies = await inScope(scope, async (tx) => {
      const copies = await bringOverEvidence(tx, scope, id);
      await recordAudit(tx, scope, {
        action: 'handover:bring-evidence',
        outcome: copies === 0 ? 'none' : 'copied',
        subjectId: id,
      });
      return copies;
    });
    goTo(`${handoverHref(id)}?done=${copies === 0 ? 'nothing-new' : 'brought'}`);
  },
});

function typedHandover(form: FormData): ActionState {
  return { errors: [], values: typedLeftOut(form.getAll('leave')) };
}
