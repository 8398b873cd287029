import 'server-only';
import { after } from 'next/server';
import { markSeen } from '@/db/queries/thread-readings';
import type { AuthorityScope } from '@/lib/access/scope';
import type { Thread } from '@/lib/conversation/thread';
import { withScope } from '@/db/with-scope';
import { getDatabase } from '@/app/_server/database';
import { log } from '@/app/_server/log';

/**
 * Remembers, once the page is sent, up to which post the reader has seen threads that they are in: what they have seen
 * is news to nobody's mail. Up to what the page showed, whatever was written since. A failure is logged and no more: the
 * worst that comes of it is a mail about something already read. Without `inScope`, as in `noteVisit`.
 */
export function markSeenLater(scope: AuthorityScope, threads: readonly Thread[]): void {
  const news = threads.filter(({ seen, posts }) => (seen ?? 0) < posts);
  if (news.length === 0) return;
  after(async () => {
    try {
      await withScope(await getDatabase(), scope, (tx) => markSeen(tx, scope, news));
    } catch (error) {
      log('seen', { outcome: 'failed', kind: error instanceof Error ? error.name : 'unknown' });
    }
  });
}
