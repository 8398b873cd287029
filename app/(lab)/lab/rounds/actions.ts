'use server';

import { z } from 'zod';
import { labAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { textFields } from '@/app/_server/requests/form-fields';
import { goTo } from '@/app/_server/requests/go-to';
import { today } from '@/app/_server/today';
import { recordAudit } from '@/db/queries/audit';
import { listFrameworks } from '@/db/queries/frameworks';
import { createRound, listRounds } from '@/db/queries/rounds';
import { ROUNDS } from '@/lib/rounds/addresses';
import { nameTaken, readRoundForm } from '@/lib/rounds/round-form';

/** Makes a round. The days depend on each other and on the other rounds, so they are read together. */
export const makeRound = labAction({
  name: 'round:make',
  permission: 'round:manage',
  schema: z.record(z.string(), z.string()),
  typed: (form) => ({ errors: [], values: typedValues(textFields(form), tickedFrameworks(form)) }),
  handle: async ({ scope, input, form }) => {
    const ticked = tickedFrameworks(form);
    const errors = await inScope(scope, async (tx) => {
      const offered = (await listFrameworks(tx)).map(({ id, version }) => ({
        frameworkId: id,
        frameworkVersion: version,
      }));
      const known = { offered, rounds: await listRounds(tx), today: today() };
      const read = readRoundForm({ fields: input, ticked }, known);
      if (!read.ok) return read.errors;
      const made = await createRound(tx, scope, read.round);
      if (!made.ok) return [nameTaken(read.round.name)];
      await recordAudit(tx, scope, { action: 'round:make', outcome: 'made', subjectId: made.id });
      return [];
    });
    if (errors.length > 0) return { errors, values: typedValues(input, ticked) };
    goTo(`${ROUNDS}?made`);
  },
});

function tickedFrameworks(form: FormData): readonly string[] {
  return form.getAll('framework').filter((id) => typeof id === 'string');
}

/** The form reads back several ticks from one value, by their spaces. */
function typedValues(
  fields: Readonly<Record<string, string>>,
  ticked: readonly string[],
): Readonly<Record<string, string>> {
  return { ...fields, framework: ticked.join(' ') };
}
