import { EVIDENCE_STRENGTHS, STRENGTH_NAMES } from '@/lib/evidence/strength';
import { sentenceCase } from '@/lib/format/letter-case';
import { STRENGTH_SOURCE, strengthByTheme, strengthFinding } from '@/lib/results/evidence-strengths';
import type { ThemeStrengths } from '@/lib/results/evidence-strengths';
import { numberColumn, source, textCell, textColumn } from './blocks';
import type { Cell, ReportSection } from './report';
import type { Prepared } from './report-input';

const COLUMNS = [
  textColumn('theme', 'Theme'),
  numberColumn('answered', 'Answered'),
  ...EVIDENCE_STRENGTHS.map((one) => numberColumn(one, sentenceCase(STRENGTH_NAMES[one]))),
];

/** How well the answers were backed when they were sent, theme by theme, apart from every score. */
export function evidenceSection({ input }: Prepared): ReportSection {
  const strengths = strengthByTheme(input);
  return {
    id: 'evidence',
    heading: strengthFinding(strengths),
    level: 2,
    blocks:
      strengths === null
        ? []
        : [
            {
              kind: 'table',
              caption: 'Answered questions by strength of evidence',
              columns: COLUMNS,
              rows: [...strengths.themes, { title: 'All themes', ...strengths.total }].map(rowOf),
              rowHeader: true,
            },
            source(STRENGTH_SOURCE),
          ],
  };
}

function rowOf({ title, answered, counts }: Omit<ThemeStrengths, 'themeId'>): readonly Cell[] {
  return [textCell(title), whole(answered), ...EVIDENCE_STRENGTHS.map((strength) => whole(counts[strength]))];
}

function whole(value: number): Cell {
  return { kind: 'number', value, display: String(value) };
}
