import { SourceLine } from '@/components/shell/source-line';
import type { MeasureFigures } from '@/lib/statistics/area-figures';
import { FigureTable } from './figure-table';

interface MeasureSectionProps {
  readonly figures: MeasureFigures;
}

/** A measure: its latest figure as the heading, what it means, its main table, the other ages, and where it is from. */
export function MeasureSection({ figures }: MeasureSectionProps) {
  const { measure, finding, main, others, source, sourceUrl } = figures;
  return (
    <section id={measure.id} className="ct-gap ct-gap--big">
      <h2 className="ct-h2">{finding}</h2>
      <p className="ct-p">
        {measure.meaning} {measure.caution}
      </p>
      <FigureTable table={main} />
      <OtherAges measure={measure.name} tables={others} />
      <SourceLine>
        <a href={sourceUrl}>{source}</a>
      </SourceLine>
    </section>
  );
}

type OtherAgesProps = { readonly measure: string; readonly tables: MeasureFigures['others'] };

function OtherAges({ measure, tables }: OtherAgesProps) {
  if (tables.length === 0) return null;
  return (
    <details className="ct-details">
      <summary>
        Other age groups<span className="govuk-visually-hidden">: {measure}</span>
      </summary>
      <div>
        {tables.map((table) => (
          <FigureTable key={table.id} table={table} />
        ))}
      </div>
    </details>
  );
}
