import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/db/engine';
import { listAssignments } from '@/db/queries/assignments';
import { ensureUser } from '@/db/queries/sign-in';
import { submitAssessment } from '@/db/queries/submissions';
import { AFTER_THE_ROUND, TODAY, seedTwoCouncils } from '@/db/queries/testing';
import type { TwoCouncils } from '@/db/queries/testing';
import { auditEvents, outboxMessages, users } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { ASSIGNMENT_MAIL_LIMITS } from '@/lib/assessment/assignment-mail';
import { questionTick, themeTick } from '@/lib/assessment/give-fields';
import { shareOut } from './share-out';
import type { ShareOut } from './share-out';

// It cannot be loaded outside of Next, and nothing here leaves a page.
vi.mock('next/navigation', () => ({ notFound: () => undefined }));

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await database.owner.delete(users);
  const { userId: id } = councils.own.contributor;
  await ensureUser(database.owner, { id, email: 'marcus@northdale.example', name: 'Marcus Bell' });
});

function share(fields: Readonly<Record<string, string>>, change: Partial<ShareOut> = {}) {
  const { lead: scope, assessmentId } = councils.own;
  const to = councils.own.contributor.memberId;
  const link = 'https://toolkit.example/assessments/a1?mine=yes';
  const asked = { assessmentId, act: 'give', today: TODAY, givenBy: 'Priya Nair', link, ...change } as const;
  return withScope(database, scope, (tx) => shareOut(tx, scope, { ...asked, fields: { to, ...fields } }));
}

async function given(): Promise<readonly string[]> {
  const { lead: scope, assessmentId } = councils.own;
  const all = await withScope(database, scope, (tx) => listAssignments(tx, scope, [assessmentId]));
  return (all.get(assessmentId) ?? [])
    .map(({ questionId, displayName }) => `${questionId}: ${displayName}`)
    .toSorted();
}

async function mails(): Promise<readonly string[]> {
  const rows = await database.owner.select().from(outboxMessages);
  return rows.map(({ recipient, subject }) => `${recipient}: ${subject}`);
}

async function audited(): Promise<readonly string[]> {
  const rows = await database.owner.select().from(auditEvents);
  return rows.map(({ action, outcome }) => `${action} ${outcome}`);
}

const ONE = { [questionTick('ex-gov-01')]: 'yes' };
const THEME = { [themeTick('gov')]: 'yes' };
const DUE = { 'due-day': '4', 'due-month': '12', 'due-year': '2026' };

describe('giving questions to a colleague', () => {
  it('gives a theme by giving its questions, and sends one mail for all of them', async () => {
    expect(await share({ ...THEME, ...DUE })).toEqual({ ok: true, done: 'given-mailed' });
    expect(await given()).toEqual([
      'ex-gov-01: Contributor of Northdale',
      'ex-gov-02: Contributor of Northdale',
      'ex-gov-03: Contributor of Northdale',
    ]);
    expect(await mails()).toEqual([
      'marcus@northdale.example: 3 questions of the Care Experience Toolkit are with you',
    ]);
    const [mail] = await database.owner.select().from(outboxMessages);
    expect(mail?.body).toContain('Answer them by 4 December 2026');
    expect(mail?.body).toContain('?mine=yes');
    expect(await audited()).toEqual(['assignment:give given-mailed']);
  });

  it('tells of what has changed only, and of nothing where nothing has', async () => {
    await share(ONE);
    expect(await share(ONE)).toEqual({ ok: true, done: 'unchanged' });
    await share(THEME);
    expect((await mails()).map((mail) => mail.split(': ')[1]?.slice(0, 11))).toEqual([
      '1 question ',
      '2 questions',
    ]);
  });

  it('sends no mail to whoever gives them to themselves', async () => {
    expect(await share({ ...ONE, to: councils.own.lead.memberId })).toMatchObject({ done: 'given-to-you' });
    expect(await mails()).toEqual([]);
  });

  it('gives all the same, and says so, when the colleague had enough mail for a day', async () => {
    const days = Array.from({ length: ASSIGNMENT_MAIL_LIMITS.mostADay + 1 }, (_, day) => String(day + 1));
    const done = [];
    for (const day of days) done.push(await share({ ...ONE, ...DUE, 'due-day': day }));
    expect(done.at(-2)).toMatchObject({ done: 'given-mailed' });
    expect(done.at(-1)).toMatchObject({ done: 'given-not-mailed' });
    expect(await mails()).toHaveLength(ASSIGNMENT_MAIL_LIMITS.mostADay);
  });

  it('leaves everything as it was, mail and all, when something is wrong', async () => {
    expect(await share({})).toEqual({
      ok: false,
      errors: [{ field: 'ticks', message: 'Tick at least one question or theme' }],
    });
    expect(await share({ ...ONE, to: '' })).toMatchObject({ errors: [{ field: 'to' }] });
    expect(await share({ ...ONE, ...DUE, 'due-year': '2027' })).toMatchObject({
      errors: [{ field: 'due-day' }],
    });
    expect(await share({ ...ONE, to: councils.other.contributor.memberId })).toMatchObject({
      errors: [{ field: 'to' }],
    });
    expect(await share({ ...ONE, to: councils.own.approver.memberId })).toMatchObject({ ok: false });
    expect(await given()).toEqual([]);
    expect(await mails()).toEqual([]);
    expect(new Set(await audited())).toEqual(new Set(['assignment:give refused']));
  });

  it('does not know another council’s assessment', async () => {
    expect(await share(THEME, { assessmentId: councils.other.assessmentId })).toBeUndefined();
    expect(await audited()).toEqual([]);
  });
});

describe('taking questions back', () => {
  it('needs ticks and nobody’s name, and sends no mail', async () => {
    await share(THEME);
    const before = await mails();
    expect(await share({ to: '' }, { act: 'take-back' })).toMatchObject({ errors: [{ field: 'ticks' }] });
    expect(await share({ ...ONE, to: '' }, { act: 'take-back' })).toEqual({ ok: true, done: 'taken-back' });
    expect(await given()).toHaveLength(2);
    expect(await mails()).toEqual(before);
    expect((await audited()).at(-1)).toBe('assignment:take-back taken-back');
  });
});

// Demand 19: a state that stops somebody says why, who can change it and what happens next.
describe('an assessment that is locked', () => {
  function messages(result: Awaited<ReturnType<typeof share>>): string {
    return result === undefined || result.ok ? '' : result.errors.map(({ message }) => message).join(' ');
  }

  it('is not shared out once its round has closed, and says whom to ask', async () => {
    const refused = await share(ONE, { today: AFTER_THE_ROUND });
    expect(messages(refused)).toContain('The round closed before this assessment was sent');
    expect(messages(refused)).toContain('ask a lab administrator');
    expect(await given()).toEqual([]);
  });

  it('is not shared out once it was sent, however late the form comes', async () => {
    const { lead: scope, assessmentId } = councils.own;
    await withScope(database, scope, (tx) =>
      submitAssessment(tx, scope, { assessmentId, declaration: 'Honest', today: TODAY }),
    );
    expect(messages(await share(ONE))).toContain('This assessment was sent');
    expect(messages(await share(ONE, { act: 'take-back' }))).toContain('This assessment was sent');
  });
});
