import 'server-only';
import { sql } from 'drizzle-orm';
import type { GoneCouncil } from '@/lib/benchmark/peer-lists';
import type { Transaction } from '@/db/engine';
import { authorities, authorityChanges } from '@/db/schema';

/** What became of these codes: by a handover in this toolkit, or as the Department lists it. */
export async function listGoneCouncils(
  tx: Transaction,
  codes: readonly string[],
): Promise<readonly GoneCouncil[]> {
  if (codes.length === 0) return [];
  const given = sql`array[${sql.join(
    codes.map((code) => sql`${code}::text`),
    sql`, `,
  )}]`;
  return tx
    .select({
      code: sql<string>`gone.code`,
      name: sql<string>`coalesce(max(was.short_name), max(gone.name), gone.code)`,
      successors: sql<
        string[]
      >`coalesce(jsonb_agg(distinct now.short_name) filter (where now.code is not null), '[]')`,
    })
    .from(
      sql`(select c.code, null::text as name, s.to_code as to_code from unnest(${given}) c(code)
            left join successions_in_effect() s on s.from_code = c.code
          union select a.former_code, a.former_name, a.authority_code from ${authorityChanges} a
            where a.former_code = any(${given})) gone
        left join ${authorities} was on was.code = gone.code
        left join ${authorities} now on now.code = gone.to_code`,
    )
    .groupBy(sql`gone.code`)
    .orderBy(sql`gone.code`);
}
