'use server';

import { z } from 'zod';
import { labAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { today } from '@/app/_server/today';
import { recordAudit } from '@/db/queries/audit';
import { giveExtension, listAuthoritiesWithPeople, listExtensions } from '@/db/queries/extensions';
import { findRound } from '@/db/queries/rounds';
import { roundHref } from '@/lib/rounds/addresses';
import { readExtensionForm } from '@/lib/rounds/extension-form';

const GONE = 'This round is not there any more';

const schema = z.looseObject({ round: z.uuid(GONE) }).catchall(z.string());

/** Gives a council another last day of a round. The council sees it, under the administrator's name. */
export const extendRound = labAction({
  name: 'round:extend',
  permission: 'round:manage',
  schema,
  handle: async ({ scope, input }) => {
    const errors = await inScope(scope, async (tx) => {
      const round = await findRound(tx, input.round);
      if (round === undefined) return [{ field: 'authority', message: GONE }];
      const read = readExtensionForm(input, {
        round,
        councils: await listAuthoritiesWithPeople(tx, scope),
        given: await listExtensions(tx, scope, round.id),
        today: today(),
      });
      if (!read.ok) return read.errors;
      const { authorityCode, closesOn } = read.extension;
      await giveExtension(tx, scope, { roundId: round.id, ...read.extension });
      await recordAudit(tx, scope, {
        action: 'round:extend',
        outcome: closesOn === round.closesOn ? 'taken-back' : 'given',
        subjectId: round.id,
        authorityCode,
      });
      return [];
    });
    if (errors.length > 0) return { errors, values: input };
    goTo(`${roundHref(input.round)}?given`);
  },
});
