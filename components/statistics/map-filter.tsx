import { Button } from '@/components/govuk/button';
import { Select } from '@/components/govuk/select';
import { FIGURE_MAP } from '@/lib/statistics/addresses';
import type { MapChoice } from '@/lib/statistics/map-choice';

interface MapFilterProps {
  readonly choice: MapChoice;
}

/** Which figure the map is of. A plain form: it needs no script. */
export function MapFilter({ choice: { measure, cohort, period, options } }: MapFilterProps) {
  return (
    <form className="ct-filter" method="get" action={FIGURE_MAP}>
      <Select id="measure" name="measure" label="Figure" items={options.measures} defaultValue={measure.id} />
      <Select id="ages" name="ages" label="Ages" items={options.ages} defaultValue={cohort.id} />
      <Select id="year" name="year" label="Year" items={options.years} defaultValue={period} />
      <Button variant="secondary">Show</Button>
    </form>
  );
}
