import 'server-only';
import { sql } from 'drizzle-orm';
import type { SystemScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { installation } from '@/db/schema';

export type Installation = { readonly demonstration: boolean; readonly authSecret: string };

/** What this installation is, or undefined before its first start. */
export async function findInstallation(
  tx: Transaction,
  _scope: SystemScope,
): Promise<Installation | undefined> {
  const [row] = await tx
    .select({ demonstration: installation.demonstration, authSecret: installation.authSecret })
    .from(installation);
  return row;
}

/** Decides, once, what this installation is. Of two instances that start together the first one's word stands. */
export async function decideInstallation(
  tx: Transaction,
  _scope: SystemScope,
  input: Installation,
): Promise<{ readonly isNew: boolean }> {
  await tx.execute(sql`lock table installation in exclusive mode`);
  const made = await tx
    .insert(installation)
    .values(input)
    .onConflictDoNothing()
    .returning({ id: installation.id });
  return { isNew: made.length === 1 };
}
