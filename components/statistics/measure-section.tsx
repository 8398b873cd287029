import { SourceLine } from '@/components/shell/source-line';
import type { MeasureFigures } from '@/lib/statistics/area-figures';
import { FigureTable } from './figure-table';

interface MeasureSectionProps {
  readonly figures: MeasureFigures;
}

/** A measure: its latest figure as the heading, what it means, a table for each age group, and where it is from. */
export function MeasureSection({ figures }: MeasureSectionProps) {
  const { measure, finding, tables, source, sourceUrl } = figures;
  return (
    <section id={measure.id} className="ct-gap ct-gap--big">
      <h2 className="ct-h2">{finding}</h2>
      <p className="ct-p">
        {measure.meaning} {measure.caution}
      </p>
      {tables.map((table) => (
        <FigureTable key={table.id} table={table} />
      ))}
      <SourceLine>
        <a href={sourceUrl}>{source}</a>
      </SourceLine>
    </section>
  );
}
