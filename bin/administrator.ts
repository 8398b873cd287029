import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import type { Database } from '@/db/engine';
import { countMissingMigrations } from '@/db/migrate';
import { findInstallation } from '@/db/queries/installation';
import { addLabAdministrator } from '@/db/queries/members';
import { ensureUser } from '@/db/queries/sign-in';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { Config } from '@/lib/config/config';

export const USAGE = 'Use it like this: npm run admin:create -- name@council.gov.uk "First Last"';
export const NOT_PREPARED =
  'This database has not been prepared. Run npm start once, wait for “Ready”, stop it, and run this command again.';
const NOT_CURRENT =
  'This database was prepared by an older version. Run npm start once, stop it, and run this command again.';

const UNDEFINED_TABLE = '42P01'; // PostgreSQL's code.

export type Person = { readonly email: string; readonly name: string };

/** The person a command line names: an address, then a name or nothing. Null when it is no address. */
export function readPerson([address = '', name = '']: readonly string[]): Person | null {
  const email = z.email().safeParse(address.trim().toLowerCase());
  if (!email.success) return null;
  return { email: email.data, name: name.trim() || nameFromAddress(email.data) };
}

/** "priya.nair@council.gov.uk" is probably Priya Nair. */
function nameFromAddress(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._-]+/).filter((word) => word !== '');
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
}

export type AdministratorResult =
  { readonly ok: true; readonly demonstration: boolean } | { readonly ok: false; readonly message: string };

/** Makes a person a lab administrator on a prepared database, or says in a sentence why not. */
export async function makeAdministrator(database: Database, person: Person): Promise<AdministratorResult> {
  const installation = await findPrepared(database);
  if (typeof installation === 'string') return { ok: false, message: installation };
  const userId = await ensureUser(database.owner, { id: randomUUID(), ...person });
  const added = await withScope(database, systemScope(), (tx) =>
    addLabAdministrator(tx, systemScope(), { userId, displayName: person.name }),
  );
  return added.ok
    ? { ok: true, demonstration: installation.demonstration }
    : { ok: false, message: `${person.email} already holds a place in the lab. Nothing was changed.` };
}

/** What the installation is, or the sentence that says why it is none yet. */
async function findPrepared(database: Database): Promise<{ readonly demonstration: boolean } | string> {
  try {
    if ((await countMissingMigrations(database)) > 0) return NOT_CURRENT;
  } catch (error) {
    if (isUndefinedTable(error)) return NOT_PREPARED;
    throw error;
  }
  return (
    (await withScope(database, systemScope(), (tx) => findInstallation(tx, systemScope()))) ?? NOT_PREPARED
  );
}

function isUndefinedTable(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === UNDEFINED_TABLE;
}

/** What to do next, a line each. */
export function nextSteps(
  person: Person,
  demonstration: boolean,
  { publicUrl, mail, dataDir, databaseUrl }: Config,
): readonly string[] {
  const steps = [
    ...(databaseUrl === undefined ? ['Start the product: npm start'] : []),
    `Open ${publicUrl}/sign-in and type ${person.email}.`,
    mailStep(demonstration, { publicUrl, mail, dataDir }),
    `Set a round at ${publicUrl}/lab/rounds, and add councils’ people at ${publicUrl}/lab/people.`,
  ];
  return [
    `${person.name} (${person.email}) is now a lab administrator. Next:`,
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
  ];
}

function mailStep(
  demonstration: boolean,
  { publicUrl, mail, dataDir }: Pick<Config, 'publicUrl' | 'mail' | 'dataDir'>,
): string {
  if (mail !== undefined) return `The link and the code come by email from ${mail.from}.`;
  if (demonstration)
    return `This is a demonstration: the link and the code appear at ${publicUrl}/demonstration/outbox, where everyone can read them.`;
  return `No mail server is set (SMTP_URL, MAIL_FROM), so the link and the code are written to a file in ${path.join(dataDir, 'outbox')} within ten seconds. Whoever can read that folder can read the database too.`;
}
