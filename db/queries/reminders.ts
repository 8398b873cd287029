import 'server-only';
import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { SystemScope } from '@/lib/access/scope';
import type { ReminderKind } from '@/lib/rounds/reminder-days';
import type { Transaction } from '@/db/engine';
import { members, reminders } from '@/db/schema';
import type { Span } from './remindable';

/** What names a reminder: it is sent once. */
export type ReminderKey = {
  readonly memberId: string;
  readonly authorityCode: string;
  readonly roundId: string;
  readonly frameworkId: string;
  readonly dueOn: string;
  readonly kind: ReminderKind;
};

/** What was sent about days in the span. */
export async function listReminders(
  tx: Transaction,
  _scope: SystemScope,
  { from, to }: Span,
): Promise<readonly ReminderKey[]> {
  const { memberId, authorityCode, roundId, frameworkId, dueOn, kind } = reminders;
  return tx
    .select({ memberId, authorityCode, roundId, frameworkId, dueOn, kind })
    .from(reminders)
    .where(and(gte(dueOn, from), lte(dueOn, to)));
}

/** Whether a person was reminded of anything, in any council, on the day (YYYY-MM-DD, Europe/London). */
export async function wasReminded(
  tx: Transaction,
  _scope: SystemScope,
  { userId, day }: { readonly userId: string; readonly day: string },
): Promise<boolean> {
  const rows = await tx
    .select({ one: sql`1` })
    .from(reminders)
    .innerJoin(members, eq(members.id, reminders.memberId))
    .where(
      and(
        eq(members.userId, userId),
        eq(sql`(${reminders.sentAt} at time zone 'Europe/London')::date`, sql`${day}::date`),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Records reminders as sent. Returns those that had not been: what the mail may say. */
export async function recordReminders(
  tx: Transaction,
  _scope: SystemScope,
  { keys, sentAt }: { readonly keys: readonly ReminderKey[]; readonly sentAt: Date },
): Promise<readonly ReminderKey[]> {
  const { memberId, authorityCode, roundId, frameworkId, dueOn, kind } = reminders;
  return tx
    .insert(reminders)
    .values(keys.map((key) => ({ ...key, sentAt })))
    .onConflictDoNothing()
    .returning({ memberId, authorityCode, roundId, frameworkId, dueOn, kind });
}
