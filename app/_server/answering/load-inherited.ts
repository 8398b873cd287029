import 'server-only';
import { listAttached } from '@/db/queries/answer-evidence';
import type { AttachedPiece } from '@/db/queries/answer-evidence';
import { findFramework } from '@/db/queries/frameworks';
import { listSentByPredecessors } from '@/db/queries/inherited-answers';
import type { SentByPredecessor } from '@/db/queries/inherited-answers';
import { QUESTION_RENAMES } from '@/db/question-renames';
import type { Transaction } from '@/db/engine';
import { placeOf } from '@/lib/access/place';
import { grantAuthorityScope } from '@/lib/access/scope';
import type { AuthorityScope } from '@/lib/access/scope';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { definitionUnderNewIds, underNewIds } from '@/lib/framework/question-renames';
import { addDays } from '@/lib/format/date';
import { inScope } from '@/app/_server/database';
import type { LastRound } from './load-last-round';
import { requireSignedIn } from '@/app/_server/require-scope';

/** What a council that this one has taken over sent last, as somebody reads it who has a place to read it from. */
export type Inherited = {
  readonly fromCode: string;
  readonly fromName: string;
  readonly lastRound: LastRound;
};

/**
 * What each council that the scope's council has taken over sent last of a framework, up to and with the round that opens
 * on a day (YYYY-MM-DD). As many statements for ten of them as for one, but for the versions of the framework that they
 * answered.
 */
export async function loadInherited(
  tx: Transaction,
  scope: AuthorityScope,
  { frameworkId, opensOn }: { readonly frameworkId: FrameworkDefinition['id']; readonly opensOn: string },
): Promise<readonly Inherited[]> {
  const before = addDays(opensOn, 1);
  const sent = await listSentByPredecessors(tx, scope, { frameworkId, before });
  const definitions = new Map<string, FrameworkDefinition>();
  for (const version of new Set(sent.map(({ frameworkVersion }) => frameworkVersion))) {
    const definition = await findFramework(tx, frameworkId, version);
    if (definition !== undefined) definitions.set(version, definition);
  }
  return sent.map((one) => inheritedFrom(one, definitions));
}

function inheritedFrom(
  { fromCode, fromName, frameworkVersion, answers, ...rest }: SentByPredecessor,
  definitions: ReadonlyMap<string, FrameworkDefinition>,
): Inherited {
  const definition = definitions.get(frameworkVersion);
  if (definition === undefined) throw new Error('The framework version of a submission is missing');
  const renames = QUESTION_RENAMES[definition.id];
  const lastRound = {
    ...rest,
    definition: definitionUnderNewIds(definition, renames),
    sent: underNewIds(answers, renames),
  };
  return { fromCode, fromName, lastRound };
}

/** What stands under the answers that one of them sent, read in a scope of the reader's own place there. */
export async function loadAttachedThere({
  fromCode,
  lastRound,
}: Inherited): Promise<readonly AttachedPiece[] | undefined> {
  const { places } = await requireSignedIn();
  const there = grantAuthorityScope(placeOf(places, fromCode)?.member ?? null, 'assessment:read');
  return there === null ? undefined : inScope(there, (tx) => listAttached(tx, there, lastRound.assessmentId));
}
