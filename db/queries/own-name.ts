import 'server-only';
import { eq } from 'drizzle-orm';
import type { AuthorityScope, LabScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { members } from '@/db/schema';

/** The name that the person of the scope has in the place they act in. Throws when nobody holds it. */
export async function ownName(tx: Transaction, { memberId }: AuthorityScope | LabScope): Promise<string> {
  const [own] = await tx.select({ name: members.displayName }).from(members).where(eq(members.id, memberId));
  if (own === undefined) throw new Error('Nobody holds the place that asks');
  return own.name;
}
