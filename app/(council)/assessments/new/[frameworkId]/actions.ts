'use server';

import { z } from 'zod';
import { authorityAction } from '@/app/_server/action-wrappers';
import { carryInherited, carryLastRound } from '@/app/_server/answering/carry-last-round';
import type { JustStarted } from '@/app/_server/answering/carry-last-round';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/requests/go-to';
import { loadAttachedThere, loadInherited } from '@/app/_server/answering/load-inherited';
import type { Inherited } from '@/app/_server/answering/load-inherited';
import { today } from '@/app/_server/today';
import type { AttachedPiece } from '@/db/queries/answer-evidence';
import type { Transaction } from '@/db/engine';
import { startAssessment } from '@/db/queries/assessments';
import { recordAudit } from '@/db/queries/audit';
import { findOpenRound, listRoundFrameworks } from '@/db/queries/rounds';
import type { AuthorityScope } from '@/lib/access/scope';
import { assessmentHref, startHref } from '@/lib/assessment/addresses';
import { NOT_TO_READ, beginsWith } from '@/lib/assessment/last-round-words';
import { startFieldsSchema } from '@/lib/assessment/start-words';
import { frameworkIdSchema } from '@/lib/framework/definition';
import type { FrameworkId } from '@/lib/framework/definition';

const schema = startFieldsSchema.extend({
  frameworkId: frameworkIdSchema,
  begin: z.string().default('empty'),
});

/** Starts the framework in the open round, in the version that the round asks; goes to its task list. */
export const startOwnAssessment = authorityAction({
  name: 'assessment:start',
  permission: 'assessment:start',
  schema,
  handle: async ({ scope, input }) => {
    const { frameworkId, begin, authorityType } = input;
    const inherited = await inheritedFor(scope, frameworkId, begin);
    if (inherited === undefined)
      return { errors: [{ field: 'begin', message: NOT_TO_READ }], values: { authorityType, begin } };
    const id = await inScope(scope, async (tx) => {
      const round = await findOpenRound(tx, scope, today());
      const asked = round === undefined ? [] : await listRoundFrameworks(tx, round.id);
      const version = asked.find((each) => each.frameworkId === frameworkId)?.frameworkVersion;
      if (round === undefined || version === undefined) return null;
      const { id, isNew } = await startAssessment(tx, scope, {
        frameworkId,
        frameworkVersion: version,
        roundId: round.id,
        authorityType,
      });
      const started = { id, frameworkId, authorityType, version, round, today: today() };
      const outcome = isNew ? await beginWith(tx, scope, { started, begin, inherited }) : 'started';
      await recordAudit(tx, scope, { action: 'assessment:start', outcome, subjectId: id });
      return id;
    });
    // The round closed since the page was read: the page, read again, says so.
    goTo(id === null ? startHref(frameworkId) : assessmentHref(id));
  },
});

type Chosen = Inherited & { readonly attached: readonly AttachedPiece[] };

/** What a council that was taken over sent, where the form names one; null where it names none, undefined where it cannot be read. */
async function inheritedFor(
  scope: AuthorityScope,
  frameworkId: FrameworkId,
  begin: string,
): Promise<Chosen | null | undefined> {
  const code = beginsWith(begin);
  if (code === null) return null;
  const all = await inScope(scope, async (tx) => {
    const round = await findOpenRound(tx, scope, today());
    return round && loadInherited(tx, scope, { frameworkId, opensOn: round.opensOn });
  });
  if (all === undefined) return null;
  const one = all.find(({ fromCode }) => fromCode === code);
  const attached = one && (await loadAttachedThere(one));
  return one && attached && { ...one, attached };
}

type Begin = {
  readonly started: JustStarted;
  readonly begin: string;
  readonly inherited: Chosen | null;
};

/** Puts what the council wants to begin with into what has just been started. Returns what to record of it. */
async function beginWith(
  tx: Transaction,
  scope: AuthorityScope,
  { started, begin, inherited }: Begin,
): Promise<string> {
  if (inherited !== null) {
    await carryInherited(tx, scope, { started, inherited });
    return 'started from a council taken over';
  }
  if (begin !== 'last-round') return 'started';
  await carryLastRound(tx, scope, started);
  return 'started from the last round';
}
