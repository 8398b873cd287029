import { Button } from '@/components/govuk/button';
import { Select } from '@/components/govuk/select';
import { benchmarkPairs, type BenchmarkSearch } from '@/lib/benchmark/benchmark-address';
import type { TrendPage } from '@/lib/benchmark/trend-page';
import { namedChangesHeading, namedOrder, TREND } from '@/lib/benchmark/trend-words';
import { ChangeFigure } from './change-figure';

interface NamedChangesProps {
  readonly page: TrendPage;
  /** The cut that the page shows, which choosing another figure keeps. */
  readonly current: BenchmarkSearch;
}

/** One figure, then and now, of the councils that share both rounds by name. Nothing until two stand together. */
export function NamedChanges({ page, current }: NamedChangesProps) {
  const { named, rows, ownName } = page;
  if (named === null) return null;
  const [first] = named.changes.rows;
  return (
    <>
      <form className="ct-filter" method="get" action={TREND}>
        {benchmarkPairs(current).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Select
          id="figure"
          name="figure"
          label="Councils that share by name, for"
          items={rows.filter(({ isThin }) => !isThin).map(({ key, label }) => ({ value: key, text: label }))}
          defaultValue={named.key}
        />
        <Button variant="secondary">Show</Button>
      </form>
      <ChangeFigure
        finding={namedChangesHeading(named)}
        rowsHead="Council"
        caption={namedOrder(page)}
        changes={named.changes}
        mine={ownName !== null && (first?.id ?? false)}
      />
    </>
  );
}
