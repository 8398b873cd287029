import type { BenchmarkData } from '@/app/_server/results/load-benchmark';
import { findOwnResult } from '@/app/_server/results/own-result';
import type { OwnResult } from '@/app/_server/results/own-result';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import { BenchmarkFilter } from '@/components/benchmark/benchmark-filter';
import { Comparison } from '@/components/benchmark/comparison';
import { PageHeading } from '@/components/shell/page-heading';
import type { Audience } from '@/lib/access/roles';
import type { BenchmarkSearch } from '@/lib/benchmark/benchmark-address';
import { droppedSentence } from '@/lib/benchmark/dropped-words';
import type { OwnEntry } from '@/lib/benchmark/entry';
import { compare } from '@/lib/benchmark/page-view';
import { comparisonOver, NO_PLACE_OF_YOURS } from '@/lib/benchmark/page-words';
import { WhomToCallLink } from './whom-to-call-link';

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

/** One cut of what councils share, beside the reader's own result where there is one. */
export async function ComparisonDocument(props: ComparisonDocumentProps) {
  const { data, search, address, viewer, audience, today } = props;
  const { chosen, offered, counts, published } = data;
  const { definition, own } = chosen;
  const result = own && (await findOwnResult(viewer.member, definition.id));
  const page = compare({ ...chosen, own: withOwnWords(own, result), counts, published, search, today });
  return (
    <>
      <PageHeading over={comparisonOver(definition.title, { ownName: data.ownFullName, audience })}>
        {page.view.headline}
      </PageHeading>
      <BenchmarkFilter
        action="/benchmarks"
        current={page.current}
        frameworks={offered.map(({ id, title }) => ({ value: id, text: title }))}
        types={page.options.types}
        regions={page.options.regions}
        leftOut={page.leftOut}
        dropped={droppedSentence(address, page.current)}
      />
      {own === undefined && viewer.member.kind === 'authority' ? (
        <p className="ct-p">
          {NO_PLACE_OF_YOURS} <a href="/assessments">Your assessments</a>
        </p>
      ) : null}
      <Comparison
        view={page.view}
        lensView={page.lensView}
        thinLenses={result?.thinLenses}
        otherGroups={page.otherGroups}
        ownResultsHref={result?.href}
      />
      <WhomToCallLink
        viewer={viewer}
        framework={definition.id}
        isByQuestion={page.current.by === 'question'}
      />
    </>
  );
}
