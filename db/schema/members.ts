import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { authorities } from './authorities';

/**
 * A person's place in an authority (`authority_code` set) or in the lab (not set). The name is kept here so that
 * words stay attributed without reading the sign-in tables. `left_at` ends access at once.
 */
export const members = pgTable(
  'members',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: text('user_id').notNull(),
    displayName: text('display_name').notNull(),
    authorityCode: text('authority_code').references(() => authorities.code, { onDelete: 'cascade' }),
    role: text().notNull(),
    /** Lab only: sees what is shared with lab councils, or with associates. */
    audience: text({ enum: ['lab-councils', 'associates'] }),
    joinedAt: timestamp('joined_at', { withTimezone: true }).notNull().defaultNow(),
    leftAt: timestamp('left_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('members_one_place_per_authority')
      .on(table.userId, sql`coalesce(${table.authorityCode}, '')`)
      .where(sql`${table.leftAt} is null`),
    index('members_by_authority').on(table.authorityCode),
    check(
      'members_role_fits_place',
      sql`(${table.authorityCode} is not null and ${table.audience} is null and ${table.role} in ('lead', 'contributor', 'approver', 'viewer', 'reviewer'))
       or (${table.authorityCode} is null and ${table.audience} is not null and ${table.role} in ('lab-member', 'lab-adviser', 'lab-admin'))`,
    ),
  ],
);
