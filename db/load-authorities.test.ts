import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { loadAuthorities } from './load-authorities';
import { answerAndSend, seedTwoCouncils } from './queries/testing';
import { ReferenceFaultError } from './reference-files';
import { authorities, authorityPredecessors, submissions } from './schema';
import { openTestDatabase } from './testing';
import { withScope } from './with-scope';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  const { own, other } = await seedTwoCouncils(database);
  await answerAndSend(database, own);
  await answerAndSend(database, other);
});

const HEADER =
  'code,name,short_name,type,region_code,region_name,childrens_services,parent_code,combined_authority_code,dfe_code,former_codes';
const COUNTY =
  'E99000001,Invented County Council,Invented,county,E99R,Invented region,true,,E99000009,998,E99000007;E99000008';
const DISTRICT = 'E99000002,"Dale, Moor and Fell Council",Dale,district,,,false,E99000001,,,';

function load(...lines: readonly string[]): Promise<void> {
  const text = `${[HEADER, ...lines].join('\n')}\n`;
  return withScope(database, systemScope(), (tx) =>
    loadAuthorities(tx, { name: 'authorities.csv', text, hash: '' }),
  );
}

function find(code: string) {
  return database.owner.select().from(authorities).where(eq(authorities.code, code));
}

describe('loading authorities', () => {
  it('reads each with its place, and an empty cell as nothing', async () => {
    await load(COUNTY, DISTRICT);
    expect(await find('E99000001')).toEqual([
      {
        code: 'E99000001',
        name: 'Invented County Council',
        shortName: 'Invented',
        type: 'county',
        regionCode: 'E99R',
        regionName: 'Invented region',
        childrensServices: true,
        parentCode: null,
        combinedAuthorityCode: 'E99000009',
        dfeCode: '998',
        demonstration: false,
      },
    ]);
    expect(await find('E99000002')).toMatchObject([
      {
        name: 'Dale, Moor and Fell Council',
        regionCode: null,
        childrensServices: false,
        parentCode: 'E99000001',
      },
    ]);
  });

  it('keeps the codes that an authority had before, once each', async () => {
    await load(COUNTY, DISTRICT);
    await load(COUNTY);
    const former = await database.owner
      .select()
      .from(authorityPredecessors)
      .orderBy(asc(authorityPredecessors.formerCode));
    expect(former).toEqual([
      { authorityCode: 'E99000001', formerCode: 'E99000007' },
      { authorityCode: 'E99000001', formerCode: 'E99000008' },
    ]);
  });

  it('corrects those that are known and leaves others, and what councils have sent, as they are', async () => {
    await load(COUNTY, DISTRICT);
    await load(
      COUNTY.replace('Invented County Council', 'Renamed County Council').replace(',true,', ',false,'),
    );
    expect(await find('E99000001')).toMatchObject([
      { name: 'Renamed County Council', shortName: 'Invented', childrensServices: false },
    ]);
    expect(await find('E99000002')).toHaveLength(1);
    expect(await find('TEST0001')).toMatchObject([{ name: 'Northdale Council' }]);
    expect(await database.owner.$count(submissions)).toBe(2);
  });

  it.each([
    ['without a name', COUNTY.replace('Invented County Council', ''), 'line 2, name'],
    [
      'with a code of another kind',
      COUNTY.replace('E99000001', 'DEMO0001'),
      'line 2, code: Must be a GSS code',
    ],
    ['with a type that is none', COUNTY.replace(',county,', ',borough,'), 'line 2, type'],
  ])('refuses a line %s, and loads none of the others', async (_what, bad, message) => {
    await expect(load(bad, DISTRICT)).rejects.toThrow(message);
    await expect(load(bad, DISTRICT)).rejects.toThrow(ReferenceFaultError);
    expect(await find('E99000002')).toEqual([]);
  });
});
