import type { BenchmarkData } from '@/app/_server/results/load-benchmark';
import { findOwnResult } from '@/app/_server/results/own-result';
import type { OwnResult } from '@/app/_server/results/own-result';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import { BenchmarkFilter } from '@/components/benchmark/benchmark-filter';
import { GroupAbout } from '@/components/benchmark/group-about';
import { Comparison } from '@/components/benchmark/comparison';
import { PageHeading } from '@/components/shell/page-heading';
import type { Audience } from '@/lib/access/roles';
import type { BenchmarkSearch } from '@/lib/benchmark/benchmark-address';
import { droppedSentence } from '@/lib/benchmark/dropped-words';
import type { OwnEntry } from '@/lib/benchmark/entry';
import { compare, type ComparisonPage } from '@/lib/benchmark/page-view';
import { comparisonOver, NO_PLACE_OF_YOURS } from '@/lib/benchmark/page-words';

type ComparisonDocumentProps = {
  readonly data: BenchmarkData;
  readonly search: BenchmarkSearch;
  /** The query part of the address as it came. */
  readonly address: Parameters<typeof droppedSentence>[0];
  readonly viewer: Viewer;
  readonly audience: Audience;
  readonly today: string;
};

/** The reader's own answers say “do not know” where that is what was said. */
function withOwnWords(own: OwnEntry | undefined, result: OwnResult | undefined): OwnEntry | undefined {
  return own && result ? { ...own, doNotKnow: result.doNotKnow } : own;
}

function councilOf({ member }: Viewer): string | undefined {
  return member.kind === 'authority' ? member.authorityCode : undefined;
}

/** A type or region is dropped only where the group is of those: with another kind it was never asked for. */
function droppedAt(
  { dropped, options, current }: ComparisonPage,
  address: ComparisonDocumentProps['address'],
) {
  return dropped ?? (options === null ? null : droppedSentence(address, current));
}

/** One cut of what councils share, beside the reader's own result where there is one. */
export async function ComparisonDocument(props: ComparisonDocumentProps) {
  const { data, search, address, viewer, audience, today } = props;
  const { chosen, offered } = data;
  const { definition, own } = chosen;
  const result = own && (await findOwnResult(viewer.member, definition.id));
  const readerCode = councilOf(viewer);
  const page = compare({ ...data, ...chosen, own: withOwnWords(own, result), readerCode, search, today });
  return (
    <>
      <PageHeading over={comparisonOver(definition.title, { ownName: data.ownFullName, audience })}>
        {page.view.headline}
      </PageHeading>
      <BenchmarkFilter
        action="/benchmarks"
        frameworks={offered.map(({ id, title }) => ({ value: id, text: title }))}
        page={page}
        dropped={droppedAt(page, address)}
      />
      <GroupAbout about={page.about} />
      {own === undefined && readerCode !== undefined ? (
        <p className="ct-p">
          {NO_PLACE_OF_YOURS} <a href="/assessments">Your assessments</a>
        </p>
      ) : null}
      <Comparison
        view={page.view}
        scale={definition.maturityScale}
        lensView={page.lensView}
        thinLenses={result?.thinLenses}
        otherGroups={page.otherGroups}
        ownResultsHref={result?.href}
      />
    </>
  );
}
