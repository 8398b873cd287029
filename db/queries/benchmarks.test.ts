import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { LINKED_FIGURES } from '@/db/linked-figures';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantBenchmarkScope, publicScope, systemScope } from '@/lib/access/scope';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { Sent } from '@/lib/benchmark/entry';
import { latestEntries } from '@/lib/benchmark/latest-entries';
import { londonDay } from '@/lib/format/date';
import { sharedFigures } from '@/lib/disclosure/shared-figures';
import { scoreAssessment } from '@/lib/scoring/score-assessment';
import { listBenchmarkEntries } from './benchmarks';
import type { BenchmarkRows } from './benchmarks';
import { findComparisonMarks } from './comparison-marks';
import { listOwnSent, listSharers } from './sharers';
import { addReviewer, beginReviewIn, finishIn, judgeIn, leveled } from './reviews.testing';
import { FAR_OFF, LONG_AGO, succeedIn } from './successions.testing';
import {
  EXAMPLE,
  ROUND,
  addCouncil,
  answerAndSend,
  saveIn,
  seedTwoCouncils,
  shareWith,
  there,
} from './testing';
import type { Council, TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;
let third: Council;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  const { roundId, own, other } = councils;
  third = await withScope(database, systemScope(), (tx) =>
    addCouncil(tx, { code: 'TEST0003', name: 'Eastholm', roundId }),
  );
  for (const council of [own, other, third]) await answerAndSend(database, council);
});

function asCouncil(council: Council): BenchmarkScope {
  return there(grantBenchmarkScope(council.lead, 'benchmark:view'));
}

function asAssociate(): BenchmarkScope {
  const place = { role: 'lab-adviser', audience: 'associates' } as const;
  const member = { kind: 'lab', memberId: councils.lab.memberId, userId: 'adviser', ...place } as const;
  return there(grantBenchmarkScope(member, 'benchmark:view'));
}

function list(scope: BenchmarkScope, frameworkId: string = EXAMPLE.id): Promise<BenchmarkRows> {
  return withScope(database, scope, async (tx) => {
    const today = londonDay(new Date());
    const rows = await listBenchmarkEntries(tx, scope, { frameworkId });
    // Who shares is read in two ways, with figures and without: whatever is expected of one is expected of the other.
    const marks = await findComparisonMarks(tx, { today });
    const { sent, predecessors } = await listOwnSent(tx, scope, marks.all);
    const own = sent.filter((each) => each.frameworkId === frameworkId);
    const asked = { frameworkId, mark: marks.of(frameworkId), today, own: { sent: own, predecessors } };
    expect(placed(await listSharers(tx, scope, asked))).toEqual(
      placed(latestEntries(rows.entries, { today })),
    );
    expect(placed(own)).toEqual(placed(rows.own));
    return rows;
  });
}

/** The public has no comparison: it reads the results of a round that has them by a day. */
function listPublic(resultsBy: string): Promise<BenchmarkRows> {
  const asked = { frameworkId: EXAMPLE.id, asOf: { sentBy: null, resultsBy } };
  return withScope(database, publicScope(), (tx) => listBenchmarkEntries(tx, publicScope(), asked));
}

/** What both ways of reading have. */
function placed(rows: readonly Sent[]) {
  return rows
    .map((row) => ({
      code: row.authorityCode,
      name: row.authorityName,
      place: [row.type, row.regionCode, row.regionName],
      sent: [row.submittedOn, row.roundName, row.publishesOn, row.frameworkVersion],
      reviewed: row.reviewedExternally,
      sharing: 'sharing' in row ? row.sharing : null,
    }))
    .toSorted((a, b) => a.code.localeCompare(b.code));
}

function summary({ entries, own }: BenchmarkRows) {
  return {
    entries: entries.map(({ authorityName, sharing }) => `${authorityName} ${sharing}`).toSorted(),
    own: own.map(({ authorityName }) => authorityName),
  };
}

describe('a council that was succeeded', () => {
  /** Northdale is succeeded by Westmere; everybody shares by name. */
  async function succeeded(on: string) {
    const { lab, own: from, other: to } = councils;
    for (const council of [from, to, third])
      await shareWith(database, council, { audience: 'lab-councils', level: 'named' });
    await succeedIn(database, { lab, from, to, on });
  }

  it('is not counted beside its successor once that has sent the same round', async () => {
    await succeeded(LONG_AGO);
    const seen = ['Eastholm named', 'Westmere named'];
    expect(summary(await list(asCouncil(third))).entries).toEqual(seen);
    expect(summary(await list(asCouncil(councils.own)))).toEqual({ entries: seen, own: ['Northdale'] });
  });

  it('is not counted beside the successor of its successor either', async () => {
    const { lab, other } = councils;
    await succeeded(LONG_AGO);
    await shareWith(database, other, { audience: 'lab-councils', level: 'private' });
    await succeedIn(database, { lab, from: other, to: third, on: LONG_AGO });
    expect(summary(await list(asCouncil(third))).entries).toEqual(['Eastholm named']);
  });

  it('that is split is not counted beside the first of its successors, and neither of them twice', async () => {
    const { lab, own: from, other: first } = councils;
    await succeeded(LONG_AGO);
    await succeedIn(database, { lab, from, to: third, on: LONG_AGO });
    const both = ['Eastholm named', 'Westmere named'];
    expect(summary(await list(asCouncil(third))).entries).toEqual(both);
    // As long as one of them shows what it sent, the county's own figures would count its people once more.
    await shareWith(database, first, { audience: 'lab-councils', level: 'private' });
    expect(summary(await list(asCouncil(third))).entries).toEqual(['Eastholm named']);
    await shareWith(database, third, { audience: 'lab-councils', level: 'private' });
    expect(summary(await list(asCouncil(from))).entries).toEqual(['Northdale named']);
  });

  it('is counted until the day', async () => {
    await succeeded(FAR_OFF);
    expect(summary(await list(asCouncil(third))).entries).toContain('Northdale named');
  });

  it('is counted while its successor shares nothing with whoever looks', async () => {
    await succeeded(LONG_AGO);
    await shareWith(database, councils.other, { audience: 'lab-councils', level: 'private' });
    expect(summary(await list(asCouncil(third))).entries).toEqual(['Eastholm named', 'Northdale named']);
  });
});

describe('what may be compared', () => {
  it('is nothing but the own while nobody shares anything', async () => {
    expect(summary(await list(asCouncil(councils.own)))).toEqual({ entries: [], own: ['Northdale'] });
    expect(summary(await list(asAssociate()))).toEqual({ entries: [], own: [] });
    expect(summary(await list(publicScope()))).toEqual({ entries: [], own: [] });
  });

  it('is for each audience what was shared with it, named or not', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    await shareWith(database, third, { audience: 'lab-councils', level: 'anonymous' });
    await shareWith(database, other, { audience: 'associates', level: 'anonymous' });
    await shareWith(database, third, { audience: 'public', level: 'named' });
    await shareWith(database, other, { audience: 'public', level: 'private' });
    expect(summary(await list(asCouncil(own))).entries).toEqual(['Eastholm anonymous', 'Westmere named']);
    expect(summary(await list(asAssociate())).entries).toEqual(['Westmere anonymous']);
    expect(summary(await listPublic(FAR_OFF)).entries).toEqual(['Eastholm named']);
  });

  it('counts the viewer’s own only where it is shared, and gives it apart in any case', async () => {
    const { own } = councils;
    await shareWith(database, own, { audience: 'lab-councils', level: 'private' });
    expect(summary(await list(asCouncil(own)))).toEqual({ entries: [], own: ['Northdale'] });
    await shareWith(database, own, { audience: 'lab-councils', level: 'anonymous' });
    expect(summary(await list(asCouncil(own)))).toEqual({
      entries: ['Northdale anonymous'],
      own: ['Northdale'],
    });
    expect(summary(await list(asCouncil(third)))).toEqual({
      entries: ['Northdale anonymous'],
      own: ['Eastholm'],
    });
  });

  it('stops being there as soon as it is made private again', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    expect((await list(asCouncil(own))).entries).toHaveLength(1);
    await shareWith(database, other, { audience: 'lab-councils', level: 'private' });
    expect((await list(asCouncil(own))).entries).toEqual([]);
  });

  it('is kept apart by the query too, not by the database alone', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'public', level: 'named' });
    const scope = asCouncil(own);
    const unguarded = await withScope(database, systemScope(), (tx) =>
      listBenchmarkEntries(tx, scope, { frameworkId: EXAMPLE.id }),
    );
    expect(summary(unguarded)).toEqual({ entries: [], own: ['Northdale'] });
  });

  it('is of the framework that is asked for', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    expect(summary(await list(asCouncil(own), 'corporate-parenting'))).toEqual({ entries: [], own: [] });
  });

  it('is not what has not been sent', async () => {
    const { roundId, own } = councils;
    const fourth = await withScope(database, systemScope(), (tx) =>
      addCouncil(tx, { code: 'TEST0004', name: 'Southwick', roundId }),
    );
    await shareWith(database, fourth, { audience: 'lab-councils', level: 'named' });
    expect((await list(asCouncil(own))).entries).toEqual([]);
    expect((await list(asCouncil(fourth))).own).toEqual([]);
  });
});

describe('an entry', () => {
  it('has the council’s place, the day, the round and the lowest possible score of every figure', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    const [entry] = (await list(asCouncil(own))).entries;
    const answers = { 'ex-gov-01': { state: 'answered', value: 3 } } as const;
    const answering = { authorityType: 'childrens-services', answers } as const;
    const links = LINKED_FIGURES[EXAMPLE.id];
    const figures = sharedFigures(EXAMPLE, answering, { scores: scoreAssessment(EXAMPLE, answering), links });
    const aDay: unknown = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
    const gaps: unknown = expect.arrayContaining(['question:ex-voi-01', 'theme:voi']);
    expect(entry).toEqual({
      authorityCode: other.code,
      authorityName: 'Westmere',
      type: 'unitary',
      regionCode: 'TESTR1',
      regionName: 'Test region',
      sharing: 'named',
      submittedOn: aDay,
      roundName: ROUND.name,
      publishesOn: ROUND.publishesOn,
      frameworkVersion: EXAMPLE.version,
      reviewedExternally: false,
      figures: Object.fromEntries(
        figures.map(({ level, key, lowestPossible }) => [`${level}:${key}`, lowestPossible]),
      ),
      unknown: gaps,
    });
    expect(entry?.unknown).not.toContain('question:ex-gov-01');
  });

  it('says that it was reviewed once a review is handed over, and to no audience that may not compare it', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'anonymous' });
    const reviewer = await addReviewer(database, other);
    const reviewId = await beginReviewIn(database, other, { reviewer });
    await judgeIn(database, reviewer, { reviewId, judgements: [leveled('ex-gov-01', 3)] });
    const isReviewed = async () => (await list(asCouncil(own))).entries.map((one) => one.reviewedExternally);
    expect(await isReviewed()).toEqual([false]);
    await finishIn(database, reviewer, reviewId);
    expect(await isReviewed()).toEqual([true]);
    const [asked] = await withScope(database, asAssociate(), (tx) =>
      tx
        .select({ told: sql<boolean>`is_reviewed(${other.assessmentId}::uuid)` })
        .from(sql`(select 1) as once`),
    );
    expect(asked).toEqual({ told: false });
  });

  it('says what is not known, and not whether the answer was “do not know”', async () => {
    const { roundId, own } = councils;
    const fourth = await withScope(database, systemScope(), (tx) =>
      addCouncil(tx, { code: 'TEST0004', name: 'Southwick', roundId }),
    );
    const { lead: scope, assessmentId } = fourth;
    await saveIn(database, { scope, assessmentId, questionId: 'ex-voi-01', answer: { state: 'dk' } });
    await answerAndSend(database, fourth);
    await shareWith(database, fourth, { audience: 'lab-councils', level: 'named' });
    const [seen] = (await list(asCouncil(own))).entries;
    const unknown = ['question:ex-voi-01', 'theme:voi'];
    expect(seen?.unknown).toEqual(expect.arrayContaining(unknown));
    expect(JSON.stringify(seen)).not.toContain('dk');
  });

  it('carries no words, no people and no answers', async () => {
    const { own, other } = councils;
    await shareWith(database, other, { audience: 'lab-councils', level: 'named' });
    const text = JSON.stringify(await list(asCouncil(own)));
    for (const word of ['Words of', 'Lead of', 'Honest', other.lead.memberId, other.assessmentId])
      expect(text).not.toContain(word);
  });
});
