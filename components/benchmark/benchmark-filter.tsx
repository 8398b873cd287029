import { Button } from '@/components/govuk/button';
import { Checkboxes } from '@/components/govuk/checkboxes';
import { Select, type SelectItem } from '@/components/govuk/select';
import type { ComparisonPage } from '@/lib/benchmark/page-view';
import { PICKED_AT_MOST } from '@/lib/benchmark/picked-group';

interface BenchmarkFilterProps {
  /** The page's own address. Choices are added to it, so that every cut can be bookmarked and sent. */
  readonly action: string;
  readonly frameworks: readonly SelectItem[];
  readonly page: Pick<ComparisonPage, 'current' | 'choice' | 'with' | 'options' | 'pickable' | 'leftOut'>;
  /** What the address asked for and did not get. */
  readonly dropped?: string | null | undefined;
}

const WAYS: readonly SelectItem[] = [
  { value: 'theme', text: 'By theme' },
  { value: 'question', text: 'By question' },
  { value: 'lens', text: 'By lens' },
  { value: 'principle', text: 'By principle' },
  { value: 'rate', text: 'Rates of people' },
];

/**
 * The cut of a comparison. A plain form: it needs no script, and there is nothing in it to sort by. What goes with one kind
 * of group alone, types and regions or the councils to pick, is there once that kind is chosen.
 */
export function BenchmarkFilter({ action, frameworks, page, dropped = null }: BenchmarkFilterProps) {
  const { current, choice, leftOut } = page;
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
        <Select id="group" name="group" label="Compare with" items={page.with.kinds} defaultValue={choice} />
        <OfThisKind page={page} />
        <Select id="by" name="by" label="Show" items={WAYS} defaultValue={current.by} />
        <Button variant="secondary">Compare</Button>
      </form>
      {leftOut === null ? null : <p className="ct-p">{leftOut}</p>}
    </>
  );
}

function OfThisKind({ page }: Pick<BenchmarkFilterProps, 'page'>) {
  const { current, options, pickable } = page;
  const { whose } = page.with;
  return (
    <>
      {options === null ? null : (
        <>
          <Select
            id="type"
            name="type"
            label="Type"
            items={options.types}
            defaultValue={current.type ?? ''}
          />
          <Select
            id="region"
            name="region"
            label="Region"
            items={options.regions}
            defaultValue={current.region ?? ''}
          />
        </>
      )}
      {whose.length === 0 ? null : (
        <Select id="of" name="of" label="Whose" items={whose} defaultValue={current.of ?? ''} />
      )}
      {pickable === null ? null : (
        <Checkboxes
          name="picked"
          idPrefix="picked"
          legend={`Councils that share by name with you. Pick up to ${PICKED_AT_MOST}`}
          className="govuk-checkboxes--small"
          items={pickable.map(({ code: value, name: label }) => ({ value, label }))}
          values={current.picked}
        />
      )}
    </>
  );
}
