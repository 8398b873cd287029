import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { reopenIn } from '@/db/queries/approvals.testing';
import { extendFor } from '@/db/queries/extensions.testing';
import { giveQuestions } from '@/db/queries/assignments';
import { findAssessment, startAssessment } from '@/db/queries/assessments';
import {
  AFTER_THE_ROUND,
  addRound,
  answerAndSend,
  saveIn,
  seedTwoCouncils,
  there,
} from '@/db/queries/testing';
import type { Council, TwoCouncils } from '@/db/queries/testing';
import {
  addLead,
  endPlaceOf,
  giveAddresses,
  giveAllOn,
  listReminderDays,
  listReminderMails,
  startAllOn,
} from '@/db/queries/reminders.testing';
import { listAddressesWanting, saveEmailChoices } from '@/db/queries/own-emails';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { addDays } from '@/lib/format/date';
import { sendDueReminders } from './remind';

const PUBLIC_URL = 'https://toolkit.example';

/** The round ends on 31 December 2026. */
const DAYS = { thirty: '2026-12-01', seven: '2026-12-24', one: '2026-12-30', after: AFTER_THE_ROUND };

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await startAllOn(database, '2026-10-05T09:00:00Z');
  await giveAddresses(database);
});

function runOn(day: string, time = '09:00'): Promise<void> {
  const addressesOf = (ids: readonly string[]) => listAddressesWanting(database.owner, 'reminders', ids);
  const now = new Date(`${day}T${time}:00Z`);
  return sendDueReminders(database, { publicUrl: PUBLIC_URL, addressesOf }, now);
}

async function mails(of?: Council) {
  const rows = await listReminderMails(database);
  return of === undefined ? rows : rows.filter(({ recipient }) => recipient.includes(`user-${of.code}`));
}

async function subjects(of: Council): Promise<readonly string[]> {
  return (await mails(of)).map(({ subject }) => subject);
}

describe('reminders', () => {
  test('go to the lead of each council 30, 7 and 1 days before the last day, and once after it', async () => {
    for (let day = '2026-11-25'; day < '2027-01-20'; day = addDays(day, 1)) await runOn(day);
    expect(await listReminderDays(database, councils.own.code)).toEqual([
      ['30-days', DAYS.thirty],
      ['7-days', DAYS.seven],
      ['1-day', DAYS.one],
      ['overdue', DAYS.after],
    ]);
    expect(await mails(councils.own)).toHaveLength(4);
    expect(await mails(councils.other)).toHaveLength(4);
    const recipients = new Set((await mails()).map(({ recipient }) => recipient));
    expect(recipients.size).toBe(2);
  });

  test('say how much is left, until when, and lead to the task list', async () => {
    const { lead: scope, assessmentId } = councils.own;
    const answer = { state: 'answered', value: 3 } as const;
    await saveIn(database, { scope, assessmentId, questionId: 'ex-gov-01', answer });
    await runOn(DAYS.seven);
    const [mail] = await mails(councils.own);
    expect(mail?.body).toMatch(/1 of \d+ questions are answered\. \d+ questions? left, about \d+ minutes?\./);
    expect(mail?.body).toContain('It closes on 31 December 2026, in 7 days.');
    expect(mail?.body).toContain(`${PUBLIC_URL}/assessments/${assessmentId}`);
    expect(mail?.subject).toContain('Northdale Council: ');
  });

  test('are not sent before eight in the morning, and are at eight', async () => {
    await runOn(DAYS.seven, '07:59');
    expect(await mails()).toHaveLength(0);
    await runOn(DAYS.seven, '08:00');
    expect(await mails()).toHaveLength(2);
  });

  test('are sent once by two instances that look at the same moment, and not again after a restart', async () => {
    await Promise.all([runOn(DAYS.seven), runOn(DAYS.seven), runOn(DAYS.seven)]);
    await runOn(DAYS.seven, '15:00');
    expect(await mails(councils.own)).toHaveLength(1);
    expect(await mails(councils.other)).toHaveLength(1);
  });

  test('come once, the latest, after a server was down on every day of them', async () => {
    await runOn('2026-12-31');
    await runOn('2026-12-31', '17:00');
    expect(await listReminderDays(database, councils.own.code)).toEqual([['1-day', '2026-12-31']]);
    expect(await mails(councils.own)).toHaveLength(1);
  });

  test('end when the assessment is sent: nothing nags a council that is done', async () => {
    await answerAndSend(database, councils.own);
    for (const day of Object.values(DAYS)) await runOn(day);
    expect(await subjects(councils.own)).toEqual([]);
    expect(await subjects(councils.other)).toHaveLength(4);
  });

  test('begin again for what was opened again: it is to be sent once more', async () => {
    await answerAndSend(database, councils.own);
    expect(await reopenIn(database, councils.own)).toMatchObject({ ok: true });
    await runOn(DAYS.one);
    const told = (await mails(councils.own)).map(({ recipient }) => recipient);
    // The contributor has a question of their own, which is open again too.
    expect(told).toEqual(['user-TEST0001-lead@council.example', 'user-TEST0001-contributor@council.example']);
  });

  test('are not sent to somebody whose place has ended, nor to those who do not send assessments', async () => {
    await addLead(database, councils.own.code, 'second');
    await giveAddresses(database);
    await endPlaceOf(database, councils.own.lead.memberId);
    await runOn(DAYS.seven);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([
      'second@council.example',
      'user-TEST0002-lead@council.example',
    ]);
  });

  test('are not sent to somebody who has switched them off, and come again once they are on', async () => {
    const { userId } = councils.own.lead;
    const choose = (wanted: boolean) =>
      saveEmailChoices(database.owner, {
        userId,
        choices: { conversations: true, contact: true, reminders: wanted },
      });
    await choose(false);
    await runOn(DAYS.seven);
    expect(await mails(councils.own)).toEqual([]);
    expect(await mails(councils.other)).toHaveLength(1);
    await choose(true);
    await runOn(DAYS.one);
    const [mail, ...more] = await mails(councils.own);
    expect(more).toEqual([]);
    expect(mail?.body).toContain(`switch these emails off, and on again: ${PUBLIC_URL}/your-emails`);
  });

  test('are not sent for what began on the day of the reminder or after it', async () => {
    await startAllOn(database, '2026-12-24T07:00:00Z');
    await runOn(DAYS.seven);
    expect(await mails()).toHaveLength(0);
    await runOn(DAYS.one);
    expect(await mails()).toHaveLength(2);
  });
});

describe('reminders of a council with a last day of its own', () => {
  test('are about that day, and say what it is for others', async () => {
    await extendFor(database, councils, { council: councils.own, closesOn: '2027-01-12' });
    for (const day of [DAYS.seven, DAYS.one, DAYS.after]) await runOn(day);
    expect(await mails(councils.other)).toHaveLength(3);
    await runOn('2027-01-05');
    const [last] = (await mails(councils.own)).slice(-1);
    expect(last?.body).toContain('It closes on 12 January 2027, in 7 days.');
    expect(last?.body).toContain('for others it is 31 December 2026');
  });
});

describe('a person with several things to do', () => {
  test('gets one mail a day, about all of them, of every council', async () => {
    const { own, other } = councils;
    await addLead(database, other.code, own.lead.userId);
    await runOn(DAYS.seven);
    const [mail, ...more] = await mails(own);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(
      'Northdale Council and Westmere Council: 2 assessments, the first closes on 31 December 2026',
    );
    expect(mail?.body.match(/https:.*assessments/g)).toHaveLength(2);
  });

  test('gets no second mail on a day, and the next day what had become due since', async () => {
    const { own, other } = councils;
    await runOn(DAYS.seven);
    await addLead(database, other.code, own.lead.userId);
    await runOn(DAYS.seven, '16:00');
    expect(await mails(own)).toHaveLength(1);
    await runOn('2026-12-25');
    expect((await subjects(own)).at(1)).toMatch(/^Westmere Council: /);
  });
});

describe('somebody with questions of their own', () => {
  async function give(questionIds: readonly string[], dueOn: string | null): Promise<void> {
    const { own } = councils;
    await withScope(database, own.lead, (tx) =>
      giveQuestions(tx, own.lead, {
        assessmentId: own.assessmentId,
        memberId: own.contributor.memberId,
        questionIds,
        dueOn,
      }),
    );
    await giveAllOn(database, '2026-11-21T09:00:00Z');
  }

  async function mailsToContributor() {
    return (await mails()).filter(({ recipient }) => recipient.includes('TEST0001-contributor'));
  }

  test('is reminded of those alone, by their day, and after it while the round is open', async () => {
    const day = '2026-12-10';
    await give(['ex-gov-01', 'ex-gov-02'], day);
    await runOn(addDays(day, -7));
    const [mail] = await mailsToContributor();
    expect(mail?.subject).toMatch(/^Northdale Council: 2 questions with you/);
    expect(mail?.body).toContain(`${PUBLIC_URL}/assessments/${councils.own.assessmentId}?mine=yes`);
    await runOn(addDays(day, 1));
    expect(await mailsToContributor()).toHaveLength(2);
  });

  test('is not reminded once all of them are answered', async () => {
    const day = '2026-12-10';
    await give(['ex-gov-01'], day);
    const { contributor: scope, assessmentId } = councils.own;
    const answer = { state: 'answered', value: 3 } as const;
    await saveIn(database, { scope, assessmentId, questionId: 'ex-gov-01', answer });
    await runOn(addDays(day, -7));
    expect(await mailsToContributor()).toEqual([]);
  });
});

describe('what a council sent in an earlier round and has not begun in this one', () => {
  const SPRING = {
    name: 'Spring 2027',
    opensOn: '2027-02-01',
    closesOn: '2027-05-31',
    publishesOn: '2027-06-30',
  };

  test('is named once, at 30 days, as the council’s choice; a council that never took part hears nothing', async () => {
    await answerAndSend(database, councils.own);
    await withScope(database, systemScope(), (tx) => addRound(tx, SPRING));
    for (const day of ['2027-05-01', '2027-05-02', '2027-05-24', '2027-05-30', '2027-06-01'])
      await runOn(day);
    const [mail, ...more] = await mails(councils.own);
    expect(more).toEqual([]);
    expect(mail?.body).toContain('Taking part is your council’s choice.');
    expect(mail?.body).toContain(`${PUBLIC_URL}/assessments/new/`);
    expect(await mails(councils.other)).toEqual([]);
  });

  test('is not named before its round opens', async () => {
    await answerAndSend(database, councils.own);
    await withScope(database, systemScope(), (tx) => addRound(tx, { ...SPRING, opensOn: '2027-05-15' }));
    await runOn('2027-05-02');
    expect(await mails(councils.own)).toEqual([]);
  });

  test('is named no more once somebody begins it', async () => {
    await answerAndSend(database, councils.own);
    const roundId = await withScope(database, systemScope(), (tx) => addRound(tx, SPRING));
    const { lead, assessmentId } = councils.own;
    const asked = await withScope(database, lead, (tx) => findAssessment(tx, lead, assessmentId));
    const { frameworkId, frameworkVersion, authorityType } = there(asked);
    await withScope(database, lead, (tx) =>
      startAssessment(tx, lead, { roundId, frameworkId, frameworkVersion, authorityType }),
    );
    await startAllOn(database, '2027-02-03T09:00:00Z');
    await runOn('2027-05-02');
    const [mail] = await mails(councils.own);
    expect(mail?.body).not.toContain('choice');
    expect(mail?.body).toContain('questions left');
  });
});
