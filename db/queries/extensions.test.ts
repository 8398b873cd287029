import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { reopenIn } from './approvals.testing';
import { findAssessment, listAssessments } from './assessments';
import { countRound, listAuthoritiesWithPeople, listExtensions } from './extensions';
import { extendFor } from './extensions.testing';
import { findOpenRound } from './rounds';
import { submitAssessment } from './submissions';
import { acceptSuccession } from './successions';
import { LONG_AGO, handOverIn } from './successions.testing';
import {
  AFTER_THE_ROUND,
  EXAMPLE,
  REFUSED,
  ROUND,
  answerAndSend,
  errorCode,
  saveIn,
  seedTwoCouncils,
} from './testing';
import type { Council, TwoCouncils } from './testing';

const LAST_DAY = '2027-01-10';
const DAY_AFTER = '2027-01-11';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
});

function extend(closesOn: string, council: Council = councils.own): Promise<void> {
  return extendFor(database, councils, { council, closesOn });
}

async function saveOn(council: Council, today: string): Promise<string> {
  const { assessmentId, lead: scope } = council;
  const answer = { state: 'answered', value: 2 } as const;
  const result = await saveIn(database, { scope, assessmentId, questionId: 'ex-gov-01', answer, today });
  return result.ok ? 'saved' : result.reason;
}

async function sendOn({ lead, assessmentId }: Council, today: string): Promise<string> {
  const result = await withScope(database, lead, (tx) =>
    submitAssessment(tx, lead, { assessmentId, declaration: 'Honest', today }),
  );
  return result.ok ? 'sent' : result.reason;
}

async function roundOn({ lead }: Council, today: string) {
  return withScope(database, lead, (tx) => findOpenRound(tx, lead, today));
}

describe('another last day for one council', () => {
  it('lets it answer up to and on that day, and refuses the day after', async () => {
    expect(await saveOn(councils.own, AFTER_THE_ROUND)).toBe('locked');
    await extend(LAST_DAY);
    expect(await saveOn(councils.own, DAY_AFTER)).toBe('locked');
    expect(await saveOn(councils.own, LAST_DAY)).toBe('saved');
  });

  it('lets it send on that day, and refuses the day after', async () => {
    await extend(LAST_DAY);
    expect(await sendOn(councils.own, DAY_AFTER)).toBe('locked');
    expect(await sendOn(councils.own, LAST_DAY)).toBe('sent');
  });

  it('changes nothing for another council', async () => {
    await extend(LAST_DAY);
    expect(await saveOn(councils.other, AFTER_THE_ROUND)).toBe('locked');
    expect(await sendOn(councils.other, AFTER_THE_ROUND)).toBe('locked');
    expect(await roundOn(councils.other, AFTER_THE_ROUND)).toBeUndefined();
    const { lead } = councils.other;
    const [seen] = await withScope(database, lead, (tx) => listAssessments(tx, lead));
    expect(seen).toMatchObject({ closesOn: ROUND.closesOn, extension: null });
  });

  it('is what its pages say, with the round’s day, the reason and who gave it', async () => {
    await extend(LAST_DAY);
    const told = {
      closesOn: LAST_DAY,
      extension: {
        roundClosesOn: ROUND.closesOn,
        reason: 'Two of three officers are ill.',
        givenBy: 'Administrator of the lab',
      },
    };
    const { lead, assessmentId } = councils.own;
    const found = await withScope(database, lead, (tx) => findAssessment(tx, lead, assessmentId));
    expect(found).toMatchObject(told);
    expect(await roundOn(councils.own, LAST_DAY)).toMatchObject({ name: ROUND.name, ...told });
    expect(await roundOn(councils.own, DAY_AFTER)).toBeUndefined();
  });

  it('is the newest that was given, and can be taken back to the round’s own', async () => {
    await extend(LAST_DAY);
    await extend('2027-01-05');
    expect(await saveOn(councils.own, '2027-01-06')).toBe('locked');
    await extend(ROUND.closesOn);
    expect(await saveOn(councils.own, AFTER_THE_ROUND)).toBe('locked');
    expect(await saveOn(councils.own, ROUND.closesOn)).toBe('saved');
    expect(await roundOn(councils.own, ROUND.closesOn)).toMatchObject({ extension: null });
    const given = await withScope(database, councils.lab, (tx) =>
      listExtensions(tx, councils.lab, councils.roundId),
    );
    expect(given.map(({ closesOn }) => closesOn)).toEqual([ROUND.closesOn, '2027-01-05', LAST_DAY]);
  });

  it.each([
    ['before the round’s last day', '2026-12-30'],
    ['after the day of its results', '2027-01-16'],
  ])('is refused by the database %s', async (_when, day) => {
    expect(await errorCode(extend(day))).toBe(REFUSED.check);
  });

  it('is never changed or removed, and no council gives itself one', async () => {
    await extend(LAST_DAY);
    const attempts = [`update round_extensions set closes_on = '2027-01-15'`, `delete from round_extensions`];
    for (const attempt of attempts)
      expect(await errorCode(withScope(database, councils.lab, (tx) => tx.execute(sql.raw(attempt))))).toBe(
        REFUSED.noRight,
      );
    const { own, roundId } = councils;
    const insert = `insert into round_extensions (round_id, authority_code, closes_on, reason, given_by)
      values ('${roundId}', '${own.code}', '2027-01-12', 'Mine', 'Me')`;
    expect(await errorCode(withScope(database, own.lead, (tx) => tx.execute(sql.raw(insert))))).toBe(
      REFUSED.noRight,
    );
    const asOwner = database.owner.execute(sql`update round_extensions set closes_on = '2027-01-15'`);
    expect(await errorCode(asOwner)).toBe(REFUSED.changeOfFrozenRow);
  });
});

describe('what the lab learns of a round', () => {
  it('is how many councils have started and sent each framework, and of no council which', async () => {
    const count = () =>
      withScope(database, councils.lab, (tx) => countRound(tx, councils.lab, councils.roundId));
    expect(await count()).toEqual([{ frameworkId: EXAMPLE.id, started: 2, sent: 0 }]);
    await answerAndSend(database, councils.own);
    expect(await count()).toEqual([{ frameworkId: EXAMPLE.id, started: 2, sent: 1 }]);
    await reopenIn(database, councils.own);
    expect(await count()).toEqual([{ frameworkId: EXAMPLE.id, started: 2, sent: 0 }]);
    const read = withScope(database, councils.lab, (tx) => tx.execute(sql`select 1 from assessments`));
    expect(await errorCode(read)).toBe(REFUSED.noRight);
  });

  it('is nothing of a council that another has taken over: it is neither counted nor given days', async () => {
    const { own, other, lab, roundId } = councils;
    await answerAndSend(database, own);
    const read = () =>
      withScope(database, lab, async (tx) => ({
        counts: await countRound(tx, lab, roundId),
        names: (await listAuthoritiesWithPeople(tx, lab)).map(({ name }) => name),
      }));
    const id = await handOverIn(database, { lab, from: own, to: other, on: LONG_AGO });
    expect(await read()).toEqual({
      counts: [{ frameworkId: EXAMPLE.id, started: 2, sent: 1 }],
      names: ['Northdale Council', 'Westmere Council'],
    });
    expect(await withScope(database, other.lead, (tx) => acceptSuccession(tx, other.lead, id))).toBe(true);
    expect(await read()).toEqual({
      counts: [{ frameworkId: EXAMPLE.id, started: 1, sent: 0 }],
      names: ['Westmere Council'],
    });
  });

  it('is nothing that a council can ask for', async () => {
    const { lead } = councils.own;
    const asked = withScope(database, lead, (tx) =>
      tx.execute(sql`select * from count_round(${councils.roundId})`),
    );
    expect(await errorCode(asked)).toBe(REFUSED.noRight);
  });

  it('is in which councils somebody holds a place now', async () => {
    const list = () => withScope(database, councils.lab, (tx) => listAuthoritiesWithPeople(tx, councils.lab));
    expect((await list()).map(({ name }) => name)).toEqual(['Northdale Council', 'Westmere Council']);
    await database.owner.execute(sql`delete from assessments where authority_code = ${councils.other.code}`);
    await database.owner.execute(sql`delete from members where authority_code = ${councils.other.code}`);
    expect((await list()).map(({ name }) => name)).toEqual(['Northdale Council']);
  });
});
