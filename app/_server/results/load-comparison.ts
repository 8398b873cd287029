import 'server-only';
import type { Granted } from '@/app/_server/require-scope';
import { inScope } from '@/app/_server/database';
import { isDemonstration } from '@/app/_server/installation';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import { today } from '@/app/_server/today';
import { loadBenchmark, type BenchmarkData } from '@/db/queries/comparison';
import type { BenchmarkScope } from '@/lib/access/scope';
import { benchmarkSearchSchema } from '@/lib/benchmark/benchmark-address';
import { droppedAt, type Address } from '@/lib/benchmark/dropped-words';
import type { OwnEntry } from '@/lib/benchmark/entry';
import { compare, type ComparisonPage } from '@/lib/benchmark/page-view';
import { comparisonOver } from '@/lib/benchmark/page-words';
import { findOwnResult, type OwnResult } from './own-result';

/** One cut of what councils share, as one reader is shown it: on the page, and in the files of the page. */
export type LoadedComparison = {
  readonly data: BenchmarkData;
  readonly page: ComparisonPage;
  /** What stands over the finding: whose comparison it is, of which framework. */
  readonly over: string;
  /** What the address asked for and did not get, in one sentence. */
  readonly dropped: string | null;
  /** Their own result, where the reader has sent one. */
  readonly result: OwnResult | undefined;
  /** The reader's council, whether or not it has sent anything. */
  readonly readerCode: string | undefined;
  readonly isDemonstration: boolean;
};

type Asked = {
  /** The query part of the address as it came. */
  readonly address: Address;
  /** Frameworks of which nothing is compared for this reader: those that they judge blind. */
  readonly without: ReadonlySet<string>;
  /** How many councils stand side by side; as many as a page has, where it is not said. */
  readonly besideAtMost?: number;
};

/** The cut that an address asks for; undefined while nobody shares anything with this reader. */
export async function loadComparison(
  { viewer, scope }: Granted<BenchmarkScope>,
  { address, without, besideAtMost }: Asked,
): Promise<LoadedComparison | undefined> {
  const search = benchmarkSearchSchema.parse(address);
  const demonstration = await isDemonstration();
  const asked = { search, today: today(), demonstration, without, besideAtMost };
  const data = await inScope(scope, (tx) => loadBenchmark(tx, scope, asked));
  if (data === undefined) return undefined;
  const { definition, own } = data.chosen;
  const result = own && (await findOwnResult(viewer.member, definition.id));
  const readerCode = councilOf(viewer);
  const page = compare({
    ...data,
    ...data.chosen,
    own: withOwnWords(own, result),
    readerCode,
    search: { ...search, framework: definition.id },
    today: asked.today,
  });
  return {
    data,
    page,
    over: comparisonOver(definition.title, { ownName: data.ownFullName, audience: scope.audience }),
    dropped: droppedAt(page, address),
    result,
    readerCode,
    isDemonstration: demonstration,
  };
}

/** The reader's own answers say “do not know” where that is what was said. */
function withOwnWords(own: OwnEntry | undefined, result: OwnResult | undefined): OwnEntry | undefined {
  return own && result ? { ...own, doNotKnow: result.doNotKnow } : own;
}

function councilOf({ member }: Viewer): string | undefined {
  return member.kind === 'authority' ? member.authorityCode : undefined;
}
