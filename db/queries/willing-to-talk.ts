import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Transaction } from '@/db/engine';
import { assessments, willingToTalk } from '@/db/schema';

/** Whether the authority is willing to talk with councils that see the figures of its assessment by name. */
export async function isWillingToTalk(
  tx: Transaction,
  scope: AuthorityScope,
  assessmentId: string,
): Promise<boolean> {
  return (await tx.$count(willingToTalk, isOf(scope, assessmentId))) > 0;
}

/**
 * Says whether the authority is willing to talk. Taking it back ends what nobody has answered, by a trigger. Returns false
 * when the assessment is not the authority's.
 */
export async function chooseWillingToTalk(
  tx: Transaction,
  scope: AuthorityScope,
  { assessmentId, isWilling }: { readonly assessmentId: string; readonly isWilling: boolean },
): Promise<boolean> {
  const { authorityCode, memberId: tickedBy } = scope;
  const own = and(eq(assessments.id, assessmentId), eq(assessments.authorityCode, authorityCode));
  if ((await tx.$count(assessments, own)) === 0) return false;
  if (isWilling) {
    await tx.insert(willingToTalk).values({ assessmentId, authorityCode, tickedBy }).onConflictDoNothing();
  } else {
    await tx.delete(willingToTalk).where(isOf(scope, assessmentId));
  }
  return true;
}

function isOf({ authorityCode }: AuthorityScope, assessmentId: string) {
  return and(eq(willingToTalk.authorityCode, authorityCode), eq(willingToTalk.assessmentId, assessmentId));
}
