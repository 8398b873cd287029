import 'server-only';
import type { Database, Transaction } from '@/db/engine';
import { findFramework } from '@/db/queries/frameworks';
import { queueMail } from '@/db/queries/outbox';
import { answersOf, listGiven, listNotBegun, listUnsent } from '@/db/queries/remindable';
import type { Remindable, StartedWork } from '@/db/queries/remindable';
import { listReminders, recordReminders, wasReminded } from '@/db/queries/reminders';
import { takeLock } from '@/db/queries/take-lock';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { assessmentHref, mineHref, startHref } from '@/lib/assessment/addresses';
import { usualAuthorityType } from '@/lib/assessment/authority-type';
import type { Answers } from '@/lib/framework/answer';
import { assessmentProgress } from '@/lib/assessment/progress';
import { londonDay } from '@/lib/format/date';
import { reminderSpan, isReminderTime } from '@/lib/rounds/reminder-days';
import { REMINDER_VALID_MINUTES, reminderMail } from '@/lib/rounds/reminder-mail';
import type { ReminderItem } from '@/lib/rounds/reminder-mail';
import { keyOf, remindersOn } from '@/lib/rounds/who-is-reminded';
import type { Due } from '@/lib/rounds/who-is-reminded';
import { log } from '@/app/_server/log';

type Subject = Remindable & {
  readonly dueOn: string;
  readonly isBegun: boolean;
  readonly started: StartedWork | null;
  /** The questions that it is about; null: all of the framework. */
  readonly questionIds: readonly string[] | null;
};

/** Something to remind of, as the mail says it. */
type Told = { readonly due: Due<Subject>; readonly item: ReminderItem };

type Post = {
  readonly publicUrl: string;
  /** By user id the addresses of those who want reminders: sign-in tables are out of the sight of every scope. */
  readonly addressesOf: (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

/**
 * Writes to whoever has something to finish, 30, 7 and 1 days before its last day and once after it: one mail a person
 * and day. What is due is read at once; each mail is written in a transaction of its own with the record that it was
 * sent, so that two processes, or one that starts again, never write it twice. `now` says which day it is.
 */
export async function sendDueReminders(
  database: Database,
  { publicUrl, addressesOf }: Post,
  now: Date,
): Promise<void> {
  if (!isReminderTime(now)) return;
  const due = await inSystem(database, (tx) => listDue(tx, londonDay(now), publicUrl));
  if (due.size === 0) return;
  const addresses = await addressesOf([...due.keys()]);
  for (const [userId, own] of due) {
    const recipient = addresses.get(userId);
    if (recipient === undefined) continue;
    const sent = await inSystem(database, (tx) => remind(tx, { userId, recipient, own, now, publicUrl }));
    if (sent > 0) log('reminder', { user: userId, about: sent, outcome: 'queued' });
  }
}

/** What is due to be said to whom: only what is left to do. */
async function listDue(
  tx: Transaction,
  today: string,
  publicUrl: string,
): Promise<ReadonlyMap<string, readonly Told[]>> {
  const span = reminderSpan(today);
  const unsent = await listUnsent(tx, systemScope(), span);
  const notBegun = await listNotBegun(tx, systemScope(), { ...span, today });
  const given = await listGiven(tx, systemScope(), { ...span, today });
  const whole = { questionIds: null };
  const subjects: readonly Subject[] = [
    ...unsent.map((started) => ({ ...started, ...whole, dueOn: started.closesOn, isBegun: true, started })),
    ...notBegun.map((each) => ({ ...each, ...whole, dueOn: each.closesOn, isBegun: false, started: null })),
    ...given.map((started) => ({ ...started, isBegun: true, started })),
  ];
  const due = remindersOn(today, subjects, await listReminders(tx, systemScope(), span));
  const started = [...due.values()].flat().flatMap((each) => each.started?.assessmentId ?? []);
  const answers =
    started.length === 0 ? new Map<string, Answers>() : await answersOf(tx, systemScope(), started);
  const told = new Map<string, readonly Told[]>();
  for (const [userId, own] of due) {
    const items: Told[] = [];
    for (const each of own) items.push({ due: each, item: await itemOf(tx, each, { answers, publicUrl }) });
    const left = items.filter(({ item }) => !item.isGiven || (item.work?.blank ?? 0) > 0);
    if (left.length > 0) told.set(userId, left);
  }
  return told;
}

type Reminding = {
  readonly userId: string;
  readonly recipient: string;
  readonly own: readonly Told[];
  readonly now: Date;
  readonly publicUrl: string;
};

/** How many things the mail tells of: none when somebody else has just sent it, or the person had one today. */
async function remind(tx: Transaction, reminding: Reminding): Promise<number> {
  const { userId, recipient, own, now, publicUrl } = reminding;
  const today = londonDay(now);
  await takeLock(tx, `reminders of ${userId}`);
  if (await wasReminded(tx, systemScope(), { userId, day: today })) return 0;
  const keys = own.map(({ due }) => due);
  const isNew = new Set((await recordReminders(tx, systemScope(), { keys, sentAt: now })).map(keyOf));
  const told = own.filter(({ due }) => isNew.has(keyOf(due)));
  const [first] = told;
  if (first === undefined) return 0;
  const items = told.map(({ item }) => item);
  await queueMail(tx, systemScope(), {
    kind: 'reminder',
    recipient,
    ...reminderMail(items, { name: first.due.displayName, today, publicUrl }),
    validMinutes: REMINDER_VALID_MINUTES,
  });
  return told.length;
}

type Known = {
  /** By assessment. */
  readonly answers: ReadonlyMap<string, Answers>;
  readonly publicUrl: string;
};

async function itemOf(
  tx: Transaction,
  subject: Subject,
  { answers, publicUrl }: Known,
): Promise<ReminderItem> {
  const { frameworkId, frameworkVersion, started, questionIds } = subject;
  const definition = await findFramework(tx, frameworkId, frameworkVersion);
  if (definition === undefined) throw new Error('The framework version of a round is missing');
  const facts = { ...subject, title: definition.title, isGiven: questionIds !== null };
  if (started === null) {
    const minutes = definition.minutes[usualAuthorityType(subject)];
    return { ...facts, minutes, work: null, link: `${publicUrl}${startHref(frameworkId)}` };
  }
  const { authorityType, assessmentId } = started;
  const answering = { authorityType, answers: answers.get(assessmentId) ?? {} };
  const only = questionIds === null ? {} : { only: new Set(questionIds) };
  return {
    ...facts,
    minutes: definition.minutes[authorityType],
    work: assessmentProgress(definition, answering, only).total,
    link: `${publicUrl}${questionIds === null ? assessmentHref(assessmentId) : mineHref(assessmentId)}`,
  };
}

function inSystem<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, systemScope(), work);
}
