import type { Report, ReportSection } from '@/lib/report/report';
import { ReportBlock } from './report-block';

interface ReportDocumentProps {
  readonly report: Report;
}

/** A report as a page made for printing. Every word and figure is the report's own, so that files say the same. */
export function ReportDocument({ report }: ReportDocumentProps) {
  return (
    <article className="ct-a4" lang={report.language}>
      <div className="ct-a4__head">
        <span>
          <b>Care Experience Toolkit</b>
        </span>
        <span>{report.runningHead}</span>
      </div>
      <p className="ct-over">{report.subtitle}</p>
      <h1 className="ct-h1">{report.title}</h1>
      <dl className="ct-facts">
        {report.meta.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.sections.map((section) => (
        <DocumentSection key={section.id} section={section} />
      ))}
      <p className="ct-src">{report.runningFoot}</p>
    </article>
  );
}

function DocumentSection({ section }: { readonly section: ReportSection }) {
  const { id, heading, level, blocks } = section;
  const headingId = `${id}-heading`;
  return (
    <section id={id} aria-labelledby={headingId}>
      {level === 2 ? (
        <h2 id={headingId} className="ct-h2">
          {heading}
        </h2>
      ) : (
        <h3 id={headingId} className="ct-h3">
          {heading}
        </h3>
      )}
      {blocks.map((block, index) => (
        <ReportBlock key={index} block={block} />
      ))}
    </section>
  );
}
