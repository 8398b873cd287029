import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicScope, systemScope } from '@/lib/access/scope';
import { allQuestions } from '@/lib/framework/visibility';
import { bearingOf } from '@/lib/statistics/figure-catalogue';
import type { Database, Transaction } from './engine';
import { FIGURE_CATALOGUE } from './figure-catalogue';
import { figureFileName, loadInspections, loadOfficialFigures } from './load-official-figures';
import { loadReference } from './load-reference';
import { listFrameworks } from './queries/frameworks';
import { listFormerCouncils, listInspections, listOfficialFigures } from './queries/official-figures';
import { REFERENCE_FOLDER, ReferenceFaultError } from './reference-files';
import { figureReleases, officialFigures } from './schema';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

let database: Database;

const SWINDON = 'E06000030';
const CUMBERLAND = 'E06000063';
const HEADER = 'release,cohort,period,area,top,bottom,value';

beforeAll(async () => {
  database = await openTestDatabase();
  await loadReference(database, REFERENCE_FOLDER);
});

afterAll(() => database.close());

function dataSet(id: string) {
  const found = FIGURE_CATALOGUE.dataSets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No data set ${id}`);
  return found;
}

function asReader<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, publicScope(), work);
}

function activityOf(areaCode: string, upToEdition?: string) {
  const asked = { areaCodes: [areaCode], dataSetIds: ['activity'], upToEdition };
  return asReader((tx) => listOfficialFigures(tx, asked));
}

function load(id: string, lines: readonly string[]) {
  const file = { name: figureFileName(dataSet(id)), text: [HEADER, ...lines].join('\n'), hash: '' };
  return withScope(database, systemScope(), (tx) => loadOfficialFigures(tx, file, dataSet(id)));
}

describe('the catalogue that ships', () => {
  it('names each release after its data set and year', () => {
    for (const { id, dataSetId, edition } of FIGURE_CATALOGUE.releases) {
      expect(id).toBe(`${dataSetId}-${edition}`);
    }
  });

  it('knows every figure that a questionnaire fills in, but the grade of an inspection', async () => {
    const questions = (await asReader((tx) => listFrameworks(tx))).flatMap(allQuestions);
    const asking = questions.filter(({ prefill }) => prefill !== undefined);
    const without = asking.filter((question) => bearingOf(FIGURE_CATALOGUE, question) === undefined);
    expect(asking.length).toBeGreaterThan(without.length);
    expect(without.map(({ prefill }) => prefill?.measure)).toEqual(['ofsted-care-leavers-grade']);
    const ids = new Set(questions.map(({ id }) => id));
    for (const { questionId } of FIGURE_CATALOGUE.bearings) expect(ids).toContain(questionId);
  });
});

describe('the figures that ship', () => {
  it('are as they were printed, with the symbol where a number is hidden', async () => {
    const figures = await activityOf('E06000001');
    const of2025 = figures.filter(({ period, edition }) => period === '2025' && edition === '2025');
    expect(of2025).toContainEqual(
      expect.objectContaining({ cohort: '17-18', top: '16', bottom: '27', value: '59' }),
    );
    const [{ hidden } = { hidden: 0 }] = await database.owner
      .select({ hidden: sql<number>`count(*)::int` })
      .from(officialFigures)
      .where(eq(officialFigures.top, 'c'));
    expect(hidden).toBeGreaterThan(100);
  });

  it('cover eight years, each from the release that said it last', async () => {
    const figures = await activityOf(SWINDON);
    const years = figures.filter(({ cohort }) => cohort === '19-21').map((one) => [one.period, one.edition]);
    expect(years).toEqual([
      ...['2025', '2024', '2023', '2022', '2021'].map((year) => [year, '2025']),
      ['2020', '2024'],
      ['2019', '2023'],
      ['2018', '2022'],
    ]);
  });

  it('can be read as they stood after an earlier release', async () => {
    const figures = await activityOf(SWINDON, '2023');
    expect(new Set(figures.map(({ period }) => period))).toEqual(new Set(['2018', '2019']));
  });

  it('of a council that is no more stay its own, and its successors know of it', async () => {
    const former = await asReader((tx) => listFormerCouncils(tx, CUMBERLAND));
    expect(former).toMatchObject([{ formerName: 'Cumbria', kind: 'reorganised' }]);
    const [old] = await activityOf(former[0]?.formerCode ?? '');
    const ofOld = await activityOf(former[0]?.formerCode ?? '');
    expect(old).toBeDefined();
    expect(ofOld.find(({ period, cohort }) => period === '2023' && cohort === '19-21')?.bottom).toBe('193');
  });

  it('have the last inspection first, and say whose table the grade is from', async () => {
    const [latest] = await asReader((tx) => listInspections(tx, SWINDON));
    expect(latest).toMatchObject({ careLeavers: 'Requires improvement to be good', source: 'official' });
  });
});

describe('loading again', () => {
  it('replaces what shipped before, and leaves what was imported alone', async () => {
    const imported = { id: 'staying-put-2031', dataSetId: 'staying-put', edition: '2031' };
    await database.owner.insert(figureReleases).values(imported);
    await database.owner.insert(officialFigures).values({
      releaseId: imported.id,
      areaCode: SWINDON,
      cohort: '18',
      period: '2031',
      top: '7',
      bottom: '9',
      value: '78',
    });
    await load('staying-put', [`2024,18,2024,${SWINDON},8,10,80`]);
    const asked = { areaCodes: [SWINDON], dataSetIds: ['staying-put'] };
    const figures = await asReader((tx) => listOfficialFigures(tx, asked));
    expect(figures.map(({ edition, top }) => [edition, top])).toEqual([
      ['2031', '7'],
      ['2024', '8'],
    ]);
  });

  it.each([
    ['an age group it does not know', `2024,21,2024,${SWINDON},8,10,80`, /line 2, cohort/],
    ['a release it does not know', `1999,18,2024,${SWINDON},8,10,80`, /line 2, release/],
    [
      'a cell that says nothing',
      `2024,18,2024,${SWINDON},,10,80`,
      /line 2, top: Must be a number or a symbol/,
    ],
    ['an area without its code', '2024,18,2024,Swindon,8,10,80', /line 2, area: Must be a GSS code/],
  ])('refuses %s', async (_, line, fault) => {
    await expect(load('staying-put', [line])).rejects.toThrow(fault);
  });

  it('refuses parts of an amount of money', async () => {
    const line = `2026,all,2024-25,${SWINDON},8,10,80`;
    await expect(load('leaving-care-spend', [line])).rejects.toThrow(/line 2, top/);
  });

  it('refuses an inspection without its day', async () => {
    const text = `area,started,ended,published,care_leavers,overall,source,report\n${SWINDON},,,May,Good,,official,`;
    const loading = withScope(database, systemScope(), (tx) =>
      loadInspections(tx, { name: 'x.csv', text, hash: '' }),
    );
    await expect(loading).rejects.toThrow(ReferenceFaultError);
  });
});
