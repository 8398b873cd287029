import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { insightReadingCodes, sharingChoices } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { SharingLevel } from '@/lib/access/roles';
import { grantBenchmarkScope, systemScope } from '@/lib/access/scope';
import type { LabScope } from '@/lib/access/scope';
import { londonDay } from '@/lib/format/date';
import { countCodes, readingKey } from '@/lib/insights/code';
import { findMoves } from '@/lib/insights/moves';
import { listCodes, makeCode, mergeCode, renameCode, retireCode } from './insight-codes';
import { listNamedCopies } from './insight-moves';
import { findReadingVersion, listCodings, saveReading } from './insight-readings';
import { listCouncilWords } from './insight-words';
import { addToLab, moveUp } from './insights.testing';
import { EXAMPLE, REFUSED, errorCode, seedTwoCouncils, shareWith, there } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;
let lab: LabScope;
let own: Awaited<ReturnType<typeof moveUp>>;
let other: Awaited<ReturnType<typeof moveUp>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function share(level: SharingLevel, which: 'before' | 'now' | 'both' = 'both'): Promise<void> {
  const sent = which === 'both' ? [own.before, own.now] : [own[which]];
  for (const { assessmentId } of sent)
    await shareWith(database, { ...councils.own, assessmentId }, { audience: 'lab-councils', level });
}

beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  lab = councils.lab;
  own = await moveUp(database, councils.own);
  other = await moveUp(database, councils.other);
  await share('named');
  for (const { assessmentId } of [other.before, other.now])
    await shareWith(
      database,
      { ...councils.other, assessmentId },
      { audience: 'lab-councils', level: 'anonymous' },
    );
});

async function moves(audience: 'lab-councils' | 'associates' = 'lab-councils') {
  const member = { kind: 'lab', memberId: lab.memberId, userId: 'x', role: 'lab-member', audience } as const;
  const scope = there(grantBenchmarkScope(member, 'benchmark:view'));
  const today = londonDay(new Date());
  const copies = await withScope(database, scope, (tx) => listNamedCopies(tx, scope, EXAMPLE.id));
  return findMoves(copies, { today, newId: (id) => id });
}

function words(scope: LabScope = lab) {
  return withScope(database, scope, (tx) =>
    listCouncilWords(tx, scope, {
      submissionIds: [own.before, own.now, other.now].map(({ submissionId }) => submissionId),
      questionIds: ['ex-gov-01', 'ex-lea-01', 'ex-num-02'],
    }),
  );
}

const inLab = <T>(work: Parameters<typeof withScope<T>>[2]) => withScope(database, lab, work);
const newCode = async (name: string) => there(await inLab((tx) => makeCode(tx, lab, name)));
const codings = () => inLab((tx) => listCodings(tx, lab));
const codes = () => inLab((tx) => listCodes(tx, lab));

function code(codeIds: readonly string[], version: number, submissionId = own.now.submissionId) {
  const save = { submissionId, questionId: 'ex-gov-01', codeIds, version };
  return inLab((tx) => saveReading(tx, lab, save));
}

describe('who moved', () => {
  it('is who shares both rounds by name and is two levels higher, and nobody anonymous', async () => {
    expect(await moves()).toMatchObject([
      {
        questionId: 'ex-gov-01',
        authorityName: 'Northdale',
        from: 0,
        to: 75,
        submissionId: own.now.submissionId,
        before: { roundName: 'Spring 2026' },
        now: { roundName: 'Autumn 2026' },
      },
    ]);
  });

  it.each(['before', 'now'] as const)(
    'is nobody who shares %s without a name, or with others alone',
    async (which) => {
      await share('anonymous', which);
      expect(await moves()).toEqual([]);
      await share('private', which);
      expect(await moves()).toEqual([]);
      expect(await moves('associates')).toEqual([]);
    },
  );
});

describe('what they wrote', () => {
  it('is words alone, of who shares by name: no number is among them', async () => {
    const read = await words();
    const sorted = read.toSorted((a, b) => (a.comment + a.said < b.comment + b.said ? -1 : 1));
    expect(sorted.map(({ submissionId: _, ...one }) => one)).toEqual([
      { questionId: 'ex-num-02', comment: '', said: '', evidence: [] },
      { questionId: 'ex-lea-01', comment: '', said: 'A board of care leavers', evidence: [] },
      {
        questionId: 'ex-gov-01',
        comment: 'We asked people first, in TEST0001',
        said: '',
        evidence: [expect.any(String)],
      },
      { questionId: 'ex-gov-01', comment: 'Words of spring', said: '', evidence: [] },
    ]);
  });

  it.each(['anonymous', 'private'] as const)('is gone at once when the council chooses %s', async (level) => {
    await share(level);
    expect(await words()).toEqual([]);
  });

  it('is nothing where the council chose before the page told of it', async () => {
    await withScope(database, councils.own.lead, (tx) =>
      tx
        .update(sharingChoices)
        .set({ toldOfWords: false })
        .where(eq(sharingChoices.assessmentId, own.now.assessmentId)),
    );
    expect((await words()).map(({ comment }) => comment)).toEqual(['Words of spring']);
  });

  it('is not for an associate with whom it is not shared, nor for an adviser', async () => {
    expect(await words(await addToLab(database, { role: 'lab-member', audience: 'associates' }))).toEqual([]);
    expect(await words(await addToLab(database, { role: 'lab-adviser', audience: 'lab-councils' }))).toEqual(
      [],
    );
    expect(
      await words(await addToLab(database, { role: 'lab-member', audience: 'lab-councils' })),
    ).toHaveLength(4);
  });

  it('is not to be had in any other scope', async () => {
    const ask = sql`select * from words_for_lab(array[${own.now.submissionId}]::uuid[], array['ex-gov-01'])`;
    const member = {
      kind: 'lab',
      memberId: lab.memberId,
      userId: 'x',
      role: 'lab-admin',
      audience: 'lab-councils',
    } as const;
    for (const scope of [councils.other.lead, there(grantBenchmarkScope(member, 'benchmark:view'))])
      expect(await errorCode(withScope(database, scope, (tx) => tx.execute(ask)))).toBe(REFUSED.noRight);
  });
});

describe('the code book', () => {
  it('has each name once, in whatever letters', async () => {
    await newCode('Asked people first');
    expect(await inLab((tx) => makeCode(tx, lab, 'asked PEOPLE first'))).toBeNull();
    expect((await codes()).map(({ name, madeBy }) => `${name}, ${madeBy}`)).toEqual([
      'Asked people first, Administrator of the lab',
    ]);
  });

  it('renames, refuses a name that is taken, and tells who comes second', async () => {
    const [first, second] = [await newCode('Money'), await newCode('People')];
    const rename = (id: string, version: number, name: string) =>
      inLab((tx) => renameCode(tx, lab, { id, version, name }));
    expect(await rename(first, 1, 'People')).toBe('taken');
    expect(await rename(first, 1, 'A budget of its own')).toBe('done');
    expect(await rename(first, 1, 'Something else')).toBe('stale');
    expect(await rename(second, 1, 'PEOPLE')).toBe('done');
    expect((await codes()).map(({ name }) => name)).toEqual(['A budget of its own', 'PEOPLE']);
  });

  it('merges for good, into what stands and is offered, and never round in a circle', async () => {
    const [a, b, c] = [await newCode('A'), await newCode('B'), await newCode('C')];
    const merge = (id: string, into: string, version = 1) =>
      inLab((tx) => mergeCode(tx, lab, { id, version, into }));
    expect(await merge(a, a)).toBe('taken');
    expect(await merge(a, b)).toBe('done');
    expect(await merge(b, a)).toBe('taken');
    expect(await merge(a, c, 2)).toBe('stale');
    await inLab((tx) => retireCode(tx, lab, { id: c, version: 1, isRetired: true }));
    expect(await merge(b, c)).toBe('taken');
    expect(await newCode('A')).not.toBe(a);
  });

  it('is not open to an adviser', async () => {
    const adviser = await addToLab(database, { role: 'lab-adviser', audience: 'lab-councils' });
    await newCode('A');
    expect(await withScope(database, adviser, (tx) => listCodes(tx, adviser))).toEqual([]);
    expect(await errorCode(withScope(database, adviser, (tx) => makeCode(tx, adviser, 'B')))).toBe(
      REFUSED.noRight,
    );
  });
});

describe('coding', () => {
  it('keeps who put a code there and when, while others come and go', async () => {
    const [a, b] = [await newCode('A'), await newCode('B')];
    expect(await code([a], 0)).toBe('saved');
    const [first] = await codings();
    expect(await code([a, b], 1)).toBe('saved');
    const after = await codings();
    expect(after.find(({ codeId }) => codeId === a)).toEqual(first);
    expect(after).toHaveLength(2);
    expect(await code([b], 2)).toBe('saved');
    expect((await codings()).map(({ codeId }) => codeId)).toEqual([b]);
    const { submissionId } = own.now;
    expect(await inLab((tx) => findReadingVersion(tx, lab, { submissionId, questionId: 'ex-gov-01' }))).toBe(
      3,
    );
  });

  it('is refused when somebody coded it since, and changes nothing', async () => {
    const [a, b] = [await newCode('A'), await newCode('B')];
    await code([a], 0);
    expect(await code([b], 0)).toBe('stale');
    await code([a, b], 1);
    expect(await code([], 1)).toBe('stale');
    expect(await codings()).toHaveLength(2);
  });

  it('is refused with a code that is retired or merged, but keeps one that stands there', async () => {
    const [a, b] = [await newCode('A'), await newCode('B')];
    await code([a], 0);
    await inLab((tx) => retireCode(tx, lab, { id: a, version: 1, isRetired: true }));
    await inLab((tx) => retireCode(tx, lab, { id: b, version: 1, isRetired: true }));
    expect(await code([a, b], 1)).toBe('stale');
    expect(await code([a], 1)).toBe('saved');
  });

  it('follows a merge, counts once what had both, and takes both away together', async () => {
    const [a, b] = [await newCode('A'), await newCode('B')];
    await code([a, b], 0);
    await inLab((tx) => mergeCode(tx, lab, { id: a, version: 1, into: b }));
    const where = new Map([[readingKey({ ...own.now, questionId: 'ex-gov-01' }), 'TEST0001']]);
    expect(countCodes(await codes(), await codings(), where)).toMatchObject([
      { code: { id: b }, readings: 1, councils: 1 },
    ]);
    expect(await code([], 1)).toBe('saved');
    expect(await codings()).toEqual([]);
  });

  it('is of no reading that is not named, and what was coded is not there while it is withdrawn', async () => {
    const a = await newCode('A');
    await code([a], 0);
    expect(await code([a], 0, other.now.submissionId)).toBe('not-here');
    await share('anonymous');
    expect(await codings()).toEqual([]);
    expect(await code([a], 1)).toBe('not-here');
    const kept = await withScope(database, systemScope(), (tx) => tx.select().from(insightReadingCodes));
    expect(kept).toHaveLength(1);
    await share('named');
    expect(await codings()).toHaveLength(1);
  });
});
