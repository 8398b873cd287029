import 'server-only';
import type { Scope } from '@/lib/access/scope';
import type { Database, Transaction } from './engine';
import { withScope } from './with-scope';

type Query = (...all: readonly unknown[]) => unknown;

/** For tests: how many statements `work` sends to the database, on either engine. */
export async function countStatements(
  database: Database,
  scope: Scope,
  work: (tx: Transaction) => Promise<unknown>,
): Promise<number> {
  return withScope(database, scope, async (tx) => {
    const { client, query } = connectionOf(tx);
    let sent = 0;
    Reflect.set(client, 'query', (...all: readonly unknown[]) => {
      sent += 1;
      return Reflect.apply(query, client, all);
    });
    try {
      await work(tx);
    } finally {
      Reflect.deleteProperty(client, 'query');
    }
    return sent;
  });
}

/** What the statements of a scope are sent through. */
function connectionOf(tx: Transaction): { readonly client: object; readonly query: Query } {
  const client = partOf(partOf(tx, 'session'), 'client');
  const query = partOf(client, 'query');
  if (typeof client !== 'object' || client === null || !isQuery(query))
    throw new Error('A scope has no connection that we know');
  return { client, query };
}

function partOf(whole: unknown, key: string): unknown {
  return typeof whole === 'object' && whole !== null ? Reflect.get(whole, key) : null;
}

function isQuery(part: unknown): part is Query {
  return typeof part === 'function';
}
