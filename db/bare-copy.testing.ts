import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { grantLabScope } from '@/lib/access/scope';
import type { LabScope } from '@/lib/access/scope';
import type { Database } from './engine';
import { figureReleases, members } from './schema';

/** What a figure is measured beside: the rows of a file, copied as they are into a table of texts. */
export type BareCopy = {
  /** Copies every row, once more, into the empty table. */
  readonly copy: () => Promise<void>;
  /** Empties it. */
  readonly empty: () => Promise<void>;
};

/** For measures: lets the server write the rows of a file down beside its own, so that it can copy them without anybody else. */
export async function prepareCopy(
  { owner }: Database,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<BareCopy> {
  const columns = sql.join(
    header.map((name) => sql`${sql.identifier(name)} text`),
    sql`, `,
  );
  const cells = sql.join(
    header.map((_, place) => sql`r ->> ${sql.raw(place.toString())}`),
    sql`, `,
  );
  await owner.execute(sql`create table bench.figure_rows (${columns})`);
  await owner.execute(
    sql`insert into bench.figure_rows select ${cells} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`,
  );
  const [place] = await owner
    .select({ folder: sql<string>`current_setting('data_directory')` })
    .from(sql`(values (1)) one`);
  const file = sql.raw(`'${(place?.folder ?? '').replaceAll("'", "''")}/figure-rows.csv'`);
  await owner.execute(sql`copy bench.figure_rows to ${file} with (format csv, header)`);
  const empty = async () => {
    await owner.execute(sql`truncate bench.figure_rows`);
  };
  await empty();
  return {
    empty,
    copy: async () => {
      await owner.execute(sql`copy bench.figure_rows from ${file} with (format csv, header)`);
    },
  };
}

/** For measures: the scope of an administrator of the demonstration's lab. */
export async function someAdministrator({ owner }: Database): Promise<LabScope> {
  const [found] = await owner
    .select({ memberId: members.id, userId: members.userId })
    .from(members)
    .where(eq(members.role, 'lab-admin'))
    .limit(1);
  const place = { kind: 'lab', role: 'lab-admin', audience: 'lab-councils' } as const;
  const scope = found === undefined ? null : grantLabScope({ ...found, ...place }, 'statistics:import');
  if (scope === null) throw new Error('The lab has no administrator');
  return scope;
}

/** For measures: takes a release away again, with its figures. */
export async function takeReleaseAway({ owner }: Database, importId: string): Promise<void> {
  await owner.delete(figureReleases).where(sql`${figureReleases.id} like ${`%${importId}`}`);
}
