import 'server-only';
import type { Database, Transaction } from '@/db/engine';
import { listDueNews, markTold } from '@/db/queries/conversation-news';
import type { MemberNews } from '@/db/queries/conversation-news';
import { findFramework } from '@/db/queries/frameworks';
import { queueMail } from '@/db/queries/outbox';
import { takeLock } from '@/db/queries/take-lock';
import { withScope } from '@/db/with-scope';
import { systemScope } from '@/lib/access/scope';
import type { SystemScope } from '@/lib/access/scope';
import { threadHref } from '@/lib/assessment/addresses';
import { DIGEST_VALID_MINUTES, digestMail } from '@/lib/conversation/digest-mail';
import type { ThreadNews } from '@/lib/conversation/digest-mail';
import { DIGEST_TIMES } from '@/lib/conversation/digest-times';
import { allQuestions } from '@/lib/framework/visibility';
import { log } from '@/app/_server/log';

type Sending = {
  readonly publicUrl: string;
  /** The addresses of people by user id, which no scope can read: of those who want these mails. */
  readonly addressesOf: (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

/**
 * Tells people by email what others wrote to them: one mail a person about all of it. The mails and that they were told
 * are one transaction, and one instance does it at a time, so nobody is told twice and nobody is left out: whoever has
 * no address yet waits for the next round, and whoever wants no such mail is not told until they do.
 */
export async function sendConversationDigests(
  database: Database,
  { publicUrl, addressesOf }: Sending,
): Promise<void> {
  const scope = systemScope();
  const due = await withScope(database, scope, (tx) => listDueNews(tx, scope, DIGEST_TIMES));
  if (due.length === 0) return;
  const addresses = await addressesOf([...new Set(due.map(({ userId }) => userId))]);
  const sent = await withScope(database, scope, async (tx) => {
    await takeLock(tx, 'conversation digest');
    // Read again under the lock: another instance may have told them meanwhile, or they have looked themselves.
    const news = await listDueNews(tx, scope, DIGEST_TIMES);
    return queueDigests(tx, scope, { news, addresses, publicUrl });
  });
  if (sent > 0) log('digest', { about: 'conversation', mails: sent });
}

async function queueDigests(
  tx: Transaction,
  scope: SystemScope,
  {
    news,
    addresses,
    publicUrl,
  }: {
    readonly news: readonly MemberNews[];
    readonly addresses: ReadonlyMap<string, string>;
    readonly publicUrl: string;
  },
): Promise<number> {
  let sent = 0;
  for (const userId of new Set(news.map((one) => one.userId))) {
    const recipient = addresses.get(userId);
    if (recipient === undefined) continue;
    const theirs = news.filter((one) => one.userId === userId);
    const told: ThreadNews[] = [];
    for (const one of theirs) told.push(await inWords(tx, one, publicUrl));
    const mail = digestMail(told, publicUrl);
    await queueMail(tx, scope, {
      kind: 'conversation',
      recipient,
      ...mail,
      validMinutes: DIGEST_VALID_MINUTES,
    });
    await markTold(tx, scope, theirs);
    sent += 1;
  }
  return sent;
}

async function inWords(tx: Transaction, one: MemberNews, publicUrl: string): Promise<ThreadNews> {
  const definition = await findFramework(tx, one.frameworkId, one.frameworkVersion);
  const question = definition && allQuestions(definition).find(({ id }) => id === one.questionId);
  const { councilName, writers, namedBy } = one;
  return {
    councilName,
    questionnaire: definition?.title ?? one.frameworkId,
    question: question?.text ?? one.questionId,
    writers,
    namedBy,
    link: `${publicUrl}${threadHref(one)}`,
  };
}
