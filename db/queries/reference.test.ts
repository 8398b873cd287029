import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '@/db/engine';
import { auditEvents, authorities, glossaryTerms, principles, sources } from '@/db/schema';
import { openTestDatabase } from '@/db/testing';
import { withScope } from '@/db/with-scope';
import { publicScope, systemScope } from '@/lib/access/scope';
import { recordAudit } from './audit';
import { countAuthorities, findAuthority, listAuthorityNames } from './authorities';
import { decideInstallation, findInstallation } from './installation';
import { listGlossaryTerms, listPrinciples, listSources } from './reference';
import { REFUSED, errorCode, seedTwoCouncils } from './testing';
import type { TwoCouncils } from './testing';

let database: Database;
let councils: TwoCouncils;

beforeAll(async () => {
  database = await openTestDatabase();
  councils = await seedTwoCouncils(database);
});

afterAll(() => database.close());

/** As anybody reads it, signed in or not. */
function read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, publicScope(), work);
}

function write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withScope(database, systemScope(), work);
}

describe('authorities', () => {
  it('are found by their code', async () => {
    expect(await read((tx) => findAuthority(tx, 'TEST0002'))).toMatchObject({
      name: 'Westmere Council',
      shortName: 'Westmere',
      demonstration: false,
    });
    expect(await read((tx) => findAuthority(tx, 'TEST9999'))).toBeUndefined();
  });

  it('are listed by name', async () => {
    const names = (await read(listAuthorityNames)).map(({ name }) => name);
    expect(names).toEqual(['Northdale Council', 'Westmere Council']);
  });

  it('are counted by type and region, invented ones apart from real ones', async () => {
    const invented = { childrensServices: false, type: 'district', demonstration: true } as const;
    await write((tx) =>
      tx.insert(authorities).values({ ...invented, code: 'DEMO9', name: 'Invented', shortName: 'Invented' }),
    );
    expect(await read((tx) => countAuthorities(tx, { demonstration: false }))).toEqual([
      { type: 'unitary', regionCode: 'TESTR1', count: 2 },
    ]);
    expect(await read((tx) => countAuthorities(tx, { demonstration: true }))).toEqual([
      { type: 'district', regionCode: null, count: 1 },
    ]);
  });
});

describe('reference material', () => {
  it('comes in the order it was given, not in that of its ids', async () => {
    await write(async (tx) => {
      await tx.insert(principles).values([
        { id: 'a', position: 1, name: 'Second', gloss: '' },
        { id: 'b', position: 0, name: 'First', gloss: '' },
      ]);
      const term = { meaning: '', sourceKey: 's', sourceLocator: '' };
      await tx.insert(glossaryTerms).values([
        { ...term, id: 'a', position: 1, term: 'Second' },
        { ...term, id: 'b', position: 0, term: 'First' },
      ]);
      const source = { publisher: '', date: '', url: '', locator: '', note: '' };
      await tx.insert(sources).values([
        { ...source, key: 'a', title: 'Second' },
        { ...source, key: 'b', title: 'First' },
      ]);
    });
    expect((await read(listPrinciples)).map(({ name }) => name)).toEqual(['First', 'Second']);
    expect((await read(listGlossaryTerms)).map(({ term }) => term)).toEqual(['First', 'Second']);
    expect((await read(listSources)).map(({ title }) => title)).toEqual(['First', 'Second']);
  });

  it.each(['principles', 'glossary_terms', 'sources', 'framework_versions', 'authorities', 'rounds'])(
    'is not for councils to change: %s',
    async (table) => {
      const remove = withScope(database, councils.own.lead, (tx) => tx.execute(`delete from ${table}`));
      expect(await errorCode(remove)).toBe(REFUSED.noRight);
    },
  );
});

describe('what was done', () => {
  it('is recorded with ids and outcome, for the council or the lab that did it', async () => {
    const { own, lab } = councils;
    const event = { action: 'report:export', outcome: 'csv', subjectId: own.assessmentId } as const;
    await withScope(database, own.lead, (tx) => recordAudit(tx, own.lead, event));
    await withScope(database, lab, (tx) => recordAudit(tx, lab, { ...event, subjectId: councils.roundId }));
    const rows = await write((tx) => tx.select().from(auditEvents).orderBy(auditEvents.id));
    expect(rows).toMatchObject([
      { ...event, memberId: own.lead.memberId, authorityCode: own.code },
      { ...event, memberId: lab.memberId, authorityCode: null, subjectId: councils.roundId },
    ]);
  });

  it('cannot be recorded under another council’s name, nor read back', async () => {
    const { own, other } = councils;
    const forged = withScope(database, own.lead, (tx) =>
      tx.insert(auditEvents).values({ action: 'a', outcome: 'b', authorityCode: other.code }),
    );
    expect(await errorCode(forged)).toBe(REFUSED.noRight);
    const reading = withScope(database, own.lead, (tx) => tx.select().from(auditEvents));
    expect(await errorCode(reading)).toBe(REFUSED.noRight);
  });
});

describe('what this installation is', () => {
  it('is decided once: the first word stands', async () => {
    const scope = systemScope();
    expect(await write((tx) => findInstallation(tx, scope))).toBeUndefined();
    const words = ['one', 'two', 'three'].map((authSecret) =>
      write((tx) => decideInstallation(tx, scope, { demonstration: authSecret === 'one', authSecret })),
    );
    const decided = await Promise.all(words);
    expect(decided.filter(({ isNew }) => isNew)).toHaveLength(1);
    const first = ['one', 'two', 'three'][decided.findIndex(({ isNew }) => isNew)];
    expect(await write((tx) => findInstallation(tx, scope))).toEqual({
      demonstration: first === 'one',
      authSecret: first,
    });
  });
});
