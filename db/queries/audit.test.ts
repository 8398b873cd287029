import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { auditEvents } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { publicScope, systemScope } from '@/lib/access/scope';
import { recordAudit } from './audit';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

const EVENT = { action: 'report:export', outcome: 'csv' } as const;

/** Nothing deletes what was done, so the rows of one test are those about what it made itself. */
async function listDone() {
  const rows = await withScope(database, systemScope(), (tx) =>
    tx.select().from(auditEvents).orderBy(auditEvents.id),
  );
  const { own, other, roundId } = councils;
  const here = [own.assessmentId, other.assessmentId, roundId];
  return rows.filter(({ subjectId }) => subjectId !== null && here.includes(subjectId));
}

describe('what was done', () => {
  it('is recorded with ids and outcome, for the council or the lab that did it', async () => {
    const { own, lab, roundId } = councils;
    const about = { ...EVENT, subjectId: own.assessmentId };
    await withScope(database, own.lead, (tx) => recordAudit(tx, own.lead, about));
    await withScope(database, lab, (tx) => recordAudit(tx, lab, { ...EVENT, subjectId: roundId }));
    expect(await listDone()).toMatchObject([
      { ...about, memberId: own.lead.memberId, authorityCode: own.code },
      { ...EVENT, memberId: lab.memberId, authorityCode: null, subjectId: roundId },
    ]);
  });

  it('by the lab in a council is recorded in that council; what a council’s people do, in their own alone', async () => {
    const { own, other, lab } = councils;
    const about = { ...EVENT, authorityCode: other.code };
    await withScope(database, lab, (tx) => recordAudit(tx, lab, { ...about, subjectId: own.assessmentId }));
    await withScope(database, own.lead, (tx) =>
      recordAudit(tx, own.lead, { ...about, subjectId: own.assessmentId }),
    );
    expect((await listDone()).map(({ authorityCode }) => authorityCode)).toEqual([other.code, own.code]);
  });

  it('is not recorded when what it tells of did not happen', async () => {
    const { own } = councils;
    const undone = withScope(database, own.lead, async (tx) => {
      await recordAudit(tx, own.lead, { ...EVENT, subjectId: own.assessmentId });
      throw new Error('It did not happen');
    });
    await expect(undone).rejects.toThrow('It did not happen');
    expect(await listDone()).toEqual([]);
  });

  it('cannot be recorded under another council’s name, nor read back, by a council or by the lab', async () => {
    const { own, other, lab } = councils;
    const forged = withScope(database, own.lead, (tx) =>
      tx.insert(auditEvents).values({ ...EVENT, authorityCode: other.code }),
    );
    expect(await errorCode(forged)).toBe(REFUSED.noRight);
    for (const scope of [own.lead, lab, publicScope()]) {
      const reading = withScope(database, scope, (tx) => tx.select().from(auditEvents));
      expect(await errorCode(reading)).toBe(REFUSED.noRight);
    }
  });

  it('is never changed and never removed, whoever asks', async () => {
    const { own } = councils;
    await withScope(database, own.lead, (tx) =>
      recordAudit(tx, own.lead, { ...EVENT, subjectId: own.assessmentId }),
    );
    const { owner } = database;
    expect(await errorCode(owner.update(auditEvents).set({ outcome: 'pdf' }))).toBe(
      REFUSED.changeOfFrozenRow,
    );
    expect(await errorCode(owner.delete(auditEvents))).toBe(REFUSED.changeOfFrozenRow);
  });
});
