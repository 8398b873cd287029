import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/engine';
import { assessments, rounds } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { workOutDueBatch } from '@/db/work-out-batches';
import { systemScope } from '@/lib/access/scope';
import { keptPlan, type KeptPlan } from '@/lib/batches/kept-plan';
import { planBatch, type BatchInput } from '@/lib/batches/plan-batch';
import type { SharingLevel } from '@/lib/access/roles';
import { submitAssessment } from './submissions';
import {
  EXAMPLE,
  addAssessment,
  addCouncil,
  addRound,
  saveIn,
  seedTwoCouncils,
  shareWith,
  TODAY,
  type Council,
  type TwoCouncils,
} from './testing';

type Sent = { readonly roundId: string; readonly levels: readonly number[]; readonly sharing?: SharingLevel };

/** For tests: a council for each level, which answers the first question with it, sends, and shares with the lab's councils. */
export async function sendAtLevels(
  database: Database,
  prefix: string,
  { roundId, levels, sharing = 'anonymous' }: Sent,
): Promise<readonly Council[]> {
  const made: Council[] = [];
  for (const [n, value] of levels.entries()) {
    const code = `${prefix}${n}`;
    const council = await withScope(database, systemScope(), (tx) =>
      addCouncil(tx, { code, name: code, roundId }),
    );
    const { lead: scope, assessmentId } = council;
    await saveIn(database, {
      scope,
      assessmentId,
      questionId: 'ex-gov-01',
      answer: { state: 'answered', value },
    });
    await shareWith(database, council, { audience: 'lab-councils', level: sharing });
    await withScope(database, scope, (tx) =>
      submitAssessment(tx, scope, { assessmentId, declaration: 'Honest', today: TODAY }),
    );
    made.push(council);
  }
  return made;
}

const NEXT_ROUND = {
  name: 'Spring 2027',
  opensOn: '2027-03-01',
  closesOn: '2027-05-31',
  publishesOn: '2027-06-15',
};

/** For tests: a council's assessment of the next round, which it begins where it has none. */
export async function beginNewer(database: Database, council: Council): Promise<Council> {
  const { code, lead } = council;
  const assessmentId = await withScope(database, systemScope(), async (tx) => {
    const [next] = await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.name, NEXT_ROUND.name));
    const roundId = next?.id ?? (await addRound(tx, NEXT_ROUND));
    const [begun] = await tx
      .select({ id: assessments.id })
      .from(assessments)
      .where(and(eq(assessments.roundId, roundId), eq(assessments.authorityCode, code)));
    return begun?.id ?? (await addAssessment(tx, lead, roundId));
  });
  return { ...council, assessmentId };
}

/** For tests: what a council sends in the next round, shared with nobody or as it chose: the first question at its highest level. */
export async function sendNewer(database: Database, council: Council): Promise<Council> {
  const newer = await beginNewer(database, council);
  const { lead, assessmentId } = newer;
  const today = NEXT_ROUND.opensOn;
  const answer = { state: 'answered', value: 4 } as const;
  await saveIn(database, { scope: lead, assessmentId, questionId: 'ex-gov-01', answer, today });
  await withScope(database, lead, (tx) =>
    submitAssessment(tx, lead, { assessmentId, declaration: 'Honest', today }),
  );
  return newer;
}

/** For tests: two councils that have sent nothing, and seven that did: their median at the first question is 50. */
export async function seedSeven(
  database: Database,
): Promise<{ readonly councils: TwoCouncils; readonly sent: readonly Council[] }> {
  const councils = await seedTwoCouncils(database);
  const { roundId } = councils;
  return { councils, sent: await sendAtLevels(database, 'SENT', { roundId, levels: [0, 1, 2, 3, 4, 4, 2] }) };
}

/** For tests: works the example framework's figures out when that is due on a day, YYYY-MM-DD. Returns whether they were. */
export async function workOutOn(database: Database, today: string, plan = planHere): Promise<boolean> {
  return (await workOutDueBatch(database, { frameworkId: EXAMPLE.id, today, plan })) === 'worked-out';
}

/** For tests: plans a batch in this thread. */
export function planHere(input: BatchInput): Promise<KeptPlan> {
  return Promise.resolve(keptPlan(planBatch(input)));
}
