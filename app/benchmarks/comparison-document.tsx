import type { BenchmarkData } from '@/db/queries/comparison';
import { findOwnResult } from '@/app/_server/results/own-result';
import type { OwnResult } from '@/app/_server/results/own-result';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import { BenchmarkFilter } from '@/components/benchmark/benchmark-filter';
import { GroupAbout } from '@/components/benchmark/group-about';
import { Comparison } from '@/components/benchmark/comparison';
import { LinkList } from '@/components/shell/link-list';
import { PageHeading } from '@/components/shell/page-heading';
import { HEX_CELLS } from '@/db/hex-map';
import type { Audience } from '@/lib/access/roles';
import { benchmarkQuery } from '@/lib/benchmark/benchmark-address';
import type { BenchmarkSearch } from '@/lib/benchmark/benchmark-address';
import { droppedAt, type Address } from '@/lib/benchmark/dropped-words';
import type { OwnEntry } from '@/lib/benchmark/entry';
import { compare } from '@/lib/benchmark/page-view';
import { TREND } from '@/lib/benchmark/trend-words';
import { comparisonOver, NO_PLACE_OF_YOURS } from '@/lib/benchmark/page-words';
import { WhomToCallLink } from './whom-to-call-link';

type ComparisonDocumentProps = {
  readonly data: BenchmarkData;
  readonly search: BenchmarkSearch;
  /** The query part of the address as it came. */
  readonly address: Address;
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
      <LinkList
        items={[{ href: `${TREND}${benchmarkQuery(page.current)}`, label: 'The same over rounds' }]}
      />
      {own === undefined && readerCode !== undefined ? (
        <p className="ct-p">
          {NO_PLACE_OF_YOURS} <a href="/assessments">Your assessments</a>
        </p>
      ) : null}
      <Comparison
        view={page.view}
        scale={definition.maturityScale}
        lensView={page.lensView}
        namedPages={page.namedPages}
        thinKeys={result?.thinKeys}
        otherGroups={page.otherGroups}
        ownResultsHref={result?.href}
        cells={HEX_CELLS}
      />
      <WhomToCallLink
        viewer={viewer}
        framework={definition.id}
        isByQuestion={page.current.by === 'question'}
      />
    </>
  );
}
