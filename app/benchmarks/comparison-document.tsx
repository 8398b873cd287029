import type { LoadedComparison } from '@/app/_server/results/load-comparison';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import { BenchmarkFilter } from '@/components/benchmark/benchmark-filter';
import { GroupAbout } from '@/components/benchmark/group-about';
import { Comparison } from '@/components/benchmark/comparison';
import { QuestionsFound } from '@/components/benchmark/questions-found';
import { LinkList } from '@/components/shell/link-list';
import { PageHeading } from '@/components/shell/page-heading';
import { HEX_CELLS } from '@/db/hex-map';
import { benchmarkQuery } from '@/lib/benchmark/benchmark-address';
import { comparisonFileHref } from '@/lib/benchmark/file-addresses';
import { notCompared } from '@/lib/benchmark/not-compared';
import { TREND } from '@/lib/benchmark/trend-words';
import { NO_PLACE_OF_YOURS } from '@/lib/benchmark/page-words';
import { WhomToCallLink } from './whom-to-call-link';

type ComparisonDocumentProps = {
  readonly comparison: LoadedComparison;
  readonly viewer: Viewer;
};

/** One cut of what councils share, beside the reader's own result where there is one. */
export function ComparisonDocument({ comparison, viewer }: ComparisonDocumentProps) {
  const { data, page, over, dropped, result, readerCode } = comparison;
  const { chosen, offered } = data;
  const { definition } = chosen;
  return (
    <>
      <PageHeading over={over}>{page.view.headline}</PageHeading>
      <QuestionsFound view={page.view} />
      <BenchmarkFilter
        action="/benchmarks"
        frameworks={offered.map(({ id, title }) => ({ value: id, text: title }))}
        page={page}
        dropped={dropped}
      />
      <GroupAbout about={page.about} />
      <LinkList
        items={[
          { href: `${TREND}${benchmarkQuery(page.current)}`, label: 'The same over rounds' },
          {
            href: comparisonFileHref('ods', page.current),
            label: 'Download this comparison (ODS spreadsheet)',
          },
          { href: comparisonFileHref('csv', page.current), label: 'Download this comparison (CSV)' },
        ]}
      />
      {chosen.own === undefined && readerCode !== undefined ? (
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
        notCompared={notCompared(definition, page.view.by)}
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
