import 'server-only';
import { frameworksJudgedBlind } from '@/app/_server/across-councils';
import { inScope } from '@/app/_server/database';
import { today } from '@/app/_server/today';
import { FIGURE_CATALOGUE } from '@/db/figure-catalogue';
import { ONS_CLUSTERS } from '@/db/ons-clusters';
import type { Transaction } from '@/db/engine';
import { listBenchmarkEntries } from '@/db/queries/benchmarks';
import { listOfficialFigures } from '@/db/queries/official-figures';
import { findPublished } from '@/db/queries/published';
import type { BenchmarkScope } from '@/lib/access/scope';
import type { BenchmarkEntry } from '@/lib/benchmark/entry';
import { latestEntries } from '@/lib/benchmark/latest-entries';
import type { FrameworkDefinition, FrameworkId } from '@/lib/framework/definition';
import { FEWEST_COUNCILS, findAssociations } from '@/lib/insights/associations';
import type { Associations, CouncilValues } from '@/lib/insights/associations';
import { councilValues, OUTCOMES, pairsAsked } from '@/lib/insights/council-values';
import type { PictureInput } from '@/lib/insights/picture';
import { dataSetsOf, ratesOf } from '@/lib/statistics/official-figure';
import type { OfficialFigure } from '@/lib/statistics/official-figure';
import { frameworksFor } from './load-moves';
import type { Student } from './load-moves';

type Shared = {
  readonly definition: FrameworkDefinition;
  readonly entries: readonly BenchmarkEntry[];
};

/** A framework in which councils share something with the student, and all of those. */
type Chosen = Shared & { readonly offered: readonly FrameworkDefinition[] };

/** What the whole lab shares of a framework: the one asked for, or else the first of which anything is shared. */
export async function loadPicture(
  student: Student,
  asked: FrameworkId | undefined,
): Promise<(PictureInput & Pick<Chosen, 'offered'>) | undefined> {
  return inChosen(student, asked, async (tx, chosen) => ({
    ...chosen,
    today: today(),
    published: await findPublished(tx, student.benchmark, { frameworkId: chosen.definition.id }),
  }));
}

/** What goes with what, in the framework asked for, or else in the first of which anything is shared. */
export async function loadAssociations(
  student: Student,
  asked: FrameworkId | undefined,
): Promise<(Pick<Chosen, 'definition' | 'offered'> & { readonly found: Associations }) | undefined> {
  return inChosen(student, asked, async (tx, chosen) => ({
    ...chosen,
    found: await associate(tx, student.benchmark, chosen),
  }));
}

async function inChosen<T>(
  { benchmark, userId }: Student,
  asked: FrameworkId | undefined,
  work: (tx: Transaction, chosen: Chosen) => Promise<T>,
): Promise<T | undefined> {
  const without = await frameworksJudgedBlind(userId);
  return inScope(benchmark, async (tx) => {
    const shared = await listShared(tx, benchmark, without);
    const chosen = shared.find(({ definition }) => definition.id === asked) ?? shared[0];
    if (chosen === undefined) return undefined;
    return work(tx, { ...chosen, offered: shared.map(({ definition }) => definition) });
  });
}

async function listShared(
  tx: Transaction,
  scope: BenchmarkScope,
  without: ReadonlySet<string>,
): Promise<readonly Shared[]> {
  const shared: Shared[] = [];
  for (const definition of await frameworksFor(tx, without)) {
    const { entries } = await listBenchmarkEntries(tx, scope, { frameworkId: definition.id });
    if (entries.length > 0) shared.push({ definition, entries });
  }
  return shared;
}

/** Below the number from which anything is told, not even the published figures are read. */
async function associate(
  tx: Transaction,
  { audience }: BenchmarkScope,
  { definition, entries }: Shared,
): Promise<Associations> {
  const themes = definition.themes.map(({ id }) => id);
  const asked = { entries, themes, today: today(), clusterOf: (code: string) => ONS_CLUSTERS.get(code) };
  const named = latestEntries(entries, asked).filter(({ sharing }) => sharing === 'named');
  if (named.length < FEWEST_COUNCILS) return { isReady: false, councils: named.length };
  const figures = await listOfficialFigures(tx, {
    areaCodes: named.map(({ authorityCode }) => authorityCode),
    dataSetIds: OUTCOMES.flatMap(({ measureId }) => dataSetsOf(FIGURE_CATALOGUE, measureId)),
  });
  const byCouncil = new Map<string, OfficialFigure[]>(named.map(({ authorityCode }) => [authorityCode, []]));
  for (const figure of figures) byCouncil.get(figure.areaCode)?.push(figure);
  const values = councilValues({
    ...asked,
    ratesOf: (code, outcome) => ratesOf(FIGURE_CATALOGUE, byCouncil.get(code) ?? [], outcome),
  });
  return workedOut(`${definition.id} ${audience}`, values, () =>
    findAssociations(values, pairsAsked(themes)),
  );
}

type WorkedOut = { readonly of: string; readonly found: Associations };

const last = new Map<string, WorkedOut>();

/** Drawing thousands of samples takes a second: done once for the same values, and anew as soon as any has changed. */
function workedOut(name: string, values: readonly CouncilValues[], work: () => Associations): Associations {
  const of = JSON.stringify(values.map((one) => [one.authorityCode, one.stratum, ...one.values]));
  const known = last.get(name);
  if (known?.of === of) return known.found;
  const found = work();
  last.set(name, { of, found });
  return found;
}
