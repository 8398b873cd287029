import type * as schema from '@/db/schema';
import { dueReminder } from '@/lib/rounds/reminder-days';
import { addDays, momentOf } from './calendar';
import { findAdministrator } from './people';
import type { DemonstrationRound } from './rounds';

/** Half past eight in the morning. */
const MORNING = 510;
const DAYS_BEFORE = 30;

/** Days that the lab gave to single councils: one in a round that is over, one in the round that is open. */
const GIVEN = [
  {
    council: 'DEMO0003',
    place: 1,
    days: 14,
    beforeClosing: 5,
    reason: 'Its assessment lead left in the last week of the round, and a colleague takes over.',
  },
  {
    council: 'DEMO0011',
    place: 2,
    days: 14,
    beforeClosing: 31,
    reason: 'The council joined the lab after this round had opened.',
  },
] as const;

/** What was given, with the day on which it was. */
export function extensionRows(
  rounds: readonly DemonstrationRound[],
): readonly (typeof schema.roundExtensions.$inferInsert)[] {
  return GIVEN.flatMap(({ council, place, days, beforeClosing, reason }) =>
    rounds
      .filter((round) => round.place === place)
      .map(({ id, closesOn }) => ({
        roundId: id,
        authorityCode: council,
        closesOn: addDays(closesOn, days),
        reason,
        givenBy: findAdministrator().name,
        givenAt: momentOf(addDays(closesOn, -beforeClosing), MORNING),
      })),
  );
}

type Assessed = {
  readonly authorityCode: string;
  readonly frameworkId: string;
  readonly roundId: string;
  readonly sent: boolean;
};

type Lead = { readonly id: string; readonly authorityCode: string };

/**
 * The reminders that went out 30 days before the open round closes: to each lead, of what their council has not sent,
 * where it has begun it or sent it in an earlier round. A demonstration so begins without a heap of mail.
 */
export function reminderRows(
  open: DemonstrationRound,
  { leads, assessed }: { readonly leads: readonly Lead[]; readonly assessed: readonly Assessed[] },
): readonly (typeof schema.reminders.$inferInsert)[] {
  const frameworks = [...new Set(assessed.map(({ frameworkId }) => frameworkId))];
  return leads.flatMap(({ id: memberId, authorityCode }) =>
    frameworks
      .filter((frameworkId) => {
        const own = assessed.filter(
          (each) => each.authorityCode === authorityCode && each.frameworkId === frameworkId,
        );
        const now = own.find(({ roundId }) => roundId === open.id);
        return now === undefined ? own.some(({ sent }) => sent) : !now.sent;
      })
      .map((frameworkId) => ({
        authorityCode,
        memberId,
        frameworkId,
        roundId: open.id,
        dueOn: open.closesOn,
        kind: '30-days' as const,
        sentAt: momentOf(addDays(open.closesOn, -DAYS_BEFORE), MORNING),
      })),
  );
}

type Given = Pick<typeof schema.assignments.$inferInsert, 'memberId' | 'authorityCode' | 'dueOn'>;

/** The last reminder that went out to whoever was given questions of a framework with a day of their own, until `today`. */
export function givenReminderRows(
  open: DemonstrationRound,
  {
    given,
    frameworkId,
    today,
  }: { readonly given: readonly Given[]; readonly frameworkId: string; readonly today: string },
): readonly (typeof schema.reminders.$inferInsert)[] {
  const days = new Map(given.map((one) => [`${one.memberId} ${one.dueOn ?? ''}`, one]));
  return [...days.values()].flatMap(({ memberId, authorityCode, dueOn }) => {
    const kind = typeof dueOn === 'string' ? dueReminder({ dueOn, since: open.opensOn }, today) : null;
    if (kind === null || typeof dueOn !== 'string') return [];
    const sentAt = momentOf(addDays(today, -1), MORNING);
    return [{ authorityCode, memberId, frameworkId, roundId: open.id, dueOn, kind, sentAt }];
  });
}
