import 'server-only';
import type { Database } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import type { AuthorityScope } from '@/lib/access/scope';
import { beginThread } from './thread-writes';

type Talking = {
  readonly assessmentId: string;
  readonly lead: AuthorityScope;
  readonly approver: AuthorityScope;
};

/** For tests: the council's lead asks its approver something: a row in every table of conversations. */
export async function talk(database: Database, { lead, approver, assessmentId }: Talking): Promise<void> {
  const said = { questionId: 'ex-gov-01', body: 'Who knows this?', told: [approver.memberId], after: 0 };
  await withScope(database, lead, (tx) => beginThread(tx, lead, { assessmentId, ...said }));
}
