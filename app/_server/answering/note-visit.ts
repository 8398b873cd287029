import 'server-only';
import { after } from 'next/server';
import { recordVisit } from '@/db/queries/theme-visits';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { getDatabase } from '@/app/_server/database';
import { log } from '@/app/_server/log';

/**
 * Remembers that somebody is at a theme, once its page is sent: nobody waits for it, and what fails is logged and costs
 * the page nothing. Without `inScope`, which asks Next for the request: it is over by then.
 */
export function noteVisit(
  scope: AuthorityScope,
  place: { readonly assessmentId: string; readonly themeId: string },
): void {
  after(async () => {
    try {
      await withScope(await getDatabase(), scope, (tx) => recordVisit(tx, scope, place));
    } catch {
      log('visit', { member: scope.memberId, outcome: 'failed' });
    }
  });
}
