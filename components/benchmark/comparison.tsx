import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { BenchmarkBasis } from './benchmark-basis';
import { BenchmarkTable } from './benchmark-table';
import { DefinitionsInPlace } from './definitions-in-place';
import { GroupGrowth, type GroupLink } from './group-growth';
import { LensComparison } from './lens-comparison';
import { LevelSection } from './level-section';
import { NamedTable } from './named-table';

interface ComparisonProps {
  readonly view: BenchmarkView;
  /** The names of the framework's levels. */
  readonly scale: FrameworkDefinition['maturityScale'];
  /** The same comparison by lens, shown beneath one by theme. */
  readonly lensView?: BenchmarkView | undefined;
  readonly thinLenses?: readonly string[] | undefined;
  /** Groups that have a median already, for when this one has none. */
  readonly otherGroups: readonly GroupLink[];
  readonly ownResultsHref?: string | undefined;
}

/** A comparison beneath its heading and filter, in the order of the house; with nobody there, what would open it. */
export function Comparison(props: ComparisonProps) {
  const { view, scale, lensView, thinLenses, otherGroups, ownResultsHref } = props;
  return (
    <>
      <BenchmarkBasis basis={view.basis} />
      <DefinitionsInPlace by={view.by} />
      {view.others === 0 ? null : <BenchmarkTable view={view} />}
      {lensView === undefined ? null : <LensComparison view={lensView} thinLenses={thinLenses} />}
      <LevelSection view={view} scale={scale} />
      <NamedTable view={view} />
      <GroupGrowth growth={view.growth} otherGroups={otherGroups} ownResultsHref={ownResultsHref} />
    </>
  );
}
