import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicScope, systemScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { loadAdoptionDecisions, loadGroupModels, loadNeighbours, NEIGHBOUR_MODELS } from './load-peer-groups';
import { loadReference } from './load-reference';
import { errorCode, REFUSED } from './queries/testing';
import { REFERENCE_FOLDER, ReferenceFaultError } from './reference-files';
import { adoptionDecisions, authorities, groupModels, neighbours } from './schema';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await loadReference(database, REFERENCE_FOLDER);
});

afterAll(() => database.close());

const NEIGHBOURS = 'area,rank,neighbour,printed,closeness';
const DECISIONS = 'body,name,decided,date_note,reported,kind,vote,wording,source,publisher,evidence,note';

function load(
  loader: (
    tx: Parameters<typeof loadNeighbours>[0],
    file: Parameters<typeof loadNeighbours>[1],
  ) => Promise<void>,
  text: string,
): Promise<void> {
  return withScope(database, systemScope(), (tx) => loader(tx, { name: 'a-file', text, hash: '' }));
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

describe('neighbour models', () => {
  it.each(NEIGHBOUR_MODELS)(
    '%s names ten councils of today for each that has children’s services',
    async (id) => {
      const found = await database.owner
        .select({ area: neighbours.areaCode, count: sql<number>`count(${authorities.code})::int` })
        .from(neighbours)
        .leftJoin(authorities, eq(authorities.code, neighbours.neighbourCode))
        .where(eq(neighbours.modelId, id))
        .groupBy(neighbours.areaCode);
      const councils = await database.owner.$count(authorities, eq(authorities.childrensServices, true));
      expect(found).toHaveLength(councils);
      expect(found.filter(({ count }) => count !== 10)).toEqual([]);
    },
  );

  it('stand beside each other, each with its publisher, its release and its day', async () => {
    const models = await withScope(database, publicScope(), (tx) =>
      tx.select().from(groupModels).orderBy(asc(groupModels.id)),
    );
    expect(models.map(({ id, release }) => `${id}: ${release}`)).toEqual([
      'combined-authority: 29 June 2026',
      'dfe-2025: May 2025',
      'ons-2025: 1 October 2025',
      'register: 21 November 2026',
    ]);
    expect(models.every(({ invented, publisher }) => !invented && publisher !== '')).toBe(true);
  });

  it('keep the code that was printed where it has been replaced since', async () => {
    const printed = await database.owner
      .selectDistinct({ code: neighbours.neighbourCode, printed: neighbours.printedCode })
      .from(neighbours)
      .where(sql`${neighbours.printedCode} is not null`)
      .orderBy(neighbours.neighbourCode);
    expect(printed).toEqual([
      { code: 'E08000038', printed: 'E08000016' },
      { code: 'E08000039', printed: 'E08000019' },
    ]);
  });

  it('are loaded in the place of their own rows, and of no other model’s', async () => {
    const others = await database.owner.$count(neighbours, eq(neighbours.modelId, 'ons-2025'));
    const model = {
      id: 'made-up',
      kind: 'statistical-neighbours',
      name: 'Made up',
      publisher: 'Nobody',
      release: 'May 2030',
      definition: 'For a test.',
      validFrom: '2030-05-01',
    };
    await load(loadGroupModels, JSON.stringify({ models: [model] }));
    const own = () => database.owner.$count(neighbours, eq(neighbours.modelId, 'made-up'));
    const loadOwn = (text: string) => load((tx, file) => loadNeighbours(tx, file, 'made-up'), text);
    await loadOwn(lines(NEIGHBOURS, 'E06000001,1,E06000002,,Close', 'E06000001,2,E06000003,,Close'));
    expect(await own()).toBe(2);
    await loadOwn(lines(NEIGHBOURS, 'E06000001,1,E06000002,,Close'));
    expect(await own()).toBe(1);
    expect(await database.owner.$count(neighbours, eq(neighbours.modelId, 'ons-2025'))).toBe(others);
    expect(await errorCode(loadOwn(lines(NEIGHBOURS, 'E06000001,1,E06000001,,')))).toBe(REFUSED.check);
  });

  it('are refused with the line and the cell', async () => {
    const bad = load(
      (tx, file) => loadNeighbours(tx, file, 'dfe-2025'),
      lines(NEIGHBOURS, 'E06000001,1,E06000002,,', 'E06000001,0,E06000003,,'),
    );
    await expect(bad).rejects.toThrow(ReferenceFaultError);
    await expect(bad).rejects.toThrow('line 3, rank');
  });
});

describe('the register of decisions', () => {
  it('has a link, a grade and a day as exact as it is known for each body', async () => {
    const rows = await withScope(database, publicScope(), (tx) => tx.select().from(adoptionDecisions));
    expect(rows).toHaveLength(65);
    const grades = rows.map(({ evidence }) => evidence);
    const count = (grade: string) => grades.filter((each) => each === grade).length;
    expect([count('primary'), count('press'), count('partner'), count('mention')]).toEqual([36, 18, 5, 6]);
    const lengths = rows.map(({ decidedOn }) => decidedOn?.length ?? 0);
    const days = [10, 7, 4, 0].map((length) => lengths.filter((each) => each === length).length);
    expect(days).toEqual([30, 10, 4, 21]);
    expect(rows.every(({ sourceUrl }) => /^https?:\/\/\S+$/u.test(sourceUrl))).toBe(true);
  });

  it('keeps invented rows when it is loaded again', async () => {
    const invented = {
      bodyCode: 'DEMO9999',
      bodyName: 'Invented',
      dateNote: 'Invented',
      kind: 'motion',
      sourceUrl: 'https://register.example/',
      sourcePublisher: 'Invented',
      evidence: 'primary',
      invented: true,
    } as const;
    await database.owner.insert(adoptionDecisions).values(invented);
    await load(
      loadAdoptionDecisions,
      lines(DECISIONS, 'E06000001,A,2024,year,,motion,,,https://a.example/,B,press,'),
    );
    const bodies = await database.owner.select({ code: adoptionDecisions.bodyCode }).from(adoptionDecisions);
    expect(bodies.map(({ code }) => code).toSorted()).toEqual(['DEMO9999', 'E06000001']);
  });

  it.each([
    ['without a link', 'E06000001,A,2024,year,,motion,,,none,B,press,', 'line 2, source'],
    [
      'with a day of another kind',
      'E06000001,A,May 2024,month,,motion,,,https://a.example/,B,press,',
      'line 2, decided',
    ],
    [
      'with evidence of an unknown grade',
      'E06000001,A,2024,year,,motion,,,https://a.example/,B,rumour,',
      'line 2, evidence',
    ],
  ])('is refused whole %s', async (_what, line, words) => {
    await expect(load(loadAdoptionDecisions, lines(DECISIONS, line))).rejects.toThrow(words);
  });
});
