import 'server-only';
import type { Database } from '@/db/engine';
import { withScope } from '@/db/with-scope';
import { giveExtension } from './extensions';
import type { Council, TwoCouncils } from './testing';

/** For tests: the lab gives a council another last day of the round of `seedTwoCouncils`. */
export async function extendFor(
  database: Database,
  { lab, roundId }: Pick<TwoCouncils, 'lab' | 'roundId'>,
  { council, closesOn }: { readonly council: Pick<Council, 'code'>; readonly closesOn: string },
): Promise<void> {
  const reason = 'Two of three officers are ill.';
  await withScope(database, lab, (tx) =>
    giveExtension(tx, lab, { roundId, authorityCode: council.code, closesOn, reason }),
  );
}
