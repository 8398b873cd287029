import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { TEST_SERVER, openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { approvalStanding, countVersions } from '@/lib/assessment/approval';
import { attachEvidence } from './answer-evidence';
import { saveAnswer } from './answers';
import { decideApproval, listApprovals } from './approvals';
import { NOTHING_RECORDED, askIn, decideIn, reopenIn } from './approvals.testing';
import { behind } from './behind.testing';
import { readVersions } from './claim-versions';
import { editEvidence } from './evidence';
import { DETAILS, addPieceTo } from './evidence.testing';
import { saveSignOff } from './sign-offs';
import { findSubmission, submitAssessment } from './submissions';
import { TODAY, saveIn, seedTwoCouncils, there } from './testing';
import type { Council, TwoCouncils } from './testing';

const ANSWER = { questionId: 'ex-gov-01', answer: { state: 'dk' } } as const;

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

function send({ lead, assessmentId }: Council) {
  return withScope(database, lead, async (tx) => {
    const sent = await submitAssessment(tx, lead, { assessmentId, declaration: 'Honest', today: TODAY });
    return sent.ok ? findSubmission(tx, lead, assessmentId) : sent;
  });
}

describe('several who act at once', () => {
  it('ask once, decide once, and open again once', async () => {
    const { own } = councils;
    const asked = await Promise.all([askIn(database, own), askIn(database, own), askIn(database, own)]);
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    const back = { sentBack: [{ questionId: 'ex-gov-02', version: 0, reason: 'Answer it' }] };
    const decided = await Promise.all([decideIn(database, own), decideIn(database, own, back)]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    await send(own);
    const opened = await Promise.all([reopenIn(database, own), reopenIn(database, own)]);
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('never approve what was sent meanwhile', async () => {
    const { own } = councils;
    await askIn(database, own);
    const [sent, decided] = await Promise.all([send(own), decideIn(database, own)]);
    expect(sent).toMatchObject({ number: 1 });
    const [request] = await withScope(database, own.lead, (tx) =>
      listApprovals(tx, own.lead, own.assessmentId),
    );
    expect(sent).toMatchObject({ approvalId: decided.ok ? there(request).id : null });
  });
});

type Work = (tx: Transaction) => Promise<unknown>;
type Pause = () => Promise<void>;

// Two transactions open at the same moment: the embedded database has one connection only.
if (TEST_SERVER !== undefined) {
  describe('an approver who has to wait for a colleague', () => {
    /** The lead does something, and whoever comes behind waits until it is done. */
    function lead(work: Work) {
      const { lead: scope } = councils.own;
      return (pause: Pause) =>
        withScope(database, scope, async (tx) => {
          await work(tx);
          await pause();
        });
    }

    function seenNow(): Promise<number> {
      const { lead: scope, assessmentId } = councils.own;
      return withScope(database, scope, async (tx) =>
        countVersions((await readVersions(tx, scope, assessmentId)).versions),
      );
    }

    /** What comes of approving what was read before the lead's work, behind that work. */
    async function approveBehind(work: Work) {
      const { own } = councils;
      await askIn(database, own);
      const seen = await seenNow();
      return behind(database, { first: lead(work), second: () => decideIn(database, own, { seen }) });
    }

    it('does not approve an answer that was saved meanwhile', async () => {
      const { lead: scope, assessmentId } = councils.own;
      const save = { ...ANSWER, assessmentId, comment: '', expectedVersion: 0, today: TODAY };
      expect(await approveBehind((tx) => saveAnswer(tx, scope, save))).toEqual({
        ok: false,
        reason: 'stale',
      });
    });

    it('does not approve an answer whose evidence was added meanwhile', async () => {
      const { lead: scope, assessmentId } = councils.own;
      const evidenceId = await addPieceTo(database, councils.own);
      const place = { assessmentId, questionId: 'ex-gov-01', evidenceId, today: TODAY, most: 20 };
      const result = await approveBehind((tx) => attachEvidence(tx, scope, place));
      expect(result).toEqual({ ok: false, reason: 'stale' });
    });

    it('does not approve an answer whose evidence was edited meanwhile', async () => {
      const { lead: scope } = councils.own;
      const id = await addPieceTo(database, councils.own, { under: 'ex-gov-01' });
      const said = { id, drawn: DETAILS, details: { ...DETAILS, title: 'Another' } };
      const result = await approveBehind((tx) => editEvidence(tx, scope, said));
      expect(result).toEqual({ ok: false, reason: 'stale' });
    });
  });

  describe('a colleague who has to wait for a decision', () => {
    /** What comes of some work behind an approval, and whether the approval holds then. */
    async function behindApproval<T>(second: () => Promise<T>) {
      const { approver, lead, assessmentId } = councils.own;
      await askIn(database, councils.own);
      const known = { assessmentId, seen: 0, sentBack: [], comment: '', mails: [], today: TODAY };
      const first = (pause: Pause) =>
        withScope(database, approver, async (tx) => {
          await decideApproval(tx, approver, known);
          await pause();
        });
      const result = await behind(database, { first, second });
      const standing = await withScope(database, lead, async (tx) => {
        const { versions } = await readVersions(tx, lead, assessmentId);
        return approvalStanding(await listApprovals(tx, lead, assessmentId), versions).kind;
      });
      return { result, standing };
    }

    it('saves, and the approval no longer holds', async () => {
      const { lead: scope, assessmentId } = councils.own;
      const save = { ...ANSWER, scope, assessmentId };
      expect(await behindApproval(() => saveIn(database, save))).toMatchObject({
        ...{ result: { ok: true }, standing: 'changed' },
      });
    });

    it('does not decide again', async () => {
      const again = await behindApproval(() => decideIn(database, councils.own, { seen: 0 }));
      expect(again).toEqual({ result: { ok: false, reason: 'decided' }, standing: 'approved' });
    });

    it('sends what was approved, with the approval', async () => {
      const { result } = await behindApproval(() => send(councils.own));
      expect(result).toMatchObject({ number: 1 });
      expect(result && 'approvalId' in result && result.approvalId).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  it('whoever saves the route to decision behind somebody else gets both texts', async () => {
    const { lead: scope, assessmentId } = councils.own;
    const save = (decision: string) => (tx: Transaction) =>
      saveSignOff(tx, scope, {
        ...{ assessmentId, expectedVersion: 0, fields: { ...NOTHING_RECORDED, decision } },
      });
    const first = (pause: Pause) =>
      withScope(database, scope, async (tx) => {
        await save('Theirs')(tx);
        await pause();
      });
    const result = await behind(database, { first, second: () => withScope(database, scope, save('Mine')) });
    expect(result).toMatchObject({ ok: false, reason: 'stale', current: { decision: 'Theirs' } });
  });
}
