import 'server-only';
import { findInstallation } from '@/db/queries/installation';
import { systemScope } from '@/lib/access/scope';
import { inScope } from './database';

let known: boolean | undefined;

/** Whether this installation is a demonstration. Decided at its first start and never changed, so asked once. */
export async function isDemonstration(): Promise<boolean> {
  if (known === undefined) {
    const installation = await inScope(systemScope(), (tx) => findInstallation(tx, systemScope()));
    known = installation?.demonstration;
  }
  return known ?? false;
}
