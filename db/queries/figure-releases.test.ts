import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/db/engine';
import { figureImports, figureReleases, members, officialFigures } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { grantLabScope, publicScope, systemScope } from '@/lib/access/scope';
import type { LabScope, Scope } from '@/lib/access/scope';
import { readFigure } from '@/lib/statistics/testing';
import {
  dropFigureImport,
  findFigureImport,
  forgetOldFigureImports,
  listFigureImports,
} from './figure-imports';
import { bringFiguresIn, shipRelease } from './figure-imports.testing';
import { addRelease, heldMark, listHeldFigures, listHeldReleases } from './figure-releases';
import { listOfficialFigures } from './official-figures';
import { REFUSED, errorCode, seedTwoCouncils, there } from './testing';
import type { TwoCouncils } from './testing';

const SWINDON = 'E06000030';

let database: Database;
let councils: TwoCouncils;
let lab: LabScope;
let other: LabScope;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  councils = await seedTwoCouncils(database);
  await database.owner.delete(figureReleases);
  lab = councils.lab;
  other = await secondAdministrator();
});

async function secondAdministrator(): Promise<LabScope> {
  const place = { role: 'lab-admin', audience: 'lab-councils' } as const;
  const [made] = await withScope(database, systemScope(), (tx) =>
    tx
      .insert(members)
      .values({ userId: 'user-lab-2', displayName: 'Second administrator', ...place })
      .returning({ id: members.id }),
  );
  const member = { kind: 'lab', memberId: there(made).id, userId: 'user-lab-2', ...place } as const;
  return there(grantLabScope(member, 'statistics:import'));
}

function mark(): Promise<string> {
  return withScope(database, lab, (tx) => heldMark(tx, 'activity'));
}

async function confirm(scope: LabScope, importId: string, seen?: string) {
  const at = seen ?? (await mark());
  return withScope(database, scope, (tx) => addRelease(tx, scope, { importId, mark: at }));
}

function figuresOf(upToEdition?: string) {
  const asked = { areaCodes: [SWINDON], dataSetIds: ['activity'], upToEdition };
  return withScope(database, publicScope(), (tx) => listOfficialFigures(tx, asked));
}

describe('a release that is confirmed', () => {
  it('is read by everybody, and the earlier one stays readable', async () => {
    await shipRelease(database, { edition: '2025' });
    const figures = [
      readFigure(),
      readFigure({ period: '2025', top: 'c', bottom: 'c', value: 'c', line: 4 }),
    ];
    const id = await bringFiguresIn(database, { scope: lab, figures });
    expect(await confirm(lab, id)).toEqual({ ok: true, figures: 2 });
    expect((await figuresOf()).map(({ period, edition, top }) => [period, edition, top])).toEqual([
      ['2026', '2026', '44'],
      ['2025', '2026', 'c'],
    ]);
    expect((await figuresOf('2025')).map(({ period, edition, top }) => [period, edition, top])).toEqual([
      ['2025', '2025', '40'],
    ]);
  });

  it('says when it was published and where, and that it did not come with the product', async () => {
    await shipRelease(database, { edition: '2025' });
    await confirm(lab, await bringFiguresIn(database, { scope: lab }));
    const releases = await withScope(database, lab, (tx) => listHeldReleases(tx, lab));
    expect(releases).toMatchObject([
      {
        edition: '2026',
        published: '19 November 2026',
        sourceUrl: 'https://example.org/release',
        isImported: true,
        figures: 1,
      },
      { edition: '2025', published: null, sourceUrl: null, isImported: false, figures: 1 },
    ]);
  });

  it('counts before what was held of the same year, and is forgotten as a file', async () => {
    await shipRelease(database, { edition: '2026' });
    const id = await bringFiguresIn(database, { scope: lab });
    await confirm(lab, id);
    expect(await figuresOf()).toMatchObject([{ edition: '2026', top: '44' }]);
    expect(await withScope(database, lab, (tx) => findFigureImport(tx, lab, id))).toBeUndefined();
    expect(await confirm(lab, id)).toEqual({ ok: false, reason: 'gone' });
  });

  it('is compared with what counted up to its own year', async () => {
    await shipRelease(database, { edition: '2024', period: '2023', top: '30' });
    await shipRelease(database, { edition: '2025', period: '2023', top: '31' });
    const heldUpTo = (edition: string) =>
      withScope(database, lab, (tx) => listHeldFigures(tx, { dataSetId: 'activity', edition }));
    expect(await heldUpTo('2024')).toMatchObject([{ top: '30', edition: '2024' }]);
    expect(await heldUpTo('2026')).toMatchObject([{ top: '31', edition: '2025' }]);
    expect(await heldUpTo('2023')).toEqual([]);
  });
});

describe('nothing is half imported', () => {
  async function everything() {
    return [
      await database.owner.select().from(figureReleases).orderBy(figureReleases.id),
      await database.owner.select().from(officialFigures).orderBy(officialFigures.releaseId),
    ];
  }

  it('where somebody else confirmed meanwhile: the second is told, and nothing of theirs is there', async () => {
    await shipRelease(database, { edition: '2025' });
    const first = await bringFiguresIn(database, { scope: lab });
    const second = await bringFiguresIn(database, { scope: other });
    const seen = await mark();
    expect(await confirm(lab, first, seen)).toMatchObject({ ok: true });
    const before = await everything();
    expect(await confirm(other, second, seen)).toEqual({ ok: false, reason: 'changed' });
    expect(await everything()).toEqual(before);
  });

  it('where two confirm at the same moment: one of them does', async () => {
    const seen = await mark();
    const files = [
      { scope: lab, id: await bringFiguresIn(database, { scope: lab }) },
      { scope: other, id: await bringFiguresIn(database, { scope: other }) },
    ];
    const done = await Promise.all(files.map(({ scope, id }) => confirm(scope, id, seen)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.owner.$count(figureReleases)).toBe(1);
  });

  it('where the product’s own figures were loaded again since they were looked at', async () => {
    await shipRelease(database, { edition: '2025' });
    const id = await bringFiguresIn(database, { scope: lab });
    const seen = await mark();
    await database.owner.update(figureReleases).set({ published: null });
    expect(await confirm(lab, id, seen)).toEqual({ ok: false, reason: 'changed' });
  });

  it('where one of its rows cannot be kept', async () => {
    const id = await bringFiguresIn(database, {
      scope: lab,
      figures: [readFigure(), readFigure({ line: 4 })],
    });
    const before = await everything();
    expect(await errorCode(confirm(lab, id))).toBe(REFUSED.unique);
    expect(await everything()).toEqual(before);
    expect(await withScope(database, lab, (tx) => findFigureImport(tx, lab, id))).toBeDefined();
  });
});

describe('a file that waits', () => {
  it('is of whoever brought it: by the query, and by the database', async () => {
    const id = await bringFiguresIn(database, { scope: lab });
    expect(await withScope(database, other, (tx) => findFigureImport(tx, other, id))).toBeUndefined();
    expect(await withScope(database, other, (tx) => dropFigureImport(tx, other, id))).toBe(false);
    expect(await confirm(other, id)).toEqual({ ok: false, reason: 'gone' });
    const reached = (scope: LabScope) =>
      withScope(database, scope, async (tx) => [
        await tx.$count(figureImports),
        (await tx.delete(figureImports).returning({ id: figureImports.id })).length,
      ]);
    expect(await reached(other)).toEqual([0, 0]);
    expect(await reached(lab)).toEqual([1, 1]);
  });

  it('stands beside others of the same person, up to ten', async () => {
    for (let turn = 1; turn <= 12; turn += 1)
      await bringFiguresIn(database, { scope: lab, fileName: `${turn}.csv` });
    const names = (await withScope(database, lab, (tx) => listFigureImports(tx, lab))).map(
      (one) => one.fileName,
    );
    expect(names).toHaveLength(10);
    expect(names[0]).toBe('12.csv');
  });

  it('is not there once it is too old, cannot be confirmed, and is forgotten', async () => {
    const id = await bringFiguresIn(database, { scope: lab });
    const kept = await bringFiguresIn(database, { scope: lab });
    await withScope(database, systemScope(), (tx) =>
      tx
        .update(figureImports)
        .set({ expiresAt: sql`now() - interval '1 second'` })
        .where(eq(figureImports.id, id)),
    );
    expect(await withScope(database, lab, (tx) => findFigureImport(tx, lab, id))).toBeUndefined();
    expect(await confirm(lab, id)).toEqual({ ok: false, reason: 'gone' });
    const forget = () =>
      withScope(database, systemScope(), (tx) => forgetOldFigureImports(tx, systemScope()));
    expect([await forget(), await forget()]).toEqual([1, 0]);
    expect(await withScope(database, lab, (tx) => findFigureImport(tx, lab, kept))).toBeDefined();
  });
});

describe('nobody but an administrator of the lab writes figures', () => {
  const ADD = `insert into figure_releases (id, data_set_id, edition, imported_by) values ('activity-2031-x', 'activity', '2031', `;
  const FIGURE = `insert into official_figures values ('activity-2025', 'E06000001', '19-21', '2025', '1', '2', '50')`;

  function attempt(scope: Scope, statement: string): Promise<string> {
    return errorCode(withScope(database, scope, (tx) => tx.execute(sql.raw(statement))));
  }

  it('not a council, and not a reader', async () => {
    await shipRelease(database, { edition: '2025' });
    const statements = [
      `${ADD}'${lab.memberId}')`,
      FIGURE,
      `update official_figures set top = '0'`,
      `delete from official_figures`,
      `delete from figure_releases`,
      'select 1 from figure_imports',
    ];
    for (const statement of statements) {
      expect(await attempt(councils.own.lead, statement), statement).toBe(REFUSED.noRight);
      expect(await attempt(publicScope(), statement), statement).toBe(REFUSED.noRight);
    }
  });

  it('and an administrator changes nothing that is held, and adds nothing to it', async () => {
    await shipRelease(database, { edition: '2025' });
    const statements = [
      FIGURE,
      `update official_figures set top = '0'`,
      `update figure_releases set edition = '2030'`,
      `delete from official_figures`,
      `delete from figure_releases`,
      `update figure_imports set read = '{}'`,
    ];
    for (const statement of statements)
      expect(await attempt(lab, statement), statement).toBe(REFUSED.noRight);
    expect(await figuresOf()).toMatchObject([{ top: '40' }]);
  });

  it('and adds a release under their own name alone, not one that is invented, and none after they have left', async () => {
    expect(await attempt(lab, `${ADD}'${other.memberId}')`)).toBe(REFUSED.noRight);
    expect(await attempt(lab, `${ADD}null)`)).toBe(REFUSED.noRight);
    const invented = `insert into figure_releases (id, data_set_id, edition, imported_by, invented) values ('x', 'activity', '2031', '${lab.memberId}', true)`;
    expect(await attempt(lab, invented)).toBe(REFUSED.noRight);
    expect(await attempt(lab, `${ADD}'${lab.memberId}')`)).toBe('no error');
    await database.owner.delete(figureReleases);
    await database.owner.update(members).set({ leftAt: new Date() }).where(eq(members.id, lab.memberId));
    expect(await attempt(lab, `${ADD}'${lab.memberId}')`)).toBe(REFUSED.noRight);
  });
});
