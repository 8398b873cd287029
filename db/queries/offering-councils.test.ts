import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope, publicScope } from '@/lib/access/scope';
import type { BenchmarkScope } from '@/lib/access/scope';
import { whomToCall } from '@/lib/contact/whom-to-call';
import { londonDay } from '@/lib/format/date';
import { exampleQuestion } from '@/lib/framework/testing';
import { listBenchmarkEntries } from './benchmarks';
import { findComparisonMarks } from './comparison-marks';
import { sayBeside } from './contact-requests.testing';
import { listOffers } from './offering-councils';
import { FAR_OFF } from './successions.testing';
import { EXAMPLE, answerAndSend, seedTwoCouncils, shareWith, there } from './testing';
import type { TwoCouncils } from './testing';
import { chooseWillingToTalk } from './willing-to-talk';

const TODAY = londonDay(new Date());
const QUESTION = exampleQuestion('maturity', 'ex-gov-01');

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  for (const council of [councils.own, councils.other]) await answerAndSend(database, council);
  await sayBeside(database, councils.other);
});

function asCouncil(): BenchmarkScope {
  return there(grantBenchmarkScope(councils.own.lead, 'benchmark:view'));
}

/** A firm among the associates. */
function asFirm(): BenchmarkScope {
  const place = { role: 'lab-member', audience: 'associates' } as const;
  const member = { kind: 'lab', memberId: councils.lab.memberId, userId: 'firm', ...place } as const;
  return there(grantBenchmarkScope(member, 'benchmark:view'));
}

/** What a reader gets of Westmere: how its entry is shared, its note, its name in any row at all, and its offers. */
async function seenOf(scope: BenchmarkScope) {
  return withScope(database, scope, async (tx) => {
    const { entries } = await listBenchmarkEntries(tx, scope, {
      frameworkId: EXAMPLE.id,
      asOf: { sentBy: null, resultsBy: FAR_OFF },
    });
    const mark = (await findComparisonMarks(tx, { today: TODAY })).of(EXAMPLE.id);
    const { others } = await listOffers(tx, scope, { frameworkId: EXAMPLE.id, mark });
    return {
      shared: entries.map(({ sharing, contextNote = null }) => [sharing, contextNote]),
      offers: others.map(({ sharing, isWilling, contextNote }) => [sharing, isWilling, contextNote]),
    };
  });
}

const NOTE = 'Note of TEST0002';
const NOTHING = { shared: [], offers: [] };

describe('a note and an offer to talk', () => {
  it('go where the name goes, and the offer to councils alone', async () => {
    for (const audience of ['lab-councils', 'associates', 'public'] as const)
      await shareWith(database, councils.other, { audience, level: 'named' });
    expect(await seenOf(asCouncil())).toEqual({ shared: [['named', NOTE]], offers: [['named', true, NOTE]] });
    expect(await seenOf(asFirm())).toEqual({ shared: [['named', NOTE]], offers: [] });
    expect(await seenOf(publicScope())).toEqual({ shared: [['named', NOTE]], offers: [] });
  });

  it('are not told of an anonymous or a private council, and a firm sees no name that it was not given', async () => {
    await shareWith(database, councils.other, { audience: 'lab-councils', level: 'named' });
    expect(await seenOf(asFirm())).toEqual(NOTHING);
    await shareWith(database, councils.other, { audience: 'associates', level: 'anonymous' });
    expect(await seenOf(asFirm())).toEqual({ shared: [['anonymous', null]], offers: [] });
    await shareWith(database, councils.other, { audience: 'lab-councils', level: 'anonymous' });
    expect(await seenOf(asCouncil())).toEqual({ shared: [['anonymous', null]], offers: [] });
  });

  it('are gone at once when the council is no longer willing', async () => {
    const { lead, assessmentId } = councils.other;
    await shareWith(database, councils.other, { audience: 'lab-councils', level: 'named' });
    expect((await seenOf(asCouncil())).offers).toEqual([['named', true, NOTE]]);
    await withScope(database, lead, (tx) =>
      chooseWillingToTalk(tx, lead, { assessmentId, isWilling: false }),
    );
    expect((await seenOf(asCouncil())).offers).toEqual([]);
  });

  it('are gone at once when the council withdraws, whatever was shown before', async () => {
    await shareWith(database, councils.other, { audience: 'lab-councils', level: 'named' });
    expect(await seenOf(asCouncil())).not.toEqual(NOTHING);
    await shareWith(database, councils.other, { audience: 'lab-councils', level: 'private' });
    expect(await seenOf(asCouncil())).toEqual(NOTHING);
  });
});

it('the level that is compared is the one that was sent, of the council and of its own', async () => {
  await shareWith(database, councils.other, { audience: 'lab-councils', level: 'named' });
  const offers = await withScope(database, asCouncil(), (tx) =>
    listOffers(tx, asCouncil(), { frameworkId: EXAMPLE.id, mark: undefined }),
  );
  expect(offers.others.map(({ scores }) => scores[QUESTION.id])).toEqual([75]);
  expect(offers.own.map(({ authorityCode, scores }) => [authorityCode, scores[QUESTION.id]])).toEqual([
    [councils.own.code, 75],
  ]);
  // Nothing is known of what was not answered: it stands for no level, though it counts as 0.
  expect(Object.keys(offers.own[0]?.scores ?? {})).toEqual([QUESTION.id]);
  expect(whomToCall(QUESTION, offers, { today: TODAY })).toMatchObject({
    ownLevel: 3,
    councils: [],
  });
});
