import 'server-only';
import { sql } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import { answers, members } from '@/db/schema';

/**
 * Whether the person of the scope wrote the answer that a statement selects: as a sign-in user, whatever place they had then.
 * Nobody decides about their own. Source: issue 3, point 7.
 */
export function isWrittenBy({ userId }: AuthorityScope) {
  return sql<boolean>`exists (select 1 from ${members} m where m.id = ${answers}.saved_by and m.user_id = ${userId})`;
}
