import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { members } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import type { AuthorityRole } from '@/lib/access/roles';
import { changeRole, endPlace } from './change-places';
import { addPieceTo } from './evidence.testing';
import { endReview } from './reviews';
import {
  addReviewer,
  askReviewIn,
  beginReviewIn,
  finishIn,
  judgeIn,
  leveled,
  readReviewsIn,
} from './reviews.testing';
import { addPlace, succeedIn } from './successions.testing';
import { REFUSED, errorCode, saveIn, seedTwoCouncils, there } from './testing';
import type { Council, TwoCouncils } from './testing';

const QUESTION = 'ex-gov-01';

let database: Database;
let councils: TwoCouncils;
let own: Council;
let reviewer: AuthorityScope;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  own = councils.own;
  reviewer = await addReviewer(database, own);
  await saveIn(database, {
    scope: own.lead,
    assessmentId: own.assessmentId,
    questionId: QUESTION,
    answer: { state: 'answered', value: 3 },
  });
});

function begin(isBlind: boolean, who = reviewer): Promise<string> {
  return beginReviewIn(database, own, { reviewer: who, isBlind });
}

async function handOver(reviewId: string, who = reviewer): Promise<void> {
  await judgeIn(database, who, { reviewId, judgements: [leveled(QUESTION, 1)] });
  await finishIn(database, who, reviewId);
}

function giveUp(reviewId: string, who = reviewer): Promise<void> {
  return withScope(database, who, (tx) => endReview(tx, who, { reviewId, reason: 'No time' }));
}

function giveRole(role: AuthorityRole, memberId = reviewer.memberId) {
  return withScope(database, own.lead, (tx) => changeRole(tx, own.lead, { memberId, role }));
}

function leave(memberId = reviewer.memberId) {
  return withScope(database, own.lead, (tx) => endPlace(tx, own.lead, memberId));
}

function seen(table: string, scope = reviewer): Promise<number> {
  return withScope(database, scope, (tx) => tx.$count(sql.identifier(table)));
}

async function couldRead(reviewId: string): Promise<boolean> {
  const { reviews } = await readReviewsIn(database, own.lead, own.assessmentId);
  return there(reviews.find(({ id }) => id === reviewId)).couldReadBefore;
}

// Demand 27. Whoever was let in to review has nothing else to read here.
describe('a reviewer sees the answers of a questionnaire through a review of it', () => {
  const KEPT = ['answers', 'answer_versions', 'evidence', 'answer_evidence', 'evidence_changes'];

  beforeEach(() => addPieceTo(database, own, { under: QUESTION }));

  async function seesAll(): Promise<boolean> {
    const counts = await Promise.all(KEPT.map((table) => seen(table)));
    expect(new Set(counts).size, counts.join()).toBe(1);
    return counts[0] !== 0;
  }

  it('and before anybody has asked for one they see none', async () => {
    expect(await seesAll()).toBe(false);
  });

  it('and while they are asked they still see none', async () => {
    await askReviewIn(database, own, { reviewer });
    expect(await seesAll()).toBe(false);
  });

  it('while they judge in sight and after it, and not once they have given it up', async () => {
    const reviewId = await begin(false);
    expect(await seesAll()).toBe(true);
    await giveUp(reviewId);
    expect(await seesAll()).toBe(false);
    await handOver(await begin(false));
    expect(await seesAll()).toBe(true);
  });

  it('after they have handed over what they judged blind', async () => {
    const reviewId = await begin(true);
    expect(await seesAll()).toBe(false);
    await handOver(reviewId);
    expect(await seesAll()).toBe(true);
  });

  it('and nobody else is kept from anything', async () => {
    for (const scope of [own.lead, own.contributor, own.approver])
      expect(await seen('answers', scope)).toBe(1);
  });
});

// A blindness that a lead can lift for an afternoon is none.
describe('the role of somebody who judges blind', () => {
  it.each([
    ['is asked', () => askReviewIn(database, own, { reviewer })],
    ['judges without sight', () => begin(true)],
  ])('stays while they are at it: somebody who %s', async (_state, start: () => Promise<unknown>) => {
    await start();
    for (const role of ['viewer', 'contributor', 'lead'] as const)
      expect(await giveRole(role)).toEqual({ ok: false, reason: 'judges-blind' });
    const planted = sql`update members set role = 'viewer' where id = ${reviewer.memberId}`;
    for (const scope of [own.lead, systemScope()])
      expect(await errorCode(withScope(database, scope, (tx) => tx.execute(planted)))).toBe('55006');
    expect(await errorCode(database.owner.execute(planted))).toBe('55006');
  });

  it('can change before they are asked, in sight, and once it is over', async () => {
    expect(await giveRole('viewer')).toMatchObject({ ok: true });
    expect(await giveRole('reviewer')).toMatchObject({ ok: true });
    const reviewId = await begin(false);
    expect(await giveRole('viewer')).toMatchObject({ ok: true });
    expect(await giveRole('reviewer')).toMatchObject({ ok: true });
    await handOver(reviewId);
    const blind = await begin(true);
    await handOver(blind);
    expect(await giveRole('viewer')).toMatchObject({ ok: true });
  });

  it('ends with their place at any time: leaving is never refused', async () => {
    await begin(true);
    expect(await leave()).toMatchObject({ ok: true });
  });
});

describe('that a reviewer could read the answers before they judged', () => {
  it('is not so for somebody who was invited to review', async () => {
    const reviewId = await begin(true);
    expect(await couldRead(reviewId)).toBe(false);
    await handOver(reviewId);
    expect(await couldRead(reviewId)).toBe(false);
  });

  it('is told of whoever had another role here, even for a moment', async () => {
    await giveRole('viewer');
    await giveRole('reviewer');
    const reviewId = await begin(true);
    expect(await couldRead(reviewId)).toBe(true);
  });

  it.each(['viewer', 'contributor'] as const)(
    'is told of a %s who left and was invited again',
    async (role) => {
      const before = await addPlace(database, { userId: 'user-back', code: own.code, role });
      await leave(before.memberId);
      const again = await addReviewer(database, own, 'user-back');
      expect(await couldRead(await begin(true, again))).toBe(true);
    },
  );

  it('is told of whoever left while they judged, and came back through another role', async () => {
    const reviewId = await begin(true);
    await leave();
    const between = await addPlace(database, { userId: reviewer.userId, code: own.code, role: 'viewer' });
    await leave(between.memberId);
    const again = await addReviewer(database, own, reviewer.userId);
    await handOver(reviewId, again);
    expect(await couldRead(reviewId)).toBe(true);
  });

  it('is told of whoever has reviewed the same questionnaire, since they read it then', async () => {
    await handOver(await begin(false));
    expect(await couldRead(await begin(true))).toBe(true);
  });

  it('is not told of whoever gave up without having seen anything', async () => {
    await giveUp(await begin(true));
    expect(await couldRead(await begin(true))).toBe(false);
  });

  it('stays as it was at the handing over, whatever they become', async () => {
    const reviewId = await begin(true);
    await handOver(reviewId);
    await giveRole('lead');
    expect(await couldRead(reviewId)).toBe(false);
  });

  // What the successor inherited from the council, its people read there.
  it('counts a place in a council that has taken this one over, from when it did', async () => {
    const { own: from, other: to, lab } = councils;
    const reviewId = await begin(true);
    await addPlace(database, { userId: reviewer.userId, code: to.code, role: 'contributor' });
    expect(await couldRead(reviewId)).toBe(false);
    await succeedIn(database, { lab, from, to });
    expect(await couldRead(reviewId)).toBe(true);
  });

  it('and a place that somebody is given there later, and no reviewer’s place', async () => {
    const { own: from, other: to, lab } = councils;
    const reviewId = await begin(true);
    await succeedIn(database, { lab, from, to });
    const there = await addPlace(database, { userId: reviewer.userId, code: to.code, role: 'reviewer' });
    expect(await couldRead(reviewId)).toBe(false);
    await withScope(database, to.lead, (tx) =>
      changeRole(tx, to.lead, { memberId: there.memberId, role: 'viewer' }),
    );
    expect(await couldRead(reviewId)).toBe(true);
  });

  it('is written by the database, and not by a council', async () => {
    const set = sql`update members set could_read_from = null where id = ${own.lead.memberId}`;
    expect(await errorCode(withScope(database, own.lead, (tx) => tx.execute(set)))).toBe(REFUSED.noRight);
    const [row] = await withScope(database, systemScope(), (tx) =>
      tx.select().from(members).where(eq(members.id, own.lead.memberId)),
    );
    expect(there(row).couldReadFrom).toEqual(there(row).joinedAt);
  });
});

describe('one person', () => {
  it('has one open review of an assessment, whatever place they were asked in', async () => {
    await begin(true);
    await leave();
    const again = await addReviewer(database, own, reviewer.userId);
    expect(await askReviewIn(database, own, { reviewer: again })).toEqual({
      ok: false,
      reason: 'already-asked',
    });
  });

  it('is asked again once the first is over', async () => {
    await giveUp(await begin(true));
    await leave();
    const again = await addReviewer(database, own, reviewer.userId);
    expect(await askReviewIn(database, own, { reviewer: again })).toMatchObject({ ok: true });
  });
});
