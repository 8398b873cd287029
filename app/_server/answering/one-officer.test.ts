import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadCheck } from '@/app/(council)/assessments/[assessmentId]/check-answers/load-check';
import { sendIfConfirmed } from '@/app/(council)/assessments/[assessmentId]/check-answers/send-if-confirmed';
import { loadTaskList } from '@/app/(council)/assessments/[assessmentId]/load-task-list';
import type { Database, Transaction } from '@/db/engine';
import { keepImport } from '@/db/queries/answer-imports';
import { listAddressesWanting } from '@/db/queries/own-emails';
import { endPlaceOf, giveAddresses, listReminderMails, startAllOn } from '@/db/queries/reminders.testing';
import { TODAY, answerAndSend, seedTwoCouncils, there } from '@/db/queries/testing';
import type { Council, TwoCouncils } from '@/db/queries/testing';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { homeTasks } from '@/lib/assessment/home-tasks';
import { lacksApprover, waitingForOthers } from '@/lib/assessment/home-words';
import { countVersions } from '@/lib/assessment/approval';
import { exampleSheet, filledSheet } from '@/lib/circulate/testing';
import type { Answer } from '@/lib/framework/answer';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import { confirmReadBack } from '@/app/_server/spreadsheets/confirm-read-back';
import { loadOverview } from './load-overview';
import { sendDueReminders } from '@/app/_server/mail/remind';

/*
 * A council with one officer: no team, no assignment and no review is needed, and nothing nags about them (issue 3,
 * point 11; demand 18).
 */

vi.mock('next/navigation', () => ({ notFound: vi.fn() }));

const OTHERS = /team|colleague|invit|assign|with nobody|review|approv|somebody else/i;
const MAY = { start: true, answer: true, agree: false, approve: false, send: true };

let database: Database;
let councils: TwoCouncils;
let own: Council;

beforeAll(async () => {
  database = await openTestDatabase();
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  own = councils.own;
  for (const { memberId } of [own.contributor, own.approver]) await endPlaceOf(database, memberId);
});

function asOfficer<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, own.lead, work);
}

function check() {
  return asOfficer(async (tx) => there(await loadCheck(tx, own.lead, own.assessmentId)));
}

const SAID: Readonly<Record<string, Answer>> = {
  'ex-pos-01': { state: 'answered', value: 'adopted', reference: 'Minute 12' },
  'ex-gov-01': { state: 'answered', value: 4 },
  'ex-gov-03': { state: 'answered', value: true },
  'ex-off-01': { state: 'answered', value: ['money', 'work'] },
  'ex-voi-01': { state: 'answered', value: 2 },
};

/** Brings the whole questionnaire in from one file that was filled in elsewhere, and confirms it once. */
async function bringEverythingIn() {
  const standing = allQuestions(exampleFramework()).map(({ id }) => {
    const answer: Answer = SAID[id] ?? { state: 'dk' };
    return [id, { answer, comment: '', version: 0 }] as const;
  });
  const sheet = filledSheet(exampleSheet(Object.fromEntries(standing)));
  const { assessmentId } = own;
  const importId = await asOfficer((tx) =>
    keepImport(tx, own.lead, { assessmentId, fileName: 'answers.ods', sheet }),
  );
  const now = new Date(`${TODAY}T12:00:00Z`);
  return asOfficer((tx) => confirmReadBack(tx, own.lead, { assessmentId, importId, now }));
}

describe('a council with one officer', () => {
  test('reads at home what is left and by when, and nothing about other people', async () => {
    for (const brings of [false, true]) {
      if (brings) await bringEverythingIn();
      const overview = await asOfficer((tx) => loadOverview(tx, own.lead, TODAY));
      expect(lacksApprover(overview)).toBe(false);
      expect(waitingForOthers(overview, MAY)).toEqual([]);
      const tasks = homeTasks(overview, MAY);
      expect(tasks.length).toBeGreaterThan(0);
      expect(tasks.map(({ title, detail }) => `${title} ${detail}`).join(' ')).not.toMatch(OTHERS);
    }
  });

  test('has a task list without names, days of people or a way to give questions away', async () => {
    const asked = { assessmentId: own.assessmentId, today: TODAY };
    const tasks = await asOfficer(async (tx) => there(await loadTaskList(tx, own.lead, asked)));
    expect(tasks).toMatchObject({
      byTheme: null,
      hasColleague: false,
      waitsForApprover: false,
      delegation: { isUsed: false, lapsed: [] },
    });
  });

  test('is asked for no approval where the answers are checked', async () => {
    const { approval } = await check();
    expect(approval).toMatchObject({ deciders: [], standing: { kind: 'not-asked' } });
  });

  test('does the whole questionnaire with one file, one confirmation and one declaration', async () => {
    const { length } = allQuestions(exampleFramework());
    expect(await bringEverythingIn()).toEqual({ ok: true, saved: length, isSomeLeft: false });
    const { assessmentId } = own;
    const { saved } = await check();
    const seen = countVersions(Object.fromEntries([...saved].map(([id, { version }]) => [id, version])));
    const sent = await asOfficer((tx) =>
      sendIfConfirmed(tx, own.lead, {
        assessmentId,
        seen,
        ticked: { honest: true, lowCoverage: true },
        today: TODAY,
      }),
    );
    expect(sent).toMatchObject({ ok: true });
    expect((await check()).assessment.submitted).toBe(true);
  });
});

describe('the reminder of a day', () => {
  async function remindOn(day: string) {
    await startAllOn(database, '2026-10-05T09:00:00Z');
    await giveAddresses(database);
    await sendDueReminders(
      database,
      {
        publicUrl: 'https://toolkit.example',
        addressesOf: (ids) => listAddressesWanting(database.owner, 'reminders', ids),
      },
      new Date(`${day}T09:00:00Z`),
    );
    return listReminderMails(database);
  }

  test('names no team to somebody who has none, and does to somebody who has', async () => {
    const mails = await remindOn('2026-12-24');
    const [theirs] = mails.filter(({ recipient }) => recipient.includes(own.code));
    const [others] = mails.filter(({ recipient }) => recipient.includes(`${councils.other.code}-lead`));
    expect(theirs?.body).toContain('questions left');
    expect(theirs?.body).not.toMatch(OTHERS);
    expect(others?.body).toContain('Your colleagues are on your council’s team page.');
  });

  test('does not come once it is sent, though nobody approved or reviewed it', async () => {
    await answerAndSend(database, own);
    const mails = await remindOn('2026-12-24');
    expect(mails.filter(({ recipient }) => recipient.includes(own.code))).toEqual([]);
  });
});
