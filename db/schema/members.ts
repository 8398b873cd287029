import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Role } from '@/lib/access/roles';
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
    role: text().$type<Role>().notNull(),
    /** Set: a place to read what that council has taken over, which lasts as long as the person's place there. */
    throughCode: text('through_code').references(() => authorities.code, { onDelete: 'cascade' }),
    /** Lab only: sees what is shared with lab councils, or with associates. */
    audience: text({ enum: ['lab-councils', 'associates'] }),
    joinedAt: timestamp('joined_at', { withTimezone: true }).notNull().defaultNow(),
    /** By name, as it was then: a council cannot read the places of the lab. Null: before this was written down. */
    addedBy: text('added_by'),
    addedByLab: boolean('added_by_lab').notNull().default(false),
    /** Councils only, written by the database: since when its holder could read the answers other than by reviewing them. */
    couldReadFrom: timestamp('could_read_from', { withTimezone: true }),
    leftAt: timestamp('left_at', { withTimezone: true }),
    endedBy: text('ended_by'),
    endedByLab: boolean('ended_by_lab').notNull().default(false),
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
    check('members_through_reads', sql`${table.throughCode} is null or ${table.role} = 'viewer'`),
  ],
);

/**
 * A place that a lead offers to somebody by their address. It becomes a place when they accept it, signed in with that
 * address. Open while neither accepted nor withdrawn; of use until it expires.
 */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid().primaryKey().defaultRandom(),
    authorityCode: text('authority_code')
      .notNull()
      .references(() => authorities.code, { onDelete: 'cascade' }),
    /** In small letters. */
    email: text().notNull(),
    displayName: text('display_name').notNull(),
    role: text({ enum: ['lead', 'contributor', 'approver', 'viewer', 'reviewer'] }).notNull(),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => members.id),
    invitedAt: timestamp('invited_at', { withTimezone: true }).notNull().defaultNow(),
    /** How often a mail about it was put into the outbox. */
    mails: integer().notNull().default(1),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    acceptedAt: timestamp('accepted_at', { withTimezone: true }),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('invitations_one_open_per_address')
      .on(table.authorityCode, table.email)
      .where(sql`${table.acceptedAt} is null and ${table.withdrawnAt} is null`),
    index('invitations_by_email').on(table.email),
    check(
      'invitations_role',
      sql`${table.role} in ('lead', 'contributor', 'approver', 'viewer', 'reviewer')`,
    ),
    check('invitations_end_once', sql`${table.acceptedAt} is null or ${table.withdrawnAt} is null`),
  ],
);
