import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { REFUSED, errorCode } from './queries/testing';
import { withScope } from './with-scope';

/** Reference material that names an authority without belonging to it. Everything else with a code is a council's own. */
const PUBLIC_TABLES = ['authority_predecessors', 'authority_changes'];

/** For tests: every table whose rows belong to a council, as the database itself lists them. */
export async function listCouncilTables(database: Database): Promise<readonly string[]> {
  const rows = await database.owner
    .select({ name: sql<string>`table_name::text` })
    .from(sql`information_schema.columns`)
    .where(sql`table_schema = 'public' and column_name = 'authority_code'`)
    .orderBy(sql`table_name`);
  return rows.map(({ name }) => name).filter((name) => !PUBLIC_TABLES.includes(name));
}

/** For tests: councils' tables on which row-level security is not both enabled and forced on the owner too. */
export async function listUnguardedTables(database: Database): Promise<readonly string[]> {
  const rows = await database.owner
    .select({ name: sql<string>`relname::text` })
    .from(sql`pg_class`)
    .where(sql`relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity`);
  const guarded = new Set(rows.map(({ name }) => name));
  return (await listCouncilTables(database)).filter((name) => !guarded.has(name));
}

/**
 * For tests: everything that raw SQL in the scope of one council reaches of another's, in every table of councils:
 * reading without a `where`, changing, removing and adding. Empty when nothing leaks. A table without a row of the
 * other council is reported too, because then nothing was tried.
 */
export async function findLeaks(
  database: Database,
  scope: AuthorityScope,
  other: string,
): Promise<readonly string[]> {
  const leaks: string[] = [];
  for (const table of await listCouncilTables(database)) {
    const row = await findRow(database, table, other);
    if (row === undefined) leaks.push(`${table}: no row of another council to look for`);
    else leaks.push(...(await leaksOf(database, scope, { table, other, row })));
  }
  return leaks;
}

type Target = { readonly table: string; readonly other: string; readonly row: unknown };

async function leaksOf(
  database: Database,
  scope: AuthorityScope,
  { table, other, row }: Target,
): Promise<readonly string[]> {
  const name = sql.identifier(table);
  const theirs = sql`authority_code = ${other}`;
  const found = await Promise.all([
    // Without a where of its own, as a query that forgot it: every row that comes back must be the council's.
    reach(database, scope, {
      name: `${table}: read`,
      work: sql`select 1 from (select * from ${name}) seen where seen.${theirs}`,
    }),
    reach(database, scope, {
      name: `${table}: changed`,
      work: sql`update ${name} set authority_code = authority_code where ${theirs} returning 1`,
    }),
    reach(database, scope, {
      name: `${table}: taken over`,
      work: sql`update ${name} set authority_code = ${scope.authorityCode} where ${theirs} returning 1`,
    }),
    reach(database, scope, {
      name: `${table}: removed`,
      work: sql`delete from ${name} where ${theirs} returning 1`,
    }),
    reach(database, scope, {
      name: `${table}: added`,
      work: sql`insert into ${name} overriding system value
        select * from jsonb_populate_record(null::${name}, ${JSON.stringify(row)}::jsonb) returning 1`,
    }),
  ]);
  return found.flat();
}

async function reach(
  database: Database,
  scope: AuthorityScope,
  attempt: { readonly name: string; readonly work: ReturnType<typeof sql> },
): Promise<readonly string[]> {
  let rows = 0;
  const code = await errorCode(
    withScope(database, scope, async (tx) => {
      const result: unknown = await tx.execute(attempt.work);
      rows = countRows(result);
    }),
  );
  if (code === REFUSED.noRight || (code === 'no error' && rows === 0)) return [];
  return [code === 'no error' ? attempt.name : `${attempt.name} (${code})`];
}

function countRows(result: unknown): number {
  const hasRows = typeof result === 'object' && result !== null && 'rows' in result;
  if (!hasRows || !Array.isArray(result.rows)) throw new Error('The statement gave no rows');
  return result.rows.length;
}

async function findRow(database: Database, table: string, authorityCode: string): Promise<unknown> {
  const [found] = await database.owner
    .select({ row: sql<unknown>`to_jsonb(t)` })
    .from(sql`${sql.identifier(table)} t`)
    .where(eq(sql`t.authority_code`, authorityCode))
    .limit(1);
  return found?.row;
}
