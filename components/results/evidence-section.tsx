import { TABLE_ROLES } from '@/components/shell/table-roles';
import { SourceLine } from '@/components/shell/source-line';
import { EVIDENCE_STRENGTHS, STRENGTH_MEANINGS, STRENGTH_NAMES } from '@/lib/evidence/strength';
import { midSentence, sentenceCase } from '@/lib/format/letter-case';
import { STRENGTH_SOURCE, strengthFinding } from '@/lib/results/evidence-strengths';
import type { Strengths } from '@/lib/results/evidence-strengths';

interface EvidenceSectionProps {
  /** Null where evidence was not recorded when it was sent. */
  readonly strengths: Strengths | null;
}

/** How well the answers were backed when they were sent, theme by theme. */
export function EvidenceSection({ strengths }: EvidenceSectionProps) {
  return (
    <>
      <h2 className="ct-h2">{strengthFinding(strengths)}</h2>
      {strengths === null ? null : (
        <>
          <StrengthTable strengths={strengths} />
          <SourceLine>
            {STRENGTH_SOURCE}{' '}
            {EVIDENCE_STRENGTHS.map(
              (strength) =>
                `${sentenceCase(STRENGTH_NAMES[strength])}: ${midSentence(STRENGTH_MEANINGS[strength])}.`,
            ).join(' ')}
          </SourceLine>
        </>
      )}
    </>
  );
}

function StrengthTable({ strengths }: { readonly strengths: Strengths }) {
  const { themes, total } = strengths;
  return (
    <table {...TABLE_ROLES.table} className="ct-table ct-table--stack">
      <thead {...TABLE_ROLES.rows}>
        <tr {...TABLE_ROLES.row}>
          <th {...TABLE_ROLES.columnHeader}>Theme</th>
          <th {...TABLE_ROLES.columnHeader} className="ct-num">
            Answered
          </th>
          {EVIDENCE_STRENGTHS.map((strength) => (
            <th key={strength} {...TABLE_ROLES.columnHeader} className="ct-num">
              {sentenceCase(STRENGTH_NAMES[strength])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rows}>
        {[...themes, { themeId: 'all', title: 'All themes', ...total }].map((row) => (
          <tr key={row.themeId} {...TABLE_ROLES.row}>
            <th {...TABLE_ROLES.rowHeader}>{row.title}</th>
            <td {...TABLE_ROLES.cell} className="ct-num" data-l="Answered:">
              {row.answered}
            </td>
            {EVIDENCE_STRENGTHS.map((strength) => (
              <td
                key={strength}
                {...TABLE_ROLES.cell}
                className="ct-num"
                data-l={`${sentenceCase(STRENGTH_NAMES[strength])}:`}
              >
                {row.counts[strength]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
