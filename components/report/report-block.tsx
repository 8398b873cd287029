import { FactsLine } from '@/components/results/facts-line';
import { Note } from '@/components/shell/note';
import { SourceLine } from '@/components/shell/source-line';
import type { Block } from '@/lib/report/report';
import { ReportPicture } from './report-picture';
import { ReportTable } from './report-table';

const TONES = { plain: 'ct-p', lead: 'ct-lead', source: 'ct-src' } as const;

/** One block of a report's section, in the order that the report gives. */
export function ReportBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p className={TONES[block.tone]}>{block.text}</p>;
    case 'facts':
      return <FactsLine facts={block.facts} />;
    case 'list':
      return (
        <ul className={block.tone === 'source' ? 'ct-list ct-xs' : 'ct-list ct-s'}>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'note':
      return (
        <Note>
          <p>{block.text}</p>
        </Note>
      );
    case 'table':
      return <ReportTable table={block} />;
    case 'figure':
      return (
        <figure className="ct-chart ct-chart--520 ct-gap">
          <ReportPicture picture={block.picture} />
          <SourceLine as="figcaption">{block.caption}</SourceLine>
        </figure>
      );
  }
}
