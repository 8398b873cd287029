import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { assignments } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { lapseOf } from '@/lib/assessment/assignment';
import { giveQuestions, listAssignments, takeBackQuestions } from './assignments';
import { changeRole, endPlace } from './change-places';
import { REFUSED, errorCode, seedTwoCouncils, there } from './testing';
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

type Given = { readonly to?: string; readonly questions?: readonly string[]; readonly dueOn?: string | null };

function give(
  council: Council,
  { to = council.contributor.memberId, questions = ['ex-gov-01'], dueOn = null }: Given = {},
) {
  const { lead, assessmentId } = council;
  return withScope(database, lead, (tx) =>
    giveQuestions(tx, lead, { assessmentId, questionIds: questions, memberId: to, dueOn }),
  );
}

function takeBack(scope: AuthorityScope, assessmentId: string, questionIds: readonly string[]) {
  return withScope(database, scope, (tx) => takeBackQuestions(tx, scope, { assessmentId, questionIds }));
}

async function list({ lead, assessmentId }: Council) {
  const all = await withScope(database, lead, (tx) => listAssignments(tx, lead, [assessmentId]));
  return there(all.get(assessmentId));
}

async function inWords(council: Council): Promise<readonly string[]> {
  const rows = await list(council);
  return rows.map((one) => `${one.questionId}: ${one.displayName}, ${one.dueOn ?? 'no day'}`).toSorted();
}

describe('giving questions', () => {
  it('puts each with one person, until a day or until the round ends', async () => {
    const { own } = councils;
    await give(own, { questions: ['ex-gov-02', 'ex-gov-01'], dueOn: '2026-12-04' });
    await give(own, { questions: ['ex-gov-03'], to: own.lead.memberId });
    expect(await inWords(own)).toEqual([
      'ex-gov-01: Contributor of Northdale, 2026-12-04',
      'ex-gov-02: Contributor of Northdale, 2026-12-04',
      'ex-gov-03: Lead of Northdale, no day',
    ]);
    expect(await inWords(councils.other)).toEqual([]);
  });

  it('moves a question from whoever has it, and tells what has changed: only that is worth a mail', async () => {
    const { own } = councils;
    await give(own, { questions: ['ex-gov-01', 'ex-gov-02'] });
    expect(await give(own, { questions: ['ex-gov-01', 'ex-gov-02'] })).toEqual({ ok: true, changed: [] });
    const moved = await give(own, { questions: ['ex-gov-01', 'ex-gov-03'], to: own.lead.memberId });
    expect(moved).toMatchObject({ ok: true, changed: ['ex-gov-01', 'ex-gov-03'] });
    expect(await give(own, { questions: ['ex-gov-02'], dueOn: '2026-12-04' })).toMatchObject({
      changed: ['ex-gov-02'],
    });
    expect(await inWords(own)).toHaveLength(3);
  });

  it('reaches nobody who does not answer, nobody who has left and nobody of another council', async () => {
    const { own, other } = councils;
    const refused = { ok: false, reason: 'not-an-answerer' };
    expect(await give(own, { to: own.approver.memberId })).toEqual(refused);
    expect(await give(own, { to: other.contributor.memberId })).toEqual(refused);
    await withScope(database, own.lead, (tx) => endPlace(tx, own.lead, own.contributor.memberId));
    expect(await give(own)).toEqual(refused);
    expect(await inWords(own)).toEqual([]);
  });

  it('cannot touch another council’s assessment, whatever id it names', async () => {
    const { own, other } = councils;
    const stolen = give({ ...own, assessmentId: other.assessmentId });
    expect(await errorCode(stolen)).toBe(REFUSED.foreignKey);
    await give(other);
    expect(await takeBack(own.lead, other.assessmentId, ['ex-gov-01'])).toBe(0);
    expect(await inWords(other)).toHaveLength(1);
  });

  it('is refused by the database too where a person of another council is named', async () => {
    const { own, other } = councils;
    const code = await errorCode(
      withScope(database, own.lead, (tx) =>
        tx.insert(assignments).values({
          assessmentId: own.assessmentId,
          questionId: 'ex-gov-01',
          authorityCode: own.code,
          memberId: other.contributor.memberId,
          assignedBy: own.lead.memberId,
        }),
      ),
    );
    expect(code).toBe(REFUSED.noRight);
  });

  it('keeps both of what two leads give at once', async () => {
    const { own } = councils;
    const questions = ['ex-gov-01', 'ex-gov-02', 'ex-gov-03'];
    await Promise.all([
      give(own, { questions }),
      give(own, { questions: questions.toReversed(), to: own.lead.memberId }),
    ]);
    const rows = await list(own);
    expect(rows.map(({ questionId }) => questionId).toSorted()).toEqual(questions);
    expect(new Set(rows.map(({ memberId }) => memberId)).size).toBe(1);
  });
});

describe('taking questions back', () => {
  it('leaves them with nobody, and counts those that were with somebody', async () => {
    const { own } = councils;
    await give(own, { questions: ['ex-gov-01', 'ex-gov-02'] });
    expect(await takeBack(own.lead, own.assessmentId, ['ex-gov-01', 'ex-gov-03'])).toBe(1);
    expect(await inWords(own)).toEqual(['ex-gov-02: Contributor of Northdale, no day']);
    expect(await takeBack(own.lead, own.assessmentId, [])).toBe(0);
  });
});

describe('a question whose person', () => {
  it('leaves does not hold any more, and neither does one whose person only reads from now on', async () => {
    const { own } = councils;
    await give(own, { questions: ['ex-gov-01'] });
    expect((await list(own)).map(lapseOf)).toEqual([null]);
    await withScope(database, own.lead, (tx) =>
      changeRole(tx, own.lead, { memberId: own.contributor.memberId, role: 'viewer' }),
    );
    expect((await list(own)).map(lapseOf)).toEqual(['reads']);
    await withScope(database, own.lead, (tx) => endPlace(tx, own.lead, own.contributor.memberId));
    expect((await list(own)).map(lapseOf)).toEqual(['left']);
    expect(await list(own)).toMatchObject([{ displayName: 'Contributor of Northdale' }]);
  });
});

describe('reading who answers what', () => {
  it('takes one statement for any number of assessments, and gives each its own', async () => {
    const { own } = councils;
    await give(own);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const all = await withScope(database, own.lead, (tx) =>
      listAssignments(tx, own.lead, [nowhere, own.assessmentId]),
    );
    expect([...all].map(([id, rows]) => [id, rows.length])).toEqual([
      [nowhere, 0],
      [own.assessmentId, 1],
    ]);
  });
});
