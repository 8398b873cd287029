import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { members, outboxMessages } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantAuthorityScope } from '@/lib/access/scope';
import { approvalStanding, countVersions } from '@/lib/assessment/approval';
import { MOST_ASKED_A_DAY, listApprovals, listWaiting, listWriters } from './approvals';
import { readVersions, readVersionsSent } from './claim-versions';
import { askIn, decideIn, reopenIn } from './approvals.testing';
import { addPieceTo } from './evidence.testing';
import { giveAddresses } from './reminders.testing';
import { listOpenSendBacks, listSentBackWith, refuseNotApplicable } from './send-backs';
import { findCopy, findSubmission, listSentCopies, submitAssessment } from './submissions';
import { AFTER_THE_ROUND, REFUSED, TODAY, errorCode, saveIn, seedTwoCouncils, there } from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const QUESTION = 'ex-gov-01';

function answer({ lead: scope, assessmentId }: Council, version = 0, comment = 'Ours') {
  const said = { state: 'answered', value: 3 } as const;
  return saveIn(database, { scope, assessmentId, questionId: QUESTION, answer: said, comment, version });
}

function standingOf({ lead, assessmentId }: Council) {
  return withScope(database, lead, async (tx) => {
    const { versions } = await readVersions(tx, lead, assessmentId);
    return approvalStanding(await listApprovals(tx, lead, assessmentId), versions);
  });
}

function send({ lead, assessmentId }: Council) {
  return withScope(database, lead, async (tx) => {
    const sent = await submitAssessment(tx, lead, { assessmentId, declaration: 'Honest', today: TODAY });
    return sent.ok ? findSubmission(tx, lead, assessmentId) : sent;
  });
}

function openSendBacks({ lead }: Council, of: string | null) {
  return withScope(database, lead, (tx) => listOpenSendBacks(tx, lead, of));
}

const BACK = [{ questionId: QUESTION, version: 1, reason: 'Say when' }];

describe('asking for approval', () => {
  it('waits once, whoever asks again, and only in its own council', async () => {
    const { own, other } = councils;
    expect(await askIn(database, own)).toMatchObject({ ok: true });
    expect(await askIn(database, own)).toEqual({ ok: false, reason: 'already-asked' });
    expect(await standingOf(own)).toMatchObject({ kind: 'waiting', request: { number: 1 } });
    expect(await standingOf(other)).toEqual({ kind: 'not-asked' });
    const waiting = await withScope(database, own.lead, (tx) => listWaiting(tx, own.lead));
    expect(waiting.map(({ assessmentId }) => assessmentId)).toEqual([own.assessmentId]);
    expect(await askIn(database, { ...own, assessmentId: other.assessmentId })).toMatchObject({
      reason: 'not-found',
    });
  });

  it('is refused once it was sent, and when its round has closed', async () => {
    const { own, other } = councils;
    await send(own);
    expect(await askIn(database, own)).toEqual({ ok: false, reason: 'locked' });
    expect(await askIn(database, other, { today: AFTER_THE_ROUND })).toEqual({ ok: false, reason: 'locked' });
  });

  it('does not fill an approver’s mailbox', async () => {
    const { own } = councils;
    await answer(own);
    for (let time = 0; time < MOST_ASKED_A_DAY; time += 1) {
      expect(await askIn(database, own)).toMatchObject({ ok: true });
      expect(await decideIn(database, own, { sentBack: BACK })).toEqual({ ok: true });
    }
    expect(await askIn(database, own)).toEqual({ ok: false, reason: 'too-many' });
  });

  it('writes its mail in the same transaction, to colleagues whose address nobody there reads', async () => {
    const { own, other } = councils;
    await giveAddresses(database);
    const mail = { subject: 'Asked', body: 'Read this' };
    const mails = [own, other].map(({ approver }) => ({ memberId: approver.memberId, mail }));
    await askIn(database, own, { mails });
    const kept = await database.owner.select().from(outboxMessages);
    const recipient = `${own.approver.userId}@council.example`;
    expect(kept).toMatchObject([{ ...mail, recipient, kind: 'approval' }]);
    await askIn(database, own, { mails });
    expect(await database.owner.$count(outboxMessages)).toBe(1);
  });

  it.each(['approval', 'sign-in', 'reminder'])(
    'lets no council write a mail of the kind %s itself',
    async (kind) => {
      const { own } = councils;
      const written = withScope(database, own.lead, (tx) =>
        tx.execute(sql`insert into outbox_messages (kind, recipient, subject, body, valid_until)
        values (${kind}, 'anybody@elsewhere.example', 's', 'b', now())`),
      );
      expect(await errorCode(written)).toBe(REFUSED.noRight);
    },
  );
});

describe('deciding', () => {
  it('approves exactly what was read: a later save makes it not of what would be sent', async () => {
    const { own } = councils;
    await answer(own);
    await askIn(database, own);
    expect(await decideIn(database, own)).toEqual({ ok: true });
    expect(await standingOf(own)).toMatchObject({ kind: 'approved' });
    await answer(own, 1, 'Changed');
    expect(await standingOf(own)).toMatchObject({ kind: 'changed', changed: [QUESTION] });
  });

  it('is refused to whoever wrote an answer that stands, also under another place of theirs', async () => {
    const { own } = councils;
    await answer(own);
    await askIn(database, own);
    expect(await decideIn(database, own, { scope: own.lead })).toEqual({ ok: false, reason: 'own-words' });
    const writers = await withScope(database, own.lead, (tx) => listWriters(tx, own.lead, own.assessmentId));
    expect(writers).toEqual([own.lead.userId]);
    await database.owner
      .update(members)
      .set({ leftAt: new Date() })
      .where(sql`id = ${own.approver.memberId}`);
    const place = { userId: own.lead.userId, authorityCode: own.code, role: 'approver' } as const;
    expect(place.userId).not.toBe(own.approver.userId);
    const again = there(
      grantAuthorityScope(
        { kind: 'authority', memberId: own.approver.memberId, ...place },
        'assessment:approve',
      ),
    );
    expect(await decideIn(database, own, { scope: again })).toEqual({ ok: false, reason: 'own-words' });
  });

  it('lapses when what stands behind an answer is added, edited or taken away (demand 27)', async () => {
    const { own } = councils;
    await answer(own);
    await askIn(database, own);
    await decideIn(database, own);
    expect((await standingOf(own)).kind).toBe('approved');
    await addPieceTo(database, own, { under: QUESTION });
    expect(await standingOf(own)).toMatchObject({ kind: 'changed', changed: [QUESTION] });
  });

  it('is refused when evidence was added while the approver was reading', async () => {
    const { own } = councils;
    await answer(own);
    await askIn(database, own);
    const seen = await withScope(database, own.approver, (tx) =>
      readVersions(tx, own.approver, own.assessmentId),
    );
    await addPieceTo(database, own, { under: QUESTION });
    expect(await decideIn(database, own, { seen: countVersions(seen.versions) })).toEqual({
      ok: false,
      reason: 'stale',
    });
  });

  it('is refused when somebody saved while the approver was reading', async () => {
    const { own } = councils;
    await answer(own);
    await askIn(database, own);
    await answer(own, 1, 'Meanwhile');
    expect(await decideIn(database, own, { seen: 1 })).toEqual({ ok: false, reason: 'stale' });
    expect(await standingOf(own)).toMatchObject({ kind: 'waiting' });
  });

  it('happens once, and never of what was sent, closed or of another council', async () => {
    const { own, other } = councils;
    expect(await decideIn(database, own)).toEqual({ ok: false, reason: 'decided' });
    await askIn(database, own);
    expect(await decideIn(database, own, { today: AFTER_THE_ROUND })).toEqual({
      ok: false,
      reason: 'locked',
    });
    expect(await decideIn(database, { ...own, approver: other.approver })).toMatchObject({
      reason: 'not-found',
    });
    expect(await decideIn(database, own)).toEqual({ ok: true });
    expect(await decideIn(database, own)).toEqual({ ok: false, reason: 'decided' });
  });
});

// Demand 20: a rejected return never reached its author, and reviewers phoned instead.
describe('what was sent back', () => {
  it('is open with its reason until the answer is saved again, and is kept with its request', async () => {
    const { own, other } = councils;
    await answer(own);
    await askIn(database, own);
    await decideIn(database, own, { sentBack: BACK });
    expect(await openSendBacks(own, own.assessmentId)).toMatchObject([
      {
        questionId: QUESTION,
        reason: 'Say when',
        sentBy: 'Approver of Northdale',
        writerId: own.lead.memberId,
      },
    ]);
    expect(await openSendBacks(own, null)).toHaveLength(1);
    expect(await openSendBacks(other, null)).toEqual([]);
    await answer(own, 1, 'In May');
    expect(await openSendBacks(own, own.assessmentId)).toEqual([]);
    const kept = await withScope(database, own.lead, async (tx) => {
      const [request] = await listApprovals(tx, own.lead, own.assessmentId);
      return listSentBackWith(tx, own.lead, there(request).id);
    });
    expect(kept).toEqual([{ questionId: QUESTION, reason: 'Say when' }]);
  });

  it('can be a question that nobody has answered, and the newest reason of two stands', async () => {
    const { own } = councils;
    const back = (reason: string) => ({ sentBack: [{ questionId: 'ex-gov-02', version: 0, reason }] });
    for (const reason of ['First', 'Second']) {
      await askIn(database, own);
      await decideIn(database, own, back(reason));
    }
    const open = await openSendBacks(own, own.assessmentId);
    expect(open.map(({ reason, writerId }) => [reason, writerId])).toEqual([['Second', null]]);
  });
});

describe('refusing “not applicable”', () => {
  const NOT_OURS = { state: 'na', reason: 'other', text: 'The fire authority holds this' } as const;

  function refuse({ approver, assessmentId }: Council, version: number, today = TODAY) {
    const input = { assessmentId, questionId: 'ex-gov-03', version, reason: 'You do', today, mails: [] };
    return withScope(database, approver, (tx) => refuseNotApplicable(tx, approver, input));
  }

  async function sayNotApplicable({ lead: scope, assessmentId }: Council) {
    await saveIn(database, { scope, assessmentId, questionId: 'ex-gov-03', answer: NOT_OURS });
  }

  it('comes back to the question once, at the version that was read', async () => {
    const { own } = councils;
    await sayNotApplicable(own);
    expect(await refuse(own, 2)).toBe('stale');
    expect(await refuse(own, 1, AFTER_THE_ROUND)).toBe('stale');
    expect(await refuse(own, 1)).toBe('refused');
    expect(await refuse(own, 1)).toBe('stale');
    expect(await openSendBacks(own, own.assessmentId)).toMatchObject([
      { questionId: 'ex-gov-03', kind: 'not-applicable-refused', reason: 'You do' },
    ]);
  });

  it('is not done by whoever gave the reason', async () => {
    const { own } = councils;
    await sayNotApplicable({ ...own, lead: own.approver });
    expect(await refuse(own, 1)).toBe('stale');
  });

  it('is not possible of an answer that says something else, or of another council', async () => {
    const { own, other } = councils;
    await saveIn(database, {
      scope: own.lead,
      assessmentId: own.assessmentId,
      questionId: 'ex-gov-03',
      answer: { state: 'dk' },
    });
    expect(await refuse(own, 1)).toBe('stale');
    await sayNotApplicable(other);
    expect(await refuse({ ...other, approver: own.approver }, 1)).toBe('stale');
  });
});

describe('sending', () => {
  it('keeps with the copy whose approval held for exactly these answers', async () => {
    const { own } = councils;
    await answer(own);
    await askIn(database, own);
    await decideIn(database, own);
    const approval = there(await standingOf(own).then((at) => (at.kind === 'approved' ? at.request : null)));
    expect(await send(own)).toMatchObject({ number: 1, approvalId: approval.id });
  });

  it('goes without an approver, and says so where an answer changed after the approval', async () => {
    const { own, other } = councils;
    expect(await send(other)).toMatchObject({ approvalId: null });
    await answer(own);
    await askIn(database, own);
    await decideIn(database, own);
    await answer(own, 1, 'Changed');
    const sent = await send(own);
    expect(sent).toMatchObject({ approvalId: null });
    await reopenIn(database, own);
    await answer(own, 2, 'Changed after it was sent');
    const submissionId = sent !== undefined && 'id' in sent ? sent.id : '';
    const read = (scope: Council['lead']) =>
      withScope(database, scope, (tx) => readVersionsSent(tx, scope, submissionId));
    expect(await read(own.lead)).toEqual({ [QUESTION]: 2 });
    expect(await read(other.lead)).toEqual({});
  });
});

// Demand 21: correcting after sending, under the lead's control and on the record.
describe('opening again what was sent', () => {
  it('lets answers be saved and sent as a second copy, and keeps the first', async () => {
    const { own } = councils;
    await answer(own);
    await send(own);
    expect(await answer(own, 1, 'Too late')).toEqual({ ok: false, reason: 'locked' });
    expect(await reopenIn(database, own)).toEqual({ ok: true });
    expect(await answer(own, 1, 'Put right')).toMatchObject({ ok: true });
    const first = await withScope(database, own.lead, (tx) => findSubmission(tx, own.lead, own.assessmentId));
    expect(first).toMatchObject({ number: 1, answers: { [QUESTION]: { comment: 'Ours' } } });
    expect(await send(own)).toMatchObject({ number: 2, answers: { [QUESTION]: { comment: 'Put right' } } });
    expect(await answer(own, 2, 'Too late')).toEqual({ ok: false, reason: 'locked' });
  });

  it('leaves every copy to be read by its own council, and by no other', async () => {
    const { own, other } = councils;
    await answer(own);
    await send(own);
    await reopenIn(database, own);
    await answer(own, 1, 'Put right');
    await send(own);
    const read = (scope: typeof own.lead, number: number | null) =>
      withScope(database, scope, (tx) => findCopy(tx, scope, { assessmentId: own.assessmentId, number }));
    const says = async (number: number | null) => (await read(own.lead, number))?.answers[QUESTION]?.comment;
    expect([await says(1), await says(2), await says(null), await says(3)]).toEqual([
      'Ours',
      'Put right',
      'Put right',
      undefined,
    ]);
    const list = (scope: typeof own.lead) =>
      withScope(database, scope, (tx) => listSentCopies(tx, scope, own.assessmentId));
    expect((await list(own.lead)).map(({ number }) => number)).toEqual([2, 1]);
    expect(await read(other.lead, 1)).toBeUndefined();
    expect(await list(other.lead)).toEqual([]);
  });

  it('is refused while it is open, after its round, and to another council', async () => {
    const { own, other } = councils;
    expect(await reopenIn(database, own)).toEqual({ ok: false, reason: 'not-sent' });
    await send(own);
    expect(await reopenIn(database, own, AFTER_THE_ROUND)).toEqual({ ok: false, reason: 'closed' });
    expect(await reopenIn(database, { ...own, lead: other.lead })).toEqual({
      ok: false,
      reason: 'not-found',
    });
    expect(await reopenIn(database, own)).toEqual({ ok: true });
    expect(await reopenIn(database, own)).toEqual({ ok: false, reason: 'not-sent' });
  });
});
