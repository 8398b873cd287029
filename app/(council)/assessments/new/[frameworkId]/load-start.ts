import 'server-only';
import { loadLastRound } from '@/app/_server/answering/load-last-round';
import type { LastRound } from '@/app/_server/answering/load-last-round';
import { authorityTypeOf, loadOverview } from '@/app/_server/answering/load-overview';
import { findFramework, listFrameworks } from '@/db/queries/frameworks';
import { findNextRound, findOpenRound, listRoundFrameworks } from '@/db/queries/rounds';
import type { OwnRound } from '@/db/queries/rounds';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { ofOpenRound } from '@/lib/assessment/overview';
import type { AssessmentOverview } from '@/lib/assessment/overview';
import { whyNotStart } from '@/lib/assessment/start-words';
import type { FrameworkDefinition, FrameworkId } from '@/lib/framework/definition';
import type { AuthorityType } from '@/lib/framework/question';

export type StartView = {
  readonly definition: FrameworkDefinition;
  readonly round: OwnRound | null;
  readonly usualType: AuthorityType;
  /** The assessment that somebody has started already. */
  readonly started: AssessmentOverview | undefined;
  /** What the council sent of it before; null when it never did, or no round is open. */
  readonly lastRound: LastRound | null;
  /** Why nothing can be started; null when it can be. */
  readonly whyNot: string | null;
};

/** A framework as the start page shows it: in the version that the open round asks, or the newest. */
export async function loadStart(
  tx: Transaction,
  scope: AuthorityScope,
  input: { readonly frameworkId: FrameworkId; readonly today: string },
): Promise<StartView | undefined> {
  const { frameworkId, today } = input;
  const round = await findOpenRound(tx, scope, today);
  const asked = round === undefined ? [] : await listRoundFrameworks(tx, round.id);
  const version = asked.find((each) => each.frameworkId === frameworkId)?.frameworkVersion;
  const definition =
    version === undefined
      ? (await listFrameworks(tx)).find(({ id }) => id === frameworkId)
      : await findFramework(tx, frameworkId, version);
  if (definition === undefined) return undefined;
  return {
    definition,
    round: round ?? null,
    usualType: await authorityTypeOf(tx, scope),
    lastRound: await lastRoundBefore(tx, scope, { frameworkId, round }),
    started: ofOpenRound(await loadOverview(tx, scope, today), frameworkId),
    whyNot: whyNotStart({
      nextRound: (await findNextRound(tx, today)) ?? null,
      openRound: round === undefined ? null : { ...round, asksThis: version !== undefined },
    }),
  };
}

async function lastRoundBefore(
  tx: Transaction,
  scope: AuthorityScope,
  { frameworkId, round }: { readonly frameworkId: FrameworkId; readonly round: OwnRound | undefined },
): Promise<LastRound | null> {
  if (round === undefined) return null;
  return (await loadLastRound(tx, scope, { frameworkId, opensOn: round.opensOn })) ?? null;
}
