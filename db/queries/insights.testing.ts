import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '@/db/engine';
import { members } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { grantLabScope, systemScope } from '@/lib/access/scope';
import type { LabMember, LabScope } from '@/lib/access/scope';
import type { Answer } from '@/lib/framework/answer';
import { addPieceTo } from './evidence.testing';
import { submitAssessment } from './submissions';
import { addAssessment, addRound, saveIn, there, TODAY } from './testing';
import type { Council } from './testing';

const EARLIER = {
  name: 'Spring 2026',
  opensOn: '2026-03-01',
  closesOn: '2026-05-31',
  publishesOn: '2026-06-15',
};
const IN_SPRING = '2026-04-01';

type Sent = { readonly assessmentId: string; readonly submissionId: string };

/** For tests: what the council sent in spring and in autumn: up from level 0 to 3 on one question, from 1 to 2 on another. */
export async function moveUp(
  database: Database,
  council: Council,
): Promise<{ readonly before: Sent; readonly now: Sent }> {
  const { lead, assessmentId } = council;
  const earlier = await withScope(database, systemScope(), async (tx) => {
    const [round] = await tx
      .select({ id: sql<string>`id` })
      .from(sql`rounds`)
      .where(sql`name = ${EARLIER.name}`);
    return addAssessment(tx, lead, round?.id ?? (await addRound(tx, EARLIER)));
  });
  const save =
    (id: string, today: string) =>
    (questionId: string, answer: Answer, comment = '') =>
      saveIn(database, { scope: lead, assessmentId: id, questionId, answer, comment, today });
  const inSpring = save(earlier, IN_SPRING);
  await inSpring('ex-gov-01', { state: 'answered', value: 0 }, 'Words of spring');
  await inSpring('ex-voi-01', { state: 'answered', value: 1 });
  const inAutumn = save(assessmentId, TODAY);
  await inAutumn('ex-gov-01', { state: 'answered', value: 3 }, `We asked people first, in ${council.code}`);
  await inAutumn('ex-voi-01', { state: 'answered', value: 2 }, 'A small step');
  await inAutumn('ex-lea-01', { state: 'answered', value: 'A board of care leavers' });
  await inAutumn('ex-num-02', { state: 'answered', value: { numerator: 3, denominator: 40 } });
  await addPieceTo(database, council, { under: 'ex-gov-01' });
  const send = (id: string, today: string) =>
    withScope(database, lead, async (tx) => {
      const sent = await submitAssessment(tx, lead, { assessmentId: id, declaration: 'Honest', today });
      if (!sent.ok) throw new Error(`Not sent: ${sent.reason}`);
      return { assessmentId: id, submissionId: sent.id };
    });
  return { before: await send(earlier, IN_SPRING), now: await send(assessmentId, TODAY) };
}

/** For tests: a place in the lab. The scope is one of its role where the role studies insights, and else as if it were. */
export async function addToLab(
  database: Database,
  place: Pick<LabMember, 'role' | 'audience'>,
): Promise<LabScope> {
  const userId = `user-${place.role}-${place.audience}`;
  const [made] = await withScope(database, systemScope(), (tx) =>
    tx
      .insert(members)
      .values({ userId, displayName: `A ${place.role} for ${place.audience}`, ...place })
      .returning({ id: members.id }),
  );
  const member = { kind: 'lab', memberId: there(made).id, userId, audience: place.audience } as const;
  return there(grantLabScope({ ...member, role: 'lab-admin' }, 'insights:study'));
}
