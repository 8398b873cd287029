import { approvedWords } from '@/lib/assessment/approval-words';
import { NOT_RECORDED, signOffRows } from '@/lib/assessment/sign-off';
import { nothingCell, paragraph, textCell, textColumn } from './blocks';
import type { ReportSection } from './report';
import type { Prepared } from './report-input';

/** One part of the route to decision, for the section and for the flat table. */
export type RoutePart = { readonly key: string; readonly label: string; readonly value: string };

/** Whose approval stands behind what was sent, then the record part by part. Empty parts say "Not recorded". */
export function routeParts({ input: { route } }: Prepared): readonly RoutePart[] {
  return [
    { key: 'approval', label: 'Approval', value: approvedWords(route.approval) },
    ...signOffRows(route.record ?? undefined),
  ];
}

/** How the council decided. Source: product description, part 1: a recorded route to decision. */
export function routeSection(prepared: Prepared): ReportSection {
  return {
    id: 'route',
    heading: 'Route to decision',
    level: 2,
    blocks: [
      paragraph('What the council’s committees said, asked and decided about this assessment.'),
      {
        kind: 'table',
        caption: 'Route to decision, part by part',
        columns: [textColumn('part', 'Part'), textColumn('record', 'Record')],
        rows: routeParts(prepared).map(({ label, value }) => [
          textCell(label),
          value === NOT_RECORDED ? nothingCell(value) : textCell(value),
        ]),
        rowHeader: true,
      },
    ],
  };
}
