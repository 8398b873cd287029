'use server';

import { z } from 'zod';
import { labAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { mailLeads } from '@/app/_server/mail/succession-mails';
import { recordAudit } from '@/db/queries/audit';
import { listAuthorityNames } from '@/db/queries/authorities';
import {
  findOfferedSuccession,
  handOverInstead,
  listOfferedSuccessions,
  offerSuccession,
  withdrawSuccession,
} from '@/db/queries/offered-successions';
import { SUCCESSIONS } from '@/lib/handover/addresses';
import { handedOverMail, offeredMail, withdrawnMail } from '@/lib/handover/handover-mail';
import { NOT_WITHDRAWN } from '@/lib/handover/lab-words';
import { HAS_A_LEAD, readOfferForm, readReason, STANDS_ALREADY } from '@/lib/handover/offer-form';
import { oneSchema } from '@/lib/team/person-fields';

const reasonedSchema = oneSchema.extend({ reason: z.string().default('') });

/** Says which council succeeds which. The leads of both are told, and nothing changes until both have acted. */
export const offer = labAction({
  name: 'handover:offer',
  permission: 'succession:manage',
  schema: z.record(z.string(), z.string()),
  handle: async ({ scope, input }) => {
    const errors = await inScope(scope, async (tx) => {
      const read = readOfferForm(input, {
        councils: await listAuthorityNames(tx),
        successions: await listOfferedSuccessions(tx, scope),
      });
      if (!read.ok) return read.errors;
      const id = await offerSuccession(tx, scope, read.offer);
      const one = id === null ? undefined : await findOfferedSuccession(tx, scope, id);
      if (one === undefined) return [STANDS_ALREADY];
      await recordAudit(tx, scope, { action: 'handover:offer', outcome: 'offered', subjectId: one.id });
      await mailLeads(tx, scope, { one, to: ['fromCode', 'toCode'], mail: offeredMail });
      return [];
    });
    if (errors.length > 0) return { errors, values: input };
    goTo(`${SUCCESSIONS}?done=offered`);
  },
});

/** Takes an offer back that nobody has accepted, with the reason. The leads of both councils are told. */
export const withdrawOffer = labAction({
  name: 'handover:withdraw',
  permission: 'succession:manage',
  schema: reasonedSchema,
  handle: async ({ scope, input }) => {
    const { subject: id } = input;
    const values = { reason: input.reason };
    const { reason, errors } = readReason(input.reason);
    if (errors.length > 0) return { errors, values };
    const done = await inScope(scope, async (tx) => {
      const done = await withdrawSuccession(tx, scope, { id, reason });
      const one = done ? await findOfferedSuccession(tx, scope, id) : undefined;
      const outcome = done ? 'withdrawn' : 'refused';
      await recordAudit(tx, scope, { action: 'handover:withdraw', outcome, subjectId: id });
      if (one !== undefined)
        await mailLeads(tx, scope, { one, to: ['fromCode', 'toCode'], mail: withdrawnMail });
      return done;
    });
    if (done) goTo(`${SUCCESSIONS}?done=withdrawn`);
    return { errors: [{ field: 'reason', message: NOT_WITHDRAWN }], values };
  },
});

/** Hands over in the stead of a council that has no lead, with the reason. */
export const handOverForThem = labAction({
  name: 'handover:hand-over-instead',
  permission: 'succession:manage',
  schema: reasonedSchema,
  handle: async ({ scope, input }) => {
    const { subject: id } = input;
    const values = { reason: input.reason };
    const { reason, errors } = readReason(input.reason);
    if (errors.length > 0) return { errors, values };
    const done = await inScope(scope, async (tx) => {
      const done = await handOverInstead(tx, scope, { id, reason });
      const one = done ? await findOfferedSuccession(tx, scope, id) : undefined;
      const outcome = done ? 'handed-over' : 'refused';
      await recordAudit(tx, scope, { action: 'handover:hand-over-instead', outcome, subjectId: id });
      if (one !== undefined)
        await mailLeads(tx, scope, {
          one,
          to: ['toCode'],
          mail: (about) => handedOverMail({ ...about, by: 'The policy lab' }),
        });
      return done;
    });
    if (done) goTo(`${SUCCESSIONS}?done=handed-over`);
    return { errors: [{ field: 'reason', message: HAS_A_LEAD }], values };
  },
});
