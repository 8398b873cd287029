import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from './engine';
import type { ReferenceFile } from './reference-files';
import { emptyIsNull, gssCode } from './reference-columns';
import { parseTableRows } from './reference-files';
import { authorities, authorityPredecessors } from './schema';

const authorityRowSchema = z
  .object({
    code: gssCode,
    name: z.string().min(1),
    short_name: z.string().min(1),
    type: z.enum(['unitary', 'county', 'district', 'metropolitan', 'london', 'combined']),
    region_code: emptyIsNull,
    region_name: emptyIsNull,
    childrens_services: z.enum(['true', 'false']),
    parent_code: emptyIsNull,
    combined_authority_code: emptyIsNull,
    dfe_code: emptyIsNull,
    former_codes: z.string(),
  })
  .transform((row) => ({
    authority: {
      code: row.code,
      name: row.name,
      shortName: row.short_name,
      type: row.type,
      regionCode: row.region_code,
      regionName: row.region_name,
      childrensServices: row.childrens_services === 'true',
      parentCode: row.parent_code,
      combinedAuthorityCode: row.combined_authority_code,
      dfeCode: row.dfe_code,
    },
    formerCodes: row.former_codes.split(';').filter((code) => code !== ''),
  }));

/** Loads authorities from a reference table, adding new ones and correcting known ones. Throws on a bad line, named. */
export async function loadAuthorities(tx: Transaction, file: ReferenceFile): Promise<void> {
  const rows = parseTableRows(file, authorityRowSchema);
  await tx
    .insert(authorities)
    .values(rows.map((row) => row.authority))
    .onConflictDoUpdate({
      target: authorities.code,
      set: {
        name: sql`excluded.name`,
        shortName: sql`excluded.short_name`,
        type: sql`excluded.type`,
        regionCode: sql`excluded.region_code`,
        regionName: sql`excluded.region_name`,
        childrensServices: sql`excluded.childrens_services`,
        parentCode: sql`excluded.parent_code`,
        combinedAuthorityCode: sql`excluded.combined_authority_code`,
        dfeCode: sql`excluded.dfe_code`,
      },
    });
  const former = rows.flatMap(({ authority, formerCodes }) =>
    formerCodes.map((formerCode) => ({ authorityCode: authority.code, formerCode })),
  );
  if (former.length > 0) await tx.insert(authorityPredecessors).values(former).onConflictDoNothing();
}
