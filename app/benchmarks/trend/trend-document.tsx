import type { BenchmarkData } from '@/db/queries/comparison';
import type { TrendData } from '@/app/_server/results/load-trend';
import { findOwnResult } from '@/app/_server/results/own-result';
import type { Viewer } from '@/app/_server/sign-in/viewer';
import { BenchmarkFilter } from '@/components/benchmark/benchmark-filter';
import { GroupAbout } from '@/components/benchmark/group-about';
import { ChangeFigure } from '@/components/benchmark/change-figure';
import { NamedChanges } from '@/components/benchmark/named-changes';
import { TrendTable } from '@/components/benchmark/trend-table';
import { LinkList } from '@/components/shell/link-list';
import { PageHeading } from '@/components/shell/page-heading';
import type { Audience } from '@/lib/access/roles';
import { benchmarkQuery } from '@/lib/benchmark/benchmark-address';
import type { ComparisonPage } from '@/lib/benchmark/page-view';
import { comparisonOver } from '@/lib/benchmark/page-words';
import { buildTrendPage } from '@/lib/benchmark/trend-page';
import {
  ownChangesCaption,
  slopesHeading,
  TREND,
  trendHeadline,
  trendWaits,
} from '@/lib/benchmark/trend-words';
import { sentenceCase } from '@/lib/format/letter-case';

type TrendDocumentProps = {
  readonly data: BenchmarkData;
  /** The comparison of the same cut: which choices there are. */
  readonly comparison: ComparisonPage;
  readonly trend: TrendData;
  /** The figure of which named councils are shown, "theme:home". */
  readonly figure: string | undefined;
  readonly viewer: Viewer;
  readonly audience: Audience;
  readonly dropped: string | null;
};

/** One cut over the rounds: the table, the reader's own slopes, and the councils that share by name then and now. */
export async function TrendDocument(props: TrendDocumentProps) {
  const { data, comparison, trend, figure, viewer, audience, dropped } = props;
  const { definition } = data.chosen;
  const { current, view } = comparison;
  const result = trend.own.length === 0 ? undefined : await findOwnResult(viewer.member, definition.id);
  const page = buildTrendPage({
    ...trend,
    entries: trend.entries.filter(({ authorityCode }) => view.group.codes.has(authorityCode)),
    definition,
    principles: data.principles,
    by: current.by,
    thinKeys: result?.thinKeys ?? [],
    of: figure,
  });
  const waits = trendWaits(page);
  return (
    <>
      <PageHeading over={comparisonOver(definition.title, { ownName: data.ownFullName, audience })}>
        {trendHeadline(page)}
      </PageHeading>
      <BenchmarkFilter
        action={TREND}
        frameworks={data.offered.map(({ id, title }) => ({ value: id, text: title }))}
        page={comparison}
        dropped={dropped}
      />
      <GroupAbout about={comparison.about} />
      <LinkList
        items={[{ href: `/benchmarks${benchmarkQuery(current)}`, label: 'The same as it stands now' }]}
      />
      {waits === null ? null : <p className="ct-lead">{waits}</p>}
      {page.rows.length === 0 ? null : <TrendTable page={page} />}
      {page.changes === null ? null : (
        <ChangeFigure
          finding={slopesHeading(page.changes)}
          rowsHead={sentenceCase(page.by)}
          caption={ownChangesCaption(page)}
          changes={page.changes}
          mine
        />
      )}
      <NamedChanges page={page} current={current} />
    </>
  );
}
