import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { attachEvidence, detachEvidence, listAttached } from './answer-evidence';
import { addPieceTo, link, note } from './evidence.testing';
import { TODAY, seedTwoCouncils } from './testing';
import type { Council, TwoCouncils } from './testing';

/* What it refuses, and when, is in evidence.test.ts; here is what it lists, and what one place has to do with another. */

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

function place({ assessmentId }: Council, questionId: string, evidenceId: string) {
  return { assessmentId, questionId, evidenceId, today: TODAY };
}

function attach(council: Council, questionId: string, evidenceId: string) {
  return attachAtMost(20, council, { questionId, evidenceId });
}

function attachAtMost(
  most: number,
  council: Council,
  { questionId, evidenceId }: { readonly questionId: string; readonly evidenceId: string },
) {
  const { lead } = council;
  return withScope(database, lead, (tx) =>
    attachEvidence(tx, lead, { ...place(council, questionId, evidenceId), most }),
  );
}

function detach(council: Council, questionId: string, evidenceId: string) {
  const { lead } = council;
  return withScope(database, lead, (tx) => detachEvidence(tx, lead, place(council, questionId, evidenceId)));
}

async function listed({ lead, assessmentId }: Council): Promise<readonly string[]> {
  const rows = await withScope(database, lead, (tx) => listAttached(tx, lead, assessmentId));
  return rows.map(({ questionId, title }) => `${questionId} ${title}`);
}

describe('the pieces under answers', () => {
  it('are listed in the order in which they were put there, not in that of the library', async () => {
    const { own } = councils;
    const first = await addPieceTo(database, own, { piece: note({ title: 'Older' }) });
    const second = await addPieceTo(database, own, { piece: link({ title: 'Newer' }) });
    await attach(own, 'ex-gov-02', second);
    await attach(own, 'ex-gov-01', first);
    await attach(own, 'ex-gov-01', second);
    expect(await listed(own)).toEqual(['ex-gov-02 Newer', 'ex-gov-01 Older', 'ex-gov-01 Newer']);
  });

  it('are taken away from one answer and stay under every other', async () => {
    const { own } = councils;
    const id = await addPieceTo(database, own, { piece: note({ title: 'Shared' }), under: 'ex-gov-01' });
    await attach(own, 'ex-gov-02', id);
    expect(await detach(own, 'ex-gov-01', id)).toEqual({ ok: true });
    expect(await listed(own)).toEqual(['ex-gov-02 Shared']);
  });

  it('are each council’s own: the same question elsewhere has others, and nobody takes those away', async () => {
    const { own, other } = councils;
    const ours = await addPieceTo(database, own, { piece: note({ title: 'Ours' }), under: 'ex-gov-01' });
    await addPieceTo(database, other, { piece: note({ title: 'Theirs' }), under: 'ex-gov-01' });
    expect(await detach(other, 'ex-gov-01', ours)).toEqual({ ok: false, reason: 'gone' });
    expect(await detach({ ...other, assessmentId: own.assessmentId }, 'ex-gov-01', ours)).toEqual({
      ok: false,
      reason: 'not-found',
    });
    expect(await listed(own)).toEqual(['ex-gov-01 Ours']);
    expect(await listed(other)).toEqual(['ex-gov-01 Theirs']);
  });

  it('are never more than the most, of however many put there at once, and room comes back', async () => {
    const { own } = councils;
    const ids: string[] = [];
    for (const title of ['a', 'b', 'c', 'd'])
      ids.push(await addPieceTo(database, own, { piece: note({ title }) }));
    const results = await Promise.all(
      ids.map((id) => attachAtMost(2, own, { questionId: 'ex-gov-01', evidenceId: id })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await listed(own)).toHaveLength(2);
    const [inside, outside] = [true, false].map(
      (ok) => ids[results.findIndex((each) => each.ok === ok)] ?? '',
    );
    await detach(own, 'ex-gov-01', inside ?? '');
    expect(await attachAtMost(2, own, { questionId: 'ex-gov-01', evidenceId: outside ?? '' })).toEqual({
      ok: true,
    });
  });
});
