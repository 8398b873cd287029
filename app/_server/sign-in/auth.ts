import 'server-only';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { nextCookies } from 'better-auth/next-js';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { findInstallation } from '@/db/queries/installation';
import { accounts, sessions, users, verifications } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { SESSION_DAYS } from '@/lib/access/session-length';
import { getConfig } from '@/app/_server/config';
import { getDatabase } from '@/app/_server/database';

type Auth = Awaited<ReturnType<typeof createAuth>>;
const shared: typeof globalThis & { toolkitAuth?: Promise<Auth> | undefined } = globalThis;

/**
 * better-auth over our tables, for sessions. None of its own HTTP endpoints is mounted, and none of its ways to sign in
 * is used: its link and its code would be two secrets, and using one left the other. See `sign-in.ts`.
 */
export function getAuth(): Promise<Auth> {
  shared.toolkitAuth ??= createAuth().catch((error: unknown) => {
    // The next request tries again: one failure must not outlast its cause.
    shared.toolkitAuth = undefined;
    throw error;
  });
  return shared.toolkitAuth;
}

/**
 * Signs somebody in whom sign-in has let in, in the place of whoever was signed in on this device. Sessions on other
 * devices go on. Only our own code can call it. Throws when there is nobody of that id.
 */
const startSession = createAuthEndpoint.serverOnly(
  { method: 'POST', body: z.object({ userId: z.string() }) },
  async (ctx) => {
    const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
    if (user === null) throw new Error('There is nobody of that id');
    const { authCookies, secret } = ctx.context;
    const before = await ctx.getSignedCookie(authCookies.sessionToken.name, secret);
    if (typeof before === 'string') await ctx.context.internalAdapter.deleteSession(before);
    const session = await ctx.context.internalAdapter.createSession(user.id);
    await setSessionCookie(ctx, { session, user });
  },
);

async function createAuth() {
  const { publicUrl } = getConfig();
  const database = await getDatabase();
  const installation = await withScope(database, systemScope(), (tx) => findInstallation(tx, systemScope()));
  if (installation === undefined) throw new Error('The database has not been prepared: run npm start');
  return betterAuth({
    baseURL: publicUrl,
    secret: installation.authSecret,
    database: drizzleAdapter(database.owner, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    telemetry: { enabled: false },
    // Its messages may quote addresses; what came of a sign-in is logged where it is asked for.
    logger: { disabled: true },
    session: { expiresIn: SESSION_DAYS * 24 * 60 * 60 },
    advanced: {
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    // Nothing of a person's device is kept: better-auth would store the name that their browser gives itself.
    databaseHooks: {
      session: {
        create: { before: (session) => Promise.resolve({ data: { ...session, userAgent: null } }) },
      },
    },
    plugins: [{ id: 'toolkit', endpoints: { startSession } }, nextCookies()],
  });
}
