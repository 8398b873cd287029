import { index, integer, text, timestamp } from 'drizzle-orm/pg-core';
import { LIMITED_ACTS } from '@/lib/access/sign-in-limits';
import { auth, users } from './auth';

/*
 * Signing in by mail. All of it as keyed hashes: no address, network, link or code stands here.
 */

/** What the newest sign-in mail to an address carries. Its link and its code are one row, so they are used up together. */
export const signInMails = auth.table('sign_in_mails', {
  emailHash: text('email_hash').primaryKey(),
  /** Null when nobody with a place has the address. Tries of its code are counted all the same. */
  userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
  linkHash: text('link_hash').notNull().unique(),
  codeHash: text('code_hash').notNull(),
  codeTries: integer('code_tries').notNull().default(0),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
});

/** What is limited, once each time it was granted, so that a limit holds over several instances. */
export const signInTurns = auth.table(
  'sign_in_turns',
  {
    act: text({ enum: LIMITED_ACTS }).notNull(),
    /** Whose turns are counted: hash of an address or of a network. */
    byHash: text('by_hash').notNull(),
    takenAt: timestamp('taken_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('sign_in_turns_of_one').on(table.act, table.byHash, table.takenAt)],
);
