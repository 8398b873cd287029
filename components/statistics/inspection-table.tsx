import { SourceLine } from '@/components/shell/source-line';
import { TABLE_ROLES } from '@/components/shell/table-roles';
import { formatDay } from '@/lib/format/date';

export type ShownInspection = {
  /** Days, YYYY-MM-DD. */
  readonly startedOn: string | null;
  readonly publishedOn: string;
  /** Null: not judged in that inspection. */
  readonly careLeavers: string | null;
  readonly overall: string | null;
  readonly source: 'official' | 'report' | 'invented';
  readonly reportUrl: string | null;
};

interface InspectionTableProps {
  readonly inspections: readonly ShownInspection[];
}

const OFSTED = 'Ofsted, inspections of local authority children’s services. Open Government Licence v3.0.';
const INVENTED = 'Invented for the demonstration: Ofsted has never inspected this council.';
const HEADS = ['Report published', 'Inspection began', 'Care leavers', 'Overall effectiveness', 'Source'];
const SOURCE_WORDS = {
  official: 'Ofsted’s own table',
  report: 'Read from the report, not yet in Ofsted’s table',
  invented: 'Invented for the demonstration',
};

/** Ofsted's inspections of a council's children's services, the latest first. */
export function InspectionTable({ inspections }: InspectionTableProps) {
  const [latest] = inspections;
  if (latest === undefined) return <NoInspection />;
  const grade = latest.careLeavers ?? 'not judged in the last inspection';
  return (
    <section id="inspections" className="ct-gap ct-gap--big">
      <h2 className="ct-h2">
        Ofsted’s grade for the experiences and progress of care leavers: {grade}. Report of{' '}
        {formatDay(latest.publishedOn)}
      </h2>
      <p className="ct-p">
        This grade has been given since January 2023. Since April 2026 Ofsted gives no grade for overall
        effectiveness.
      </p>
      <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
        <caption>Inspections of children’s services</caption>
        <thead {...TABLE_ROLES.rows}>
          <tr {...TABLE_ROLES.row}>
            {HEADS.map((head) => (
              <th key={head} {...TABLE_ROLES.columnHeader}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...TABLE_ROLES.rows}>
          {inspections.map((one) => (
            <InspectionRow key={one.publishedOn} inspection={one} />
          ))}
        </tbody>
      </table>
      <SourceLine>{latest.source === 'invented' ? INVENTED : OFSTED}</SourceLine>
    </section>
  );
}

function NoInspection() {
  return (
    <section id="inspections" className="ct-gap ct-gap--big">
      <h2 className="ct-h2">Ofsted’s grade for the experiences and progress of care leavers: none</h2>
      <p className="ct-p">We hold no inspection of this council’s children’s services.</p>
    </section>
  );
}

function InspectionRow({ inspection }: { readonly inspection: ShownInspection }) {
  const { startedOn, publishedOn, careLeavers, overall, source, reportUrl } = inspection;
  return (
    <tr {...TABLE_ROLES.row}>
      <th {...TABLE_ROLES.rowHeader}>{formatDay(publishedOn)}</th>
      <td {...TABLE_ROLES.cell} data-l="Inspection began:">
        {startedOn === null ? 'Day not known' : formatDay(startedOn)}
      </td>
      <td {...TABLE_ROLES.cell} data-l="Care leavers:">
        {careLeavers ?? 'Not judged'}
      </td>
      <td {...TABLE_ROLES.cell} data-l="Overall effectiveness:">
        {overall ?? 'Not judged'}
      </td>
      <td {...TABLE_ROLES.cell} data-l="Source:">
        {reportUrl === null ? (
          SOURCE_WORDS[source]
        ) : (
          <a href={reportUrl}>
            {SOURCE_WORDS[source]}
            <span className="govuk-visually-hidden">: report of {formatDay(publishedOn)}</span>
          </a>
        )}
      </td>
    </tr>
  );
}
