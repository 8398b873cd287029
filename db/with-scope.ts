import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scope } from '@/lib/access/scope';
import type { Actor, Database, Transaction } from './engine';
import { withoutValues } from './query-error';

const inside = new AsyncLocalStorage<true>();

const ROLES = {
  authority: 'toolkit_authority',
  lab: 'toolkit_lab',
  benchmark: 'toolkit_benchmark',
  system: 'toolkit_system',
} as const satisfies Record<Scope['kind'], string>;

/**
 * Runs `work` in one transaction as the database role of the scope, so that row-level security stands behind every
 * `where`. Commits when `work` resolves, rolls back when it throws. Throws at once when called inside another scope:
 * on the embedded database that would wait for ever.
 */
export async function withScope<T>(
  database: Database,
  scope: Scope,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (inside.getStore())
    throw new Error('withScope was called inside another scope: pass the transaction on instead');
  try {
    return await inside.run(true, () =>
      database.actAs({ role: ROLES[scope.kind], ...settingsOf(scope) }, work),
    );
  } catch (error) {
    throw withoutValues(error);
  }
}

const NOBODY = { authority: '', audience: '', member: '', reviewer: '' };

function settingsOf(scope: Scope): Omit<Actor, 'role'> {
  switch (scope.kind) {
    case 'authority':
      return {
        ...NOBODY,
        authority: scope.authorityCode,
        member: scope.memberId,
        reviewer: scope.role === 'reviewer' ? scope.memberId : '',
      };
    case 'benchmark':
      return { ...NOBODY, authority: scope.viewerAuthorityCode ?? '', audience: scope.audience };
    case 'lab':
      return { ...NOBODY, member: scope.memberId };
    case 'system':
      return NOBODY;
  }
}
