import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { answers } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { startAssessment } from './assessments';
import { carryAnswers } from './carried-answers';
import { listInheritedFrom, listSentByPredecessors } from './inherited-answers';
import { findSubmission } from './submissions';
import { FAR_OFF, addPlace, offerIn, succeedIn } from './successions.testing';
import {
  EXAMPLE,
  REFUSED,
  addCouncil,
  addRound,
  answerAndSend,
  errorCode,
  seedTwoCouncils,
  there,
} from './testing';
import type { Council, TwoCouncils } from './testing';

const NEXT = {
  name: 'Spring 2027',
  opensOn: '2027-03-01',
  closesOn: '2027-05-31',
  publishesOn: '2027-06-15',
};
const CARRIED = [
  { questionId: 'ex-gov-01', answer: { state: 'answered', value: 3 }, comment: 'As before' },
] as const;

let database: Database;
let councils: TwoCouncils;
let third: Council;
/** Of Westmere, which takes Northdale over, and to which Eastholt is only offered. */
let assessmentId = '';

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
  const { own, other, lab, roundId } = councils;
  const next = await withScope(database, systemScope(), async (tx) => {
    third = await addCouncil(tx, { code: 'TEST0003', name: 'Eastholt', roundId });
    return addRound(tx, NEXT);
  });
  for (const council of [own, other, third]) await answerAndSend(database, council);
  await succeedIn(database, { lab, from: own, to: other });
  await offerIn(database, { lab, from: third, to: other, on: FAR_OFF });
  const { lead } = other;
  const started = await withScope(database, lead, (tx) =>
    startAssessment(tx, lead, {
      frameworkId: EXAMPLE.id,
      frameworkVersion: EXAMPLE.version,
      roundId: next,
      authorityType: 'childrens-services',
    }),
  );
  assessmentId = started.id;
});

afterAll(() => database.close());

async function sentBy({ lead, assessmentId: id }: Council): Promise<string> {
  return there(await withScope(database, lead, (tx) => findSubmission(tx, lead, id))).id;
}

function carry(scope: AuthorityScope, input: { readonly from: string; readonly inheritedFromCode?: string }) {
  return withScope(database, scope, (tx) =>
    carryAnswers(tx, scope, { assessmentId, carried: CARRIED, ...input }),
  );
}

describe('answers of a council that was taken over', () => {
  it('cannot come from a council that was only offered, nor from a stranger under an accepted name', async () => {
    const { own, other } = councils;
    const theirs = await sentBy(third);
    for (const inheritedFromCode of [third.code, own.code])
      expect(await errorCode(carry(other.lead, { from: theirs, inheritedFromCode }))).toBe(
        REFUSED.foreignKey,
      );
    expect(await errorCode(carry(other.lead, { from: theirs }))).toBe(REFUSED.foreignKey);
  });

  it('come over to be looked at again, and stay linked to what was sent there', async () => {
    const { own, other } = councils;
    const from = await sentBy(own);
    await carry(other.lead, { from, inheritedFromCode: own.code });
    const rows = await withScope(database, other.lead, (tx) =>
      tx
        .select({
          needsReview: answers.needsReview,
          from: answers.inheritedFrom,
          code: answers.inheritedFromCode,
        })
        .from(answers)
        .where(eq(answers.assessmentId, assessmentId)),
    );
    expect(rows).toEqual([{ needsReview: true, from, code: own.code }]);
  });

  it('name the council and the round they came from, to the council whose answers they are and to no other', async () => {
    const { own, other } = councils;
    const from = (scope: AuthorityScope) =>
      withScope(database, scope, (tx) => listInheritedFrom(tx, scope, assessmentId));
    expect([...(await from(other.lead))]).toEqual([
      [
        'ex-gov-01',
        {
          fromName: 'Northdale',
          fromCode: own.code,
          assessmentId: own.assessmentId,
          roundName: 'Autumn 2026',
        },
      ],
    ]);
    expect((await from(own.lead)).size).toBe(0);
    expect((await from(third.lead)).size).toBe(0);
  });

  it('cannot be passed to the old council: it has taken nobody over', async () => {
    const { own, other } = councils;
    const from = await sentBy(other);
    const work = withScope(database, own.lead, (tx) =>
      carryAnswers(tx, own.lead, {
        assessmentId: own.assessmentId,
        carried: [{ ...CARRIED[0], questionId: 'ex-gov-02' }],
        from,
        inheritedFromCode: other.code,
      }),
    );
    expect(await errorCode(work)).toBe(REFUSED.foreignKey);
  });
});

describe('what a council that was taken over sent last', () => {
  const sentTo = async (scope: AuthorityScope, before = NEXT.opensOn) =>
    (
      await withScope(database, scope, (tx) =>
        listSentByPredecessors(tx, scope, { frameworkId: EXAMPLE.id, before }),
      )
    ).map(({ fromName, roundName }) => `${fromName} ${roundName}`);

  it('is there for its successor, from the day after the round opened', async () => {
    const { lead } = councils.other;
    expect(await sentTo(lead)).toEqual(['Northdale Autumn 2026']);
    expect(await sentTo(lead, '2026-10-01')).toEqual([]);
  });

  it('is not there for whoever has no place to read it from: a stranger, the old council, a reviewer', async () => {
    const { own, other } = councils;
    const reviewer = await addPlace(database, { userId: 'reviewer', code: other.code, role: 'reviewer' });
    for (const scope of [third.lead, own.lead, reviewer]) expect(await sentTo(scope)).toEqual([]);
  });
});
