'use server';

import { authorityAction } from '@/app/_server/action-wrappers';
import { inScope } from '@/app/_server/database';
import { goTo } from '@/app/_server/go-to';
import { today } from '@/app/_server/today';
import { startAssessment } from '@/db/queries/assessments';
import { recordAudit } from '@/db/queries/audit';
import { findOpenRound, listRoundFrameworks } from '@/db/queries/rounds';
import { assessmentHref, startHref } from '@/lib/assessment/addresses';
import { startFieldsSchema } from '@/lib/assessment/start-words';
import { frameworkIdSchema } from '@/lib/framework/definition';

const schema = startFieldsSchema.extend({ frameworkId: frameworkIdSchema });

/** Starts the framework in the open round, in the version that the round asks; goes to its task list. */
export const startOwnAssessment = authorityAction({
  name: 'assessment:start',
  permission: 'assessment:start',
  schema,
  handle: async ({ scope, input }) => {
    const id = await inScope(scope, async (tx) => {
      const round = await findOpenRound(tx, today());
      const asked = round === undefined ? [] : await listRoundFrameworks(tx, round.id);
      const version = asked.find(({ frameworkId }) => frameworkId === input.frameworkId)?.frameworkVersion;
      if (round === undefined || version === undefined) return null;
      const started = await startAssessment(tx, scope, {
        frameworkId: input.frameworkId,
        frameworkVersion: version,
        roundId: round.id,
        authorityType: input.authorityType,
      });
      await recordAudit(tx, scope, { action: 'assessment:start', outcome: 'started', subjectId: started });
      return started;
    });
    // The round closed since the page was read: the page, read again, says so.
    goTo(id === null ? startHref(input.frameworkId) : assessmentHref(id));
  },
});
