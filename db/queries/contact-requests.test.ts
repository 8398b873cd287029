import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { CONTACT_LIMITS } from '@/lib/contact/limits';
import { lapsesOn } from '@/lib/contact/contact-request';
import { londonDay } from '@/lib/format/date';
import { mailAboutContact } from './contact-mail';
import { beginNewer, sendNewer } from './batches.testing';
import { acceptContact, declineContact, listContactRequests, withdrawContact } from './contact-requests';
import { askIn, offerIn } from './contact-requests.testing';
import { listMails } from './conversation.testing';
import { saveEmailChoices } from './own-emails';
import { giveAddresses } from './reminders.testing';
import { addReviewer } from './reviews.testing';
import { LONG_AGO, succeedIn } from './successions.testing';
import { REFUSED, addCouncil, answerAndSend, errorCode, seedTwoCouncils, shareWith, there } from './testing';
import type { Council, TwoCouncils } from './testing';
import { chooseWillingToTalk } from './willing-to-talk';

let database: Database;
let councils: TwoCouncils;
let own: Council;
let other: Council;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  ({ own, other } = councils);
  await giveAddresses(database);
  await offerIn(database, other);
});

const TODAY = londonDay(new Date());

function list(scope: AuthorityScope) {
  return withScope(database, scope, (tx) => listContactRequests(tx, scope));
}

async function asked(): Promise<string> {
  const result = await askIn(database, { from: own, to: other });
  return result.ok ? result.id : result.reason;
}

function accept(scope: AuthorityScope, id: string, today = TODAY) {
  const contact = { name: 'Kit', email: 'kit@other.example' };
  return withScope(database, scope, (tx) => acceptContact(tx, scope, { id, ...contact, today }));
}

function decline(scope: AuthorityScope, id: string, words = '') {
  return withScope(database, scope, (tx) => declineContact(tx, scope, { id, words, today: TODAY }));
}

function withdraw(scope: AuthorityScope, id: string) {
  return withScope(database, scope, (tx) => withdrawContact(tx, scope, id));
}

function attempt(scope: AuthorityScope, statement: string) {
  return errorCode(withScope(database, scope, (tx) => tx.execute(sql.raw(statement))));
}

describe('a request to talk', () => {
  it('is read by both councils, without an address until it is accepted', async () => {
    const id = await asked();
    for (const { lead } of [own, other])
      expect(await list(lead)).toMatchObject([
        {
          id,
          fromName: 'Northdale',
          toName: 'Westmere',
          askedBy: 'Lead of Northdale',
          contactEmail: null,
          answer: null,
        },
      ]);
    expect(await accept(other.lead, id)).toBe(true);
    for (const { lead } of [own, other])
      expect(await list(lead)).toMatchObject([
        {
          answer: 'accepted',
          answeredBy: 'Lead of Westmere',
          contactName: 'Kit',
          contactEmail: 'kit@other.example',
        },
      ]);
  });

  it('is answered by the asked council and taken back by the asking one, once', async () => {
    const id = await asked();
    expect(await accept(own.lead, id)).toBe(false);
    expect(await withdraw(other.lead, id)).toBe(false);
    expect(await decline(other.lead, id, 'Not this month')).toBe(true);
    expect(await accept(other.lead, id)).toBe(false);
    expect(await withdraw(own.lead, id)).toBe(false);
    expect(await list(own.lead)).toMatchObject([
      { answer: 'declined', words: 'Not this month', contactEmail: null },
    ]);
  });

  it('can be declined without a word', async () => {
    expect(await decline(other.lead, await asked())).toBe(true);
    expect(await list(own.lead)).toMatchObject([{ answer: 'declined', words: null }]);
  });

  it('is one of a pair and a question while it is open', async () => {
    const id = await asked();
    expect(await asked()).toBe('open');
    expect(await askIn(database, { from: own, to: other, questionId: 'ex-gov-02' })).toMatchObject({
      ok: true,
    });
    await withdraw(own.lead, id);
    expect(await asked()).not.toBe('open');
  });

  it('rests for a while after it was declined', async () => {
    await decline(other.lead, await asked());
    expect(await asked()).toBe('rests');
    const days = CONTACT_LIMITS.restsAfterDeclineDays + 1;
    // As the owner without its trigger: what was answered is never changed.
    await database.owner.execute(sql`alter table contact_requests disable trigger each_keeps_to_its_side`);
    await database.owner.execute(
      sql`update contact_requests set answered_at = now() - make_interval(days => ${days}::int)`,
    );
    await database.owner.execute(sql`alter table contact_requests enable trigger each_keeps_to_its_side`);
    expect(await asked()).not.toBe('rests');
  });

  it('is not sent more often in a day than a council may', async () => {
    for (let n = 0; n < CONTACT_LIMITS.mostADay; n += 1)
      expect(await askIn(database, { from: own, to: other, questionId: `ex-${n}` })).toMatchObject({
        ok: true,
      });
    expect(await asked()).toBe('too-many');
  });

  it('lapses: then it is not answered any more, and makes room for another', async () => {
    const id = await asked();
    // Of the request and not of the test, which midnight may pass.
    const day = lapsesOn(there((await list(own.lead))[0]));
    expect(await accept(other.lead, id, day)).toBe(false);
    expect(await askIn(database, { from: own, to: other }, day)).toMatchObject({ ok: true });
    expect((await list(own.lead)).map(({ endReason }) => endReason).toSorted()).toEqual(
      ['lapsed', null].toSorted(),
    );
  });
});

describe('only a council that offers to talk is asked', () => {
  it.each(['anonymous', 'private'] as const)('and not while it is %s to councils', async (level) => {
    await shareWith(database, other, { audience: 'lab-councils', level });
    await shareWith(database, other, { audience: 'associates', level: 'named' });
    expect(await asked()).toBe('not-offered');
  });

  it('nor without its tick, by any path', async () => {
    const { lead, assessmentId } = other;
    await withScope(database, lead, (tx) =>
      chooseWillingToTalk(tx, lead, { assessmentId, isWilling: false }),
    );
    expect(await asked()).toBe('not-offered');
    expect(
      await attempt(
        own.lead,
        `insert into contact_requests (from_code, to_code, to_assessment_id, question_id, question, message, asked_by_id, asked_by)
         values ('${own.code}', '${other.code}', '${assessmentId}', 'q', 'q', 'm', '${own.lead.memberId}', 'Me')`,
      ),
    ).toBe(REFUSED.changeOfFrozenRow);
  });

  it('nor once it was succeeded', async () => {
    const { lab, roundId } = councils;
    const third = await withScope(database, systemScope(), (tx) =>
      addCouncil(tx, { code: 'TEST0003', name: 'Eastholm', roundId }),
    );
    await succeedIn(database, { lab, from: other, to: third, on: LONG_AGO });
    expect(await asked()).toBe('not-offered');
  });
});

describe('a withdrawal', () => {
  it.each([
    ['of the name', () => shareWith(database, other, { audience: 'lab-councils', level: 'anonymous' })],
    [
      'of the offer',
      () =>
        withScope(database, other.lead, (tx) =>
          chooseWillingToTalk(tx, other.lead, { assessmentId: other.assessmentId, isWilling: false }),
        ),
    ],
  ])('%s ends what nobody has answered, at once, and nothing else', async (_which, change) => {
    await asked();
    const accepted = there(await askIn(database, { from: own, to: other, questionId: 'ex-gov-02' }));
    if (accepted.ok) await accept(other.lead, accepted.id);
    await change();
    const ends = (await list(own.lead)).map(({ answer, endReason }) => endReason ?? answer);
    expect(ends.toSorted()).toEqual(['accepted', 'not-offered']);
  });

  it.each([
    ['newer answers that are sent without a name', () => sendNewer(database, other)],
    [
      'newer answers that lose their name',
      async () => {
        const newer = await beginNewer(database, other);
        await shareWith(database, newer, { audience: 'lab-councils', level: 'named' });
        await sendNewer(database, other);
        expect(await list(own.lead), 'sent by name').toMatchObject([{ endReason: null }]);
        await shareWith(database, newer, { audience: 'lab-councils', level: 'private' });
      },
    ],
  ])('by %s ends what nobody has answered of earlier ones, and lets nobody ask', async (_which, close) => {
    await answerAndSend(database, other);
    await asked();
    await close();
    expect(await list(own.lead)).toMatchObject([{ endReason: 'not-offered' }]);
    expect(await asked()).toBe('not-offered');
  });

  it('for another audience ends nothing', async () => {
    await shareWith(database, other, { audience: 'associates', level: 'named' });
    await asked();
    await shareWith(database, other, { audience: 'associates', level: 'private' });
    expect(await list(own.lead)).toMatchObject([{ endReason: null }]);
  });
});

describe('who reaches a request', () => {
  it('is its two councils: no third, not the lab, no comparison, and no reviewer of either', async () => {
    await asked();
    const third = await withScope(database, systemScope(), (tx) =>
      addCouncil(tx, { code: 'TEST0003', name: 'Eastholm', roundId: councils.roundId }),
    );
    expect(await list(third.lead)).toEqual([]);
    const reviewer = await addReviewer(database, other);
    expect(await list(reviewer)).toEqual([]);
    const count = (scope: AuthorityScope) =>
      withScope(database, scope, (tx) => tx.$count(sql`contact_requests`));
    expect([await count(own.lead), await count(third.lead), await count(reviewer)]).toEqual([1, 0, 0]);
    const inLab = withScope(database, councils.lab, (tx) => tx.execute(sql`select 1 from contact_requests`));
    expect(await errorCode(inLab)).toBe(REFUSED.noRight);
  });

  it.each([
    [
      'answers for the other council',
      `update contact_requests set answer = 'accepted', answered_by = 'Me', answered_at = now(), contact_name = 'Me', contact_email = 'me@own.example'`,
    ],
    [
      'ends it in the other’s name',
      `update contact_requests set ended_at = now(), end_reason = 'not-offered'`,
    ],
    [
      'asks under another’s name',
      `insert into contact_requests (from_code, to_code, to_assessment_id, question_id, question, message, asked_by_id, asked_by) select to_code, to_code, to_assessment_id, 'q', 'q', 'm', asked_by_id, 'Me' from contact_requests`,
    ],
    ['writes it anew', `update contact_requests set message = 'Never said'`],
    ['removes it', `delete from contact_requests`],
  ])('and whoever asked never %s', async (_what, statement) => {
    await asked();
    expect(await attempt(own.lead, statement)).not.toBe('no error');
    expect(await list(other.lead)).toMatchObject([
      { message: 'How did you begin?', answer: null, endReason: null },
    ]);
  });
});

describe('mails about a request', () => {
  function mail(scope: AuthorityScope, id: string, to: string) {
    return withScope(database, scope, (tx) =>
      mailAboutContact(tx, scope, {
        id,
        to,
        mail: { subject: to, body: 'Read it there' },
        limits: { validMinutes: 60, mostADay: 2 },
      }),
    );
  }

  it('go to the leads of the asked council and to whoever asked, and to nobody of a third', async () => {
    const id = await asked();
    expect(await mail(own.lead, id, other.code)).toBe(1);
    expect(await mail(other.lead, id, own.code)).toBe(1);
    expect(await mail(own.lead, id, 'TEST0009')).toBe(0);
    const third = await withScope(database, systemScope(), (tx) =>
      addCouncil(tx, { code: 'TEST0003', name: 'Eastholm', roundId: councils.roundId }),
    );
    expect(await mail(third.lead, id, other.code)).toBe(0);
    expect((await listMails(database)).map(({ to }) => to)).toEqual([
      `${other.lead.userId}@council.example`,
      `${own.lead.userId}@council.example`,
    ]);
  });

  it('are not sent to whoever switched them off, nor more than so many a day', async () => {
    const id = await asked();
    for (const sent of [1, 1, 0]) expect(await mail(own.lead, id, other.code)).toBe(sent);
    const choices = { conversations: true, contact: false, reminders: true };
    await saveEmailChoices(database.owner, { userId: own.lead.userId, choices });
    expect(await mail(other.lead, id, own.code)).toBe(0);
  });
});
