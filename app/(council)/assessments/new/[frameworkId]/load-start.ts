import 'server-only';
import { authorityTypeOf, loadOverview } from '@/app/_server/load-overview';
import { findFramework, listFrameworks } from '@/db/queries/frameworks';
import { findOpenRound, listRoundFrameworks } from '@/db/queries/rounds';
import type { Transaction } from '@/db/engine';
import type { AuthorityScope } from '@/lib/access/scope';
import { ofOpenRound } from '@/lib/assessment/overview';
import type { AssessmentOverview } from '@/lib/assessment/overview';
import { whyNotStart } from '@/lib/assessment/start-words';
import type { FrameworkDefinition, FrameworkId } from '@/lib/framework/definition';
import type { AuthorityType } from '@/lib/framework/question';

export type StartView = {
  readonly definition: FrameworkDefinition;
  readonly round: { readonly name: string; readonly closesOn: string } | null;
  readonly usualType: AuthorityType;
  /** The assessment that somebody has started already. */
  readonly started: AssessmentOverview | undefined;
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
  const round = await findOpenRound(tx, today);
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
    started: ofOpenRound(await loadOverview(tx, scope, today), frameworkId),
    whyNot: whyNotStart({
      openRound: round === undefined ? null : { ...round, asksThis: version !== undefined },
    }),
  };
}
