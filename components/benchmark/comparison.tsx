import type { BenchmarkView } from '@/lib/benchmark/benchmark-view';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import type { NamedPages } from '@/lib/benchmark/page-view';
import type { HexCell } from '@/lib/charts/hex-cells';
import { BenchmarkBasis } from './benchmark-basis';
import { BenchmarkTable } from './benchmark-table';
import { DefinitionsInPlace } from './definitions-in-place';
import { GroupGrowth, type GroupLink } from './group-growth';
import { LensComparison, LensWay } from './lens-comparison';
import { LevelSection } from './level-section';
import { NamedMapSection } from './named-map-section';
import { NamedTable } from './named-table';

interface ComparisonProps {
  readonly view: BenchmarkView;
  /** The names of the framework's levels. */
  readonly scale: FrameworkDefinition['maturityScale'];
  /** The same comparison by lens, shown beneath one by theme. */
  readonly lensView?: BenchmarkView | undefined;
  /** The viewer's lenses and principles with fewer than two scored answers. */
  readonly thinKeys?: readonly string[] | undefined;
  /** Where more councils stand side by side. */
  readonly namedPages?: NamedPages | undefined;
  /** Which questions the comparison leaves out, and why. */
  readonly notCompared?: readonly string[] | undefined;
  /** Groups that have a median already, for when this one has none. */
  readonly otherGroups: readonly GroupLink[];
  readonly ownResultsHref?: string | undefined;
  /** The map of councils; none where it is not to be shown. */
  readonly cells?: readonly HexCell[] | undefined;
}

/** A comparison beneath its heading and filter, in the order of the house; with nobody there, what would open it. */
export function Comparison(props: ComparisonProps) {
  const {
    view,
    scale,
    lensView,
    thinKeys,
    namedPages,
    notCompared = [],
    otherGroups,
    ownResultsHref,
    cells = [],
  } = props;
  return (
    <>
      <BenchmarkBasis basis={view.basis} />
      <DefinitionsInPlace by={view.by} />
      {view.others === 0 ? null : <BenchmarkTable view={view} thinKeys={thinKeys} />}
      <NotCompared words={notCompared} />
      {view.by === 'lens' ? <LensWay view={view} thinKeys={thinKeys} /> : null}
      {lensView === undefined ? null : <LensComparison view={lensView} thinKeys={thinKeys} />}
      <LevelSection view={view} scale={scale} />
      <NamedTable view={view} pages={namedPages} />
      {cells.length === 0 ? null : <NamedMapSection view={view} cells={cells} />}
      <GroupGrowth growth={view.growth} otherGroups={otherGroups} ownResultsHref={ownResultsHref} />
    </>
  );
}

/** Nothing where nothing is left out. */
function NotCompared({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <div className="ct-gap">
      {words.map((each) => (
        <p key={each} className="ct-p">
          {each}
        </p>
      ))}
    </div>
  );
}
