import 'server-only';
import type { Database } from '@/db/engine';
import { assessments } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { EXAMPLE, ROUND, addRound, there } from './testing';
import type { Council } from './testing';

/**
 * For tests: another assessment of the council, in a round of its own, in which it is asked as a district. Returns the
 * id. The kind of council that an assessment was started for never changes, so it cannot be set afterwards.
 */
export function addDistrictAssessment(database: Database, { lead }: Council): Promise<string> {
  return withScope(database, systemScope(), async (tx) => {
    const [made] = await tx
      .insert(assessments)
      .values({
        authorityCode: lead.authorityCode,
        frameworkId: EXAMPLE.id,
        frameworkVersion: EXAMPLE.version,
        roundId: await addRound(tx, { ...ROUND, name: 'Autumn 2026, districts' }),
        authorityType: 'district',
        startedBy: lead.memberId,
      })
      .returning({ id: assessments.id });
    return there(made).id;
  });
}
