import 'server-only';
import { frameworksJudgedBlind } from '@/app/_server/across-councils';
import { inScope } from '@/app/_server/database';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import { today } from '@/app/_server/today';
import { findComparisonMarks } from '@/db/queries/comparison-marks';
import { listFrameworks } from '@/db/queries/frameworks';
import { listOffers } from '@/db/queries/offering-councils';
import { grantBenchmarkScope } from '@/lib/access/scope';
import { questionsToCallAbout, whomToCall } from '@/lib/contact/whom-to-call';
import type { Offers, WhomToCall } from '@/lib/contact/whom-to-call';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { findQuestion } from '@/lib/framework/visibility';

type Offered = { readonly definition: FrameworkDefinition; readonly offers: Offers };

/** A framework and the questions about which the reader's council can call somebody. */
export type CallableFramework = {
  readonly definition: FrameworkDefinition;
  readonly calls: readonly WhomToCall[];
};

/** Whom the reader's council can call about a question; undefined where there is no such question for this reader. */
export async function findCallable(
  viewer: Viewer,
  questionId: string,
): Promise<{ readonly definition: FrameworkDefinition; readonly call: WhomToCall } | undefined> {
  const [found] = await loadOffers(viewer, (one) => findQuestion(one, questionId) !== undefined);
  const question = found && findQuestion(found.definition, questionId);
  if (found === undefined || question === undefined) return undefined;
  return { definition: found.definition, call: whomToCall(question, found.offers, { today: today() }) };
}

/** The questions about which the reader's council can call somebody, in one framework or in all. Frameworks without any are left out. */
export async function listCallable(
  viewer: Viewer,
  frameworkId?: string,
): Promise<readonly CallableFramework[]> {
  const found = await loadOffers(viewer, ({ id }) => frameworkId === undefined || id === frameworkId);
  return found
    .map(({ definition, offers }) => ({
      definition,
      calls: questionsToCallAbout(definition, offers, { today: today() }),
    }))
    .filter(({ calls }) => calls.length > 0);
}

/** The ids of the questions of a framework about which the reader's council can call somebody. */
export async function findCallableIds(viewer: Viewer, frameworkId: string): Promise<ReadonlySet<string>> {
  const found = await listCallable(viewer, frameworkId);
  return new Set(found.flatMap(({ calls }) => calls.map(({ question }) => question.id)));
}

/** Nothing for whoever has no council here, and nothing of a framework that the reader judges blind. */
async function loadOffers(
  { member, userId }: Viewer,
  isAsked: (definition: FrameworkDefinition) => boolean,
): Promise<readonly Offered[]> {
  const scope = member.kind === 'authority' ? grantBenchmarkScope(member, 'benchmark:view') : null;
  if (scope === null) return [];
  const without = await frameworksJudgedBlind(userId);
  return inScope(scope, async (tx) => {
    const found: Offered[] = [];
    const marks = await findComparisonMarks(tx, { today: today() });
    for (const definition of await listFrameworks(tx)) {
      const { id: frameworkId } = definition;
      if (!isAsked(definition) || without.has(frameworkId)) continue;
      const offers = await listOffers(tx, scope, { frameworkId, mark: marks.of(frameworkId) });
      found.push({ definition, offers });
    }
    return found;
  });
}
