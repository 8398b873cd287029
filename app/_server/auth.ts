import 'server-only';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { nextCookies } from 'better-auth/next-js';
import { emailOTP, magicLink } from 'better-auth/plugins';
import { findInstallation } from '@/db/queries/installation';
import { queueMail } from '@/db/queries/outbox';
import { accounts, sessions, users, verifications } from '@/db/schema';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import { CODE_MINUTES, signInMail } from '@/lib/access/sign-in-mail';
import { getConfig } from './config';
import { getDatabase } from './database';

const SESSION_DAYS = 7;

type Auth = Awaited<ReturnType<typeof createAuth>>;
const shared: typeof globalThis & { toolkitAuth?: Promise<Auth> | undefined } = globalThis;

/** better-auth over our tables. None of its own HTTP endpoints is mounted: its link would sign in on GET. */
export function getAuth(): Promise<Auth> {
  shared.toolkitAuth ??= createAuth().catch((error: unknown) => {
    // The next request tries again: one failure must not outlast its cause.
    shared.toolkitAuth = undefined;
    throw error;
  });
  return shared.toolkitAuth;
}

async function createAuth() {
  const { publicUrl } = getConfig();
  const database = await getDatabase();
  const installation = await withScope(database, systemScope(), (tx) => findInstallation(tx, systemScope()));
  if (installation === undefined) throw new Error('The database has not been prepared: run npm start');
  const auth = betterAuth({
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
    plugins: [
      magicLink({
        expiresIn: CODE_MINUTES * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token }) => sendSignInMail(email, token),
      }),
      emailOTP({
        expiresIn: CODE_MINUTES * 60,
        disableSignUp: true,
        storeOTP: 'hashed',
        sendVerificationOTP: () => Promise.reject(new Error('Codes are sent with the link, in one mail')),
      }),
      nextCookies(),
    ],
  });

  async function sendSignInMail(email: string, token: string): Promise<void> {
    const code = await auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } });
    const link = `${publicUrl}/sign-in/confirm?token=${encodeURIComponent(token)}`;
    await withScope(database, systemScope(), (tx) =>
      queueMail(tx, systemScope(), {
        kind: 'sign-in',
        recipient: email,
        ...signInMail({ code, link }),
        validMinutes: CODE_MINUTES,
      }),
    );
  }

  return auth;
}
