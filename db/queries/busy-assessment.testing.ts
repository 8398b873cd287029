import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/engine';
import { answers, assessments, assignments, members, threadPosts, threads } from '@/db/schema';

/** For tests and measures: as much as a large council does in one assessment. Source: issue 3, "Measured". */
export const BUSY = { questions: 48, people: 12, posts: 500, versions: 2_000 } as const;

/**
 * For tests and measures: gives every question to somebody, begins a conversation at each, and lets one answer be saved
 * again and again. Returns the new people's places. `questionIds` are the assessment's; those that lack in number are
 * made up, and stand for questions of another version.
 */
export async function fillAssessment(
  database: Database,
  { assessmentId, questionIds }: { readonly assessmentId: string; readonly questionIds: readonly string[] },
): Promise<readonly string[]> {
  const [assessment] = await database.owner
    .select({ authorityCode: assessments.authorityCode })
    .from(assessments)
    .where(eq(assessments.id, assessmentId));
  if (assessment === undefined) throw new Error('There is no such assessment');
  const { authorityCode } = assessment;
  const people = await joinCouncil(database, authorityCode);
  const personAt = (place: number): string => people[place % people.length] ?? '';
  const at = Array.from({ length: BUSY.questions }, (_, place) => questionIds[place] ?? `made-up-${place}`);
  await database.owner.transaction(async (tx) => {
    const given = at.map((questionId, place) => ({
      assessmentId,
      authorityCode,
      questionId,
      memberId: personAt(place),
      assignedBy: personAt(0),
    }));
    await tx.delete(assignments).where(eq(assignments.assessmentId, assessmentId));
    await tx.insert(assignments).values(given);
    const begun = await tx
      .insert(threads)
      .values(at.map((questionId) => ({ assessmentId, authorityCode, questionId, number: 100 })))
      .returning({ id: threads.id });
    const posts = Array.from({ length: BUSY.posts }, (_, place) => ({
      threadId: begun[place % begun.length]?.id ?? '',
      number: Math.floor(place / begun.length) + 1,
      authorityCode,
      body: `Something about it, said for the ${place}th time.`,
      writtenBy: personAt(place),
    }));
    await tx.insert(threadPosts).values(posts);
    await saveAgainAndAgain(tx, assessmentId);
  });
  // A server that nobody hurries does this by itself, within a minute of so many rows.
  await database.owner.execute(sql`analyze`);
  return people;
}

async function joinCouncil(database: Database, authorityCode: string): Promise<readonly string[]> {
  const joined = await database.owner
    .insert(members)
    .values(
      Array.from({ length: BUSY.people }, (_, place) => ({
        userId: `colleague-${place}-of-${authorityCode}`,
        displayName: `Colleague ${place}`,
        authorityCode,
        role: 'contributor' as const,
      })),
    )
    .returning({ id: members.id });
  return joined.map(({ id }) => id);
}

/** One answer of the assessment, where there is one: a trigger keeps each of its versions. */
async function saveAgainAndAgain(tx: Database['owner'], assessmentId: string): Promise<void> {
  const [one] = await tx
    .select({ questionId: answers.questionId })
    .from(answers)
    .where(eq(answers.assessmentId, assessmentId))
    .limit(1);
  if (one === undefined) return;
  const place = sql.raw(`'${assessmentId}' and question_id = '${one.questionId}'`);
  await tx.execute(sql`do $$ begin
    for time in 1..${sql.raw(String(BUSY.versions))} loop
      update answers set version = version + 1, comment = 'Version ' || time,
        saved_at = now() - (${sql.raw(String(BUSY.versions))} - time) * interval '1 minute' where assessment_id = ${place};
    end loop;
  end $$`);
}

/** For measures: an assessment of the same questions in the same round by somebody of another council, with nothing in it. */
export async function startAlike(
  database: Database,
  { assessmentId, personOf }: { readonly assessmentId: string; readonly personOf: string },
): Promise<string> {
  const [alike] = await database.owner.select().from(assessments).where(eq(assessments.id, assessmentId));
  const [person] = await database.owner
    .select({ startedBy: members.id })
    .from(members)
    .where(eq(members.authorityCode, personOf));
  if (alike === undefined || person === undefined) throw new Error('There is nothing to start from');
  const { frameworkId, frameworkVersion, roundId, authorityType } = alike;
  const [started] = await database.owner
    .insert(assessments)
    .values({
      authorityCode: personOf,
      frameworkId,
      frameworkVersion,
      roundId,
      authorityType,
      ...person,
    })
    .returning({ id: assessments.id });
  if (started === undefined) throw new Error('Nothing was started');
  return started.id;
}
