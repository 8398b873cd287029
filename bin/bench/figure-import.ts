import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import type { BareCopy } from '@/db/bare-copy.testing';
import { prepareCopy, someAdministrator, takeReleaseAway } from '@/db/bare-copy.testing';
import { openDatabase } from '@/db/engine';
import type { Database } from '@/db/engine';
import { keepFigureImport } from '@/db/queries/figure-imports';
import { addRelease, heldMark, listHeldFigures, listKnownAreas } from '@/db/queries/figure-releases';
import { withScope } from '@/db/with-scope';
import type { LabScope } from '@/lib/access/scope';
import type { KnownAreas } from '@/lib/statistics/area-finder';
import { compareFigures } from '@/lib/statistics/figure-comparison';
import { readFigureFile } from '@/lib/statistics/figure-file';
import { interleave } from './figures';
import type { Result } from './figures';
import type { Site } from './site';

const ROUNDS = { warm: 3, counted: 9 };
const TARGET = 3;

const HEADER = [
  ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'],
  ...['region_code', 'region_name', 'old_la_code', 'la_name', 'new_la_code'],
  ...['care_leaver_age', 'breakdown', 'care_leaver_count', 'care_leaver_percent'],
];
const YEARS = Array.from({ length: 8 }, (_, place) => `${2024 + place}`);
const EDITION = '2031';
const AGES = ['17 to 18 years', '19 to 21 years'];
/** As many as the Department's file has, two of which are shown; as long, and as many of them quoted. */
const LABELS = [
  'Total',
  'Total in education, employment or training',
  'Total not in education, employment or training',
  'Total information not known',
  'Education other than higher education',
  'Higher education i.e. studies beyond A level',
  'In an apprenticeship',
  'In training or employment',
  'In training or employment (excl. apprenticeship)',
  'Not in education, training or employment, owing to illness or disability',
  'Not in education, training or employment, owing to other reasons',
  'Not in education, training or employment, owing to pregnancy or parenting',
];

/** Made-up figures of a third of which nothing is known, for every council and region in eight years to come: 32,000 rows. */
function makeRows({ present, former }: KnownAreas): readonly (readonly string[])[] {
  const places = [
    ...present.map(({ code, name, dfeCode, regionCode, regionName }) => [
      ...['Local authority', 'E92000001', 'England', regionCode ?? '', regionName ?? ''],
      ...[dfeCode ?? '', name, code],
    ]),
    ...former
      .filter(({ kind }) => kind === 'reorganised')
      .map((one) => [
        ...['Local authority', 'E92000001', 'England', 'E12000002', 'North West'],
        ...[one.formerDfeCode, one.formerName, one.formerCode],
      ]),
  ];
  const regions = new Map(present.map(({ regionCode, regionName }) => [regionCode ?? '', regionName ?? '']));
  places.push(['National', 'E92000001', 'England', '', '', '', '', '']);
  places.push(
    ...[...regions, ['E13000001', 'Inner London'], ['E13000002', 'Outer London']].map(
      ([code = '', name = '']) => [...['Regional', 'E92000001', 'England', code, name, '', '', '']],
    ),
  );
  const unique = new Map(places.map((place) => [place.join(), place]));
  return YEARS.flatMap((year) =>
    [...unique.values()].flatMap((place, at) =>
      AGES.flatMap((age) =>
        LABELS.map((label, row) => {
          const cell = (at + row + Number(year)) % 3 === 0 ? 'c' : String(((at * 7 + row) % 90) + 6);
          return [year, 'Reporting year', ...place, age, label, cell, cell];
        }),
      ),
    ),
  );
}

function fileOf(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [HEADER, ...rows].map((cells) =>
    cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','),
  );
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

type Ours = { readonly database: Database; readonly scope: LabScope; readonly file: Uint8Array };

/** Everything that the product does with a file: reads it, keeps it, shows what it changes, and publishes it. */
async function importOnce({ database, scope, file }: Ours): Promise<number> {
  let importId = '';
  const took = await timed(async () => {
    const areas = await withScope(database, scope, listKnownAreas);
    const result = readFigureFile(file, { catalogue: FIGURE_CATALOGUE, areas });
    if (!result.ok) throw new Error(result.message);
    const release = { edition: EDITION, publishedOn: '2031-11-20', sourceUrl: 'https://example.org/' };
    importId = await withScope(database, scope, (tx) =>
      keepFigureImport(tx, scope, { fileName: 'activity.csv', read: result.read, ...release }),
    );
    const mark = await withScope(database, scope, async (tx) => {
      const held = await listHeldFigures(tx, { dataSetId: result.read.dataSetId, edition: EDITION });
      if (compareFigures(result.read.figures, held).added.length === 0) throw new Error('Nothing is new');
      return heldMark(tx, result.read.dataSetId);
    });
    const done = await withScope(database, scope, (tx) => addRelease(tx, scope, { importId, mark }));
    if (!done.ok) throw new Error(`Not imported: ${done.reason}`);
  });
  await takeReleaseAway(database, importId);
  return took;
}

async function copyOnce({ copy, empty }: BareCopy): Promise<number> {
  const took = await timed(copy);
  await empty();
  return took;
}

/**
 * The import of an activity file of 32,000 rows, from its bytes to published figures, beside a bare COPY of the same rows
 * into a table without keys, from a file that the server has already. Source: issue 4, "Measured".
 */
export async function measureFigureImport({ databaseUrl }: Site): Promise<readonly Result[]> {
  const database = await openDatabase({ databaseUrl, dataDir: '' });
  const scope = await someAdministrator(database);
  const rows = makeRows(await withScope(database, scope, listKnownAreas));
  const bare = await prepareCopy(database, HEADER, rows);
  const file = fileOf(rows);
  const figures = await interleave(
    { ours: () => importOnce({ database, scope, file }), yardstick: () => copyOnce(bare) },
    ROUNDS,
  );
  await database.close();
  return [{ name: 'import', ...figures, unit: 'ms', target: TARGET }];
}
