import { boolean, index, integer, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

/**
 * Sign-in tables, in the shape that better-auth asks for. They live in a schema of their own that the roles of
 * row-level security cannot see.
 */
export const auth = pgSchema('auth');

function time(name: string) {
  return timestamp(name, { withTimezone: true });
}

export const users = auth.table('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  createdAt: time('created_at').notNull().defaultNow(),
  updatedAt: time('updated_at').notNull().defaultNow(),
  /** The place that the person chose last, in any session: where the next one begins. */
  lastActedFor: text('last_acted_for'),
  /** Which emails they want of those that can be switched off. The person's own, in whichever councils they have places. */
  wantsConversationMail: boolean('wants_conversation_mail').notNull().default(true),
  wantsReminders: boolean('wants_reminders').notNull().default(true),
  wantsContactMail: boolean('wants_contact_mail').notNull().default(true),
});

export const sessions = auth.table(
  'sessions',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: time('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: time('created_at').notNull().defaultNow(),
    updatedAt: time('updated_at').notNull().defaultNow(),
    /** The place that was chosen in this session: the code of an authority, or "lab". */
    actingFor: text('acting_for'),
  },
  (table) => [index('sessions_by_user').on(table.userId)],
);

export const accounts = auth.table('accounts', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: time('access_token_expires_at'),
  refreshTokenExpiresAt: time('refresh_token_expires_at'),
  scope: text(),
  password: text(),
  createdAt: time('created_at').notNull().defaultNow(),
  updatedAt: time('updated_at').notNull().defaultNow(),
});

export const verifications = auth.table(
  'verifications',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: time('expires_at').notNull(),
    createdAt: time('created_at').notNull().defaultNow(),
    updatedAt: time('updated_at').notNull().defaultNow(),
  },
  (table) => [index('verifications_by_identifier').on(table.identifier)],
);

/** The ready accounts that the sign-in page of a demonstration lists. Empty everywhere else. */
export const demonstrationAccounts = auth.table('demonstration_accounts', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  listOrder: integer('list_order').notNull(),
  /** Their part, such as "Assessment lead, Elmshire (demonstration)". */
  position: text().notNull(),
  description: text().notNull(),
});
