import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { shipRelease } from '@/db/queries/figure-imports.testing';
import { listOfficialFigures } from '@/db/queries/official-figures';
import { seedTwoCouncils } from '@/db/queries/testing';
import { auditEvents, authorities, figureImports, figureReleases } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import type { LabScope, Scope } from '@/lib/access/scope';
import { publicScope } from '@/lib/access/scope';
import {
  BEFORE_2025,
  ENGLAND_2025,
  HEADER_2025,
  SWINDON_2025,
  headerBefore2025,
} from '@/lib/statistics/figure-file.testing';
import { MOST_BYTES_OF_FIGURES } from '@/lib/statistics/file-limits';
import { bringFiguresIn } from './bring-figures-in';
import { confirmFigureImport } from './confirm-figures';
import { loadFigureImport } from './load-figure-import';

const { held } = vi.hoisted((): { held: { database?: Database } } => ({ held: {} }));
vi.mock('@/app/_server/database', () => ({
  inScope: <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) => {
    if (held.database === undefined) throw new Error('No database is open');
    return withScope(held.database, scope, work);
  },
}));
vi.mock('@/app/_server/today', () => ({ today: () => '2025-11-23' }));

let database: Database;
let lab: LabScope;

beforeAll(async () => {
  database = await openTestDatabase();
  held.database = database;
});
afterAll(() => database.close());
beforeEach(async () => {
  ({ lab } = await seedTwoCouncils(database));
  await database.owner.delete(figureReleases);
  const place = { type: 'unitary', regionCode: 'E12000009', regionName: 'South West' } as const;
  await database.owner.insert(authorities).values({
    ...place,
    code: 'E06000030',
    name: 'Swindon Borough Council',
    shortName: 'Swindon',
    childrensServices: true,
    dfeCode: '866',
  });
});

const FIELDS = {
  edition: '2025',
  'published-day': '20',
  'published-month': '11',
  'published-year': '2025',
  url: 'https://example.org/2025',
};

function fileOf(lines: readonly string[], name = 'la.csv'): File {
  return new File([lines.join('\n')], name);
}

const FILE = fileOf([HEADER_2025, ...ENGLAND_2025, ...SWINDON_2025], String.raw`C:\fakepath\<la>.csv`);

async function bring(field: FormDataEntryValue | null = FILE, fields: Readonly<Record<string, string>> = {}) {
  const kept = await bringFiguresIn(lab, { fields: { ...FIELDS, ...fields }, field });
  return kept.ok ? kept.id : kept.errors.map(({ field, message }) => `${field}: ${message}`);
}

async function bringGood(): Promise<string> {
  const id = await bring();
  if (typeof id !== 'string') throw new Error(id.join());
  return id;
}

function load(id: string) {
  return withScope(database, lab, (tx) => loadFigureImport(tx, lab, id));
}

async function audited(): Promise<readonly string[]> {
  const rows = await database.owner.select().from(auditEvents).orderBy(auditEvents.id);
  return rows.map(({ action, outcome, subjectId }) => `${action} ${outcome} ${subjectId ?? ''}`);
}

describe('a file that is brought in', () => {
  it('waits with what stands in it, under a name that is safe anywhere, and nothing is published', async () => {
    const id = await bringGood();
    const loaded = await load(id);
    expect(loaded?.file).toMatchObject({ fileName: 'la.csv', dataSetId: 'accommodation', edition: '2025' });
    expect(loaded?.comparison.added).toHaveLength(3);
    expect(loaded?.names.get('E06000030')).toBe('Swindon');
    expect(await database.owner.$count(figureReleases)).toBe(0);
    expect(await audited()).toEqual([`figures:bring-in kept ${id}`]);
  });

  it.each([119, 120])(
    'waits too where a label is cut after %i characters, in the middle of a sign',
    async (before) => {
      const label = `${'x'.repeat(before)}😀 and more`;
      const other = ENGLAND_2025.map((row) => row.replace('No information', label));
      expect(await bring(fileOf([HEADER_2025, ...other, ...SWINDON_2025]))).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  type Refused = {
    readonly what: string;
    readonly field: FormDataEntryValue | null;
    readonly fields?: Readonly<Record<string, string>>;
    /** How each message begins. */
    readonly errors: readonly string[];
  };
  const EARLIER = ENGLAND_2025.map((row) => row.replace('2025,', '2024,'));
  const REFUSED: readonly Refused[] = [
    { what: 'no file', field: null, errors: ['file: Choose a file that is not empty'] },
    { what: 'an empty one', field: new File([], ''), errors: ['file: Choose a file that is not empty'] },
    {
      what: 'one that is too large',
      field: new File([new Uint8Array(MOST_BYTES_OF_FIGURES + 1)], 'a.csv'),
      errors: ['file: The file is larger than 10 MB, and none of the Department’s about care leavers is'],
    },
    {
      what: 'fields that are wrong, and the file is to be chosen again',
      field: FILE,
      fields: { edition: '', url: 'x' },
      errors: [
        'edition: Enter the year of the release',
        'url: The address must be a web address that begins with https://',
        'file: Choose the file again: a browser does not keep it',
      ],
    },
    {
      what: 'another year',
      field: fileOf([HEADER_2025, ...EARLIER]),
      errors: [
        'edition: The latest figures in the file are of the year to March 2024, so it is not the 2025 release',
      ],
    },
    {
      what: 'another file',
      field: fileOf(['a,b']),
      errors: ['file: The file is not one of the Department’s about care leavers'],
    },
    {
      what: 'councils that nobody knows',
      field: fileOf([headerBefore2025('stay_put'), ...(BEFORE_2025['stay_put'] ?? [])]),
      errors: [
        'file: Not one figure can be taken. Line 2: “Hartlepool” has no code of a council that we know',
      ],
    },
  ];

  it.each(REFUSED)('is refused, and nothing is kept: $what', async ({ field, fields, errors }) => {
    const found = await bring(field, fields);
    expect(found).toHaveLength(errors.length);
    for (const [index, message] of errors.entries())
      expect(found[index]?.slice(0, message.length)).toBe(message);
    expect(await database.owner.$count(figureImports)).toBe(0);
    expect(await audited()).toEqual([]);
  });
});

describe('what is confirmed', () => {
  function confirm(importId: string, mark: string) {
    return withScope(database, lab, (tx) => confirmFigureImport(tx, lab, { importId, mark }));
  }

  it('is what was looked at, and who did it is written down', async () => {
    const id = await bringGood();
    const { mark = '' } = (await load(id)) ?? {};
    expect(await confirm(id, mark)).toEqual({ ok: true, figures: 3 });
    const asked = { areaCodes: ['E06000030'], dataSetIds: ['accommodation'] };
    const figures = await withScope(database, publicScope(), (tx) => listOfficialFigures(tx, asked));
    expect(figures.map(({ cohort, top, published }) => [cohort, top, published])).toEqual([
      ['17-18', 'c', '20 November 2025'],
      ['19-21', '152', '20 November 2025'],
    ]);
    expect((await audited()).slice(1)).toEqual([`figures:import imported 3 ${id}`]);
  });

  it('is compared again when somebody else was first, and imports nothing until it was looked at', async () => {
    const first = await bringGood();
    const second = await bringGood();
    const { mark = '' } = (await load(first)) ?? {};
    await confirm(first, mark);
    expect(await confirm(second, mark)).toEqual({ ok: false, reason: 'changed' });
    expect(await audited()).toContain(`figures:import refused: changed ${second}`);
    const loaded = await load(second);
    expect(loaded?.comparison).toMatchObject({ added: [], changed: [] });
    expect(loaded?.comparison.same).toHaveLength(3);
    expect(loaded?.editions).toEqual(['2025']);
  });

  it('does not mind what is held of another data set', async () => {
    const id = await bringGood();
    const { mark = '' } = (await load(id)) ?? {};
    await shipRelease(database, { edition: '2025' });
    expect(await confirm(id, mark)).toMatchObject({ ok: true });
  });
});
