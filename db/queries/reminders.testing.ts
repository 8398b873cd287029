import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/engine';
import { assessments, assignments, members, outboxMessages, reminders, users } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { recordReminders } from './reminders';
import { EXAMPLE, ROUND } from './testing';
import type { Council, TwoCouncils } from './testing';

/** For tests: the council's lead was reminded a month before the last day. */
export async function remindLead(
  database: Database,
  { roundId }: Pick<TwoCouncils, 'roundId'>,
  { code: authorityCode, lead: { memberId } }: Council,
): Promise<void> {
  const about = { roundId, frameworkId: EXAMPLE.id, dueOn: ROUND.closesOn, kind: '30-days' } as const;
  await withScope(database, systemScope(), (tx) =>
    recordReminders(tx, systemScope(), {
      keys: [{ memberId, authorityCode, ...about }],
      sentAt: new Date('2026-12-01T08:00:00Z'),
    }),
  );
}

/** For tests: the mails that remind somebody, the oldest first. */
export function listReminderMails({ owner }: Database) {
  return owner
    .select({
      recipient: outboxMessages.recipient,
      subject: outboxMessages.subject,
      body: outboxMessages.body,
    })
    .from(outboxMessages)
    .where(eq(outboxMessages.kind, 'reminder'))
    .orderBy(asc(outboxMessages.id));
}

/** For tests: which reminders a council was sent, and on which day, the oldest first. */
export async function listReminderDays({ owner }: Database, authorityCode: string) {
  const rows = await owner
    .select({ kind: reminders.kind, sentAt: reminders.sentAt })
    .from(reminders)
    .where(eq(reminders.authorityCode, authorityCode))
    .orderBy(asc(reminders.sentAt));
  return rows.map(({ kind, sentAt }) => [kind, sentAt.toISOString().slice(0, 10)]);
}

/** For tests: an account for everybody of a council, with an address made of its id. None other is left. */
export async function giveAddresses({ owner }: Database): Promise<void> {
  const people = await owner.selectDistinctOn([members.userId]).from(members);
  await owner.delete(users);
  await owner.insert(users).values(
    people.map(({ userId: id, displayName: name }) => ({
      id,
      name,
      email: `${id}@council.example`,
      emailVerified: true,
    })),
  );
}

/** For tests: every assessment began then. None is ever changed, so its triggers rest for this one statement. */
export async function startAllOn({ owner }: Database, moment: string): Promise<void> {
  await owner.transaction(async (tx) => {
    await tx.execute(sql`alter table assessments disable trigger user`);
    await tx.update(assessments).set({ startedAt: new Date(moment) });
    await tx.execute(sql`alter table assessments enable trigger user`);
  });
}

/** For tests: every question was given then. */
export async function giveAllOn({ owner }: Database, moment: string): Promise<void> {
  await owner.update(assignments).set({ assignedAt: new Date(moment) });
}

/** For tests: another lead of a council. */
export async function addLead({ owner }: Database, authorityCode: string, userId: string): Promise<void> {
  await owner.insert(members).values({ userId, displayName: userId, authorityCode, role: 'lead' });
}

/** For tests: somebody's place ended. */
export async function endPlaceOf({ owner }: Database, memberId: string): Promise<void> {
  await owner
    .update(members)
    .set({ leftAt: new Date('2026-11-01') })
    .where(eq(members.id, memberId));
}
