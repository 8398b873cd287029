import { dueReminder } from './reminder-days';
import type { ReminderKind } from './reminder-days';

/** What a reminder is about, to whom, and by when. All days YYYY-MM-DD, Europe/London. */
type Subject = {
  readonly userId: string;
  readonly memberId: string;
  readonly roundId: string;
  readonly frameworkId: string;
  readonly dueOn: string;
  /** Since when there has been something to remind of. */
  readonly since: string;
  /** Whether somebody began it. A council that has not is asked once: taking part is its choice. */
  readonly isBegun: boolean;
};

type Sent = Pick<Subject, 'memberId' | 'roundId' | 'frameworkId' | 'dueOn'> & { readonly kind: ReminderKind };

export type Due<S> = S & { readonly kind: ReminderKind };

/**
 * Who is reminded of what on a day: for each person everything in one list, the nearest day first. Nothing that was
 * `sent` comes again, and of two subjects that are the same reminder the first counts. Of what nobody has begun only the
 * earliest is sent.
 */
export function remindersOn<S extends Subject>(
  today: string,
  subjects: readonly S[],
  sent: readonly Sent[],
): ReadonlyMap<string, readonly Due<S>[]> {
  const done = new Set(sent.map(keyOf));
  const due = subjects
    .flatMap((subject) => {
      const kind = dueReminder(subject, today);
      return kind === null || (!subject.isBegun && kind !== '30-days') ? [] : [{ ...subject, kind }];
    })
    .filter((each) => {
      const isFirst = !done.has(keyOf(each));
      done.add(keyOf(each));
      return isFirst;
    })
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  const people = new Map<string, readonly Due<S>[]>();
  for (const each of due) people.set(each.userId, [...(people.get(each.userId) ?? []), each]);
  return people;
}

/** One text for what names a reminder: two with the same are the same reminder. */
export function keyOf({ memberId, roundId, frameworkId, dueOn, kind }: Sent): string {
  return [memberId, roundId, frameworkId, dueOn, kind].join(' ');
}
