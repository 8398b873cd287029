import { Button } from '@/components/govuk/button';
import { Select, type SelectItem } from '@/components/govuk/select';
import type { BenchmarkSearch } from '@/lib/benchmark/benchmark-address';
import type { FilterOption } from '@/lib/benchmark/group-choice';

interface BenchmarkFilterProps {
  /** The page's own address. Choices are added to it, so that every cut can be bookmarked and sent. */
  readonly action: string;
  readonly current: BenchmarkSearch;
  readonly frameworks: readonly SelectItem[];
  readonly types: readonly FilterOption[];
  readonly regions: readonly FilterOption[];
  /** Where the councils are that no choice counts. */
  readonly leftOut?: string | null | undefined;
  /** What the address asked for and did not get. */
  readonly dropped?: string | null | undefined;
}

const WAYS: readonly SelectItem[] = [
  { value: 'theme', text: 'By theme' },
  { value: 'question', text: 'By question' },
  { value: 'lens', text: 'By lens' },
  { value: 'principle', text: 'By principle' },
];

/** The cut of a comparison. A plain form: it needs no script, and there is nothing in it to sort by. */
export function BenchmarkFilter(props: BenchmarkFilterProps) {
  const { action, current, frameworks, types, regions, leftOut = null, dropped = null } = props;
  return (
    <>
      {dropped === null ? null : <p className="ct-p">{dropped}</p>}
      <form className="ct-filter" method="get" action={action}>
        <Select
          id="framework"
          name="framework"
          label="Framework"
          items={frameworks}
          defaultValue={current.framework}
        />
        <Select id="type" name="type" label="Compare with" items={types} defaultValue={current.type ?? ''} />
        <Select
          id="region"
          name="region"
          label="Region"
          items={regions}
          defaultValue={current.region ?? ''}
        />
        <Select id="by" name="by" label="Show" items={WAYS} defaultValue={current.by} />
        <Button variant="secondary">Compare</Button>
      </form>
      {leftOut === null ? null : <p className="ct-p">{leftOut}</p>}
    </>
  );
}
