import type { ChangeRow } from '@/lib/results/changes';
import type { GroupRow } from '@/lib/results/group-rows';
import { figureCell, nothingCell, numberColumn, source, textCell, textColumn } from './blocks';
import { drawReportPicture } from './draw-picture';
import type { Block, Cell, ReportPicture, ReportSection, ReportTable } from './report';
import type { Prepared } from './report-input';

const FIGURE_COLUMNS = [
  numberColumn('lowestPossible', 'Lowest possible score'),
  numberColumn('score', 'Score'),
  numberColumn('coverage', 'Coverage'),
];

function figureCells({ lowestPossible, score, coverage }: GroupRow): readonly Cell[] {
  return [lowestPossible, score, coverage].map(figureCell);
}

/** A figure under its table, or nothing where the table stands alone. Its words are the picture's own label. */
function figureBlocks(picture: ReportPicture, caption: string): readonly Block[] {
  const label = drawReportPicture(picture)?.label ?? null;
  return label === null ? [] : [{ kind: 'figure', picture, alt: label, caption }];
}

function ownSource({ input }: Prepared): string {
  const { authorityName, roundName, definition } = input;
  return `Source: ${authorityName}’s own answers, ${roundName}, framework ${definition.version}.`;
}

/** The finding and what it rests on, or why there is no score. */
export function findingSection({ view }: Prepared): ReportSection {
  const { whyNotScored } = view;
  return {
    id: 'finding',
    heading: view.lensFinding,
    level: 2,
    blocks: [
      { kind: 'facts', facts: view.facts },
      ...(whyNotScored === null ? [] : [{ kind: 'note' as const, text: whyNotScored }]),
    ],
  };
}

function lensCells({ view }: Prepared): Pick<ReportTable, 'columns' | 'rows'> {
  const { changes } = view;
  const before = changes === null ? [] : [numberColumn('before', changes.previousRound)];
  return {
    columns: [textColumn('lens', 'Lens'), ...before, ...FIGURE_COLUMNS],
    rows: view.lenses.map((row) => [
      textCell(row.label, [row.gloss, ...row.notes]),
      ...(changes === null
        ? []
        : [row.previous === null ? nothingCell('No score') : figureCell(row.previous)]),
      ...figureCells(row),
    ]),
  };
}

/** The four lenses: table, then profile. */
export function lensSection(prepared: Prepared): ReportSection {
  const { view } = prepared;
  const caption = `${ownSource(prepared)} Lowest possible score: every unknown counted as 0. A thin lens is not drawn.`;
  const picture = { kind: 'lens-profile' as const, profile: view.lensProfile };
  return {
    id: 'lenses',
    heading: 'Each lens, from what is decided to what changed',
    level: 2,
    blocks: [
      { kind: 'table', caption: 'Scores by lens, out of 100', ...lensCells(prepared), rowHeader: true },
      ...(view.isScored ? figureBlocks(picture, caption) : []),
    ],
  };
}

/** The themes, each with its strip. */
export function themeSection(prepared: Prepared): ReportSection {
  const { view } = prepared;
  const strips = view.isScored ? [textColumn('picture', '0 to 100')] : [];
  const rows = view.themes.map((row): readonly Cell[] => {
    const picture = { kind: 'theme-score' as const, strip: row.strip };
    const alt = drawReportPicture(picture)?.label ?? null;
    const strip: readonly Cell[] = view.isScored ? [{ kind: 'picture', picture, alt, words: null }] : [];
    return [textCell(row.label, row.notes), ...figureCells(row), ...strip];
  });
  return {
    id: 'themes',
    heading: view.isScored ? view.themeFinding : 'Themes',
    level: 2,
    blocks: [
      {
        kind: 'table',
        caption: 'Scores by theme, out of 100',
        columns: [textColumn('theme', 'Theme'), ...FIGURE_COLUMNS, ...strips],
        rows,
        rowHeader: true,
      },
      source(
        `${ownSource(prepared)} Filled diamond: lowest possible score. Open diamond: score over what was ` +
          'answered, where it differs. The dashes are what the council could not say.',
      ),
    ],
  };
}

function changeCells({ label, before, after, change }: ChangeRow): readonly Cell[] {
  return [textCell(label), figureCell(before), figureCell(after), textCell(change)];
}

/** What moved since the last round. No section in a first round. */
export function changeSection(prepared: Prepared): readonly ReportSection[] {
  const { view, input } = prepared;
  const { changes } = view;
  if (changes === null) return [];
  const sameVersion = input.previous?.definition.version === input.definition.version;
  const terms = sameVersion
    ? 'Both rounds used the same framework version.'
    : 'The framework changed between the rounds. Where the scored questions changed, the two scores are not joined.';
  const caption = `Heavy lines: moved 15 points or more. Solid up, dashed down. ${terms}`;
  return [
    {
      id: 'changes',
      heading: changes.finding,
      level: 2,
      blocks: [
        {
          kind: 'table',
          caption: `Lowest possible score in ${changes.previousRound} and ${input.roundName}, in whole points`,
          columns: [
            textColumn('theme', 'Theme'),
            numberColumn('before', changes.previousRound),
            numberColumn('after', input.roundName),
            numberColumn('change', 'Change'),
          ],
          rows: changes.rows.map(changeCells),
          rowHeader: true,
        },
        ...figureBlocks({ kind: 'slope', slope: changes.slope }, caption),
      ],
    },
  ];
}

/** Which co-operative principles the answers serve, and where they are thin. */
export function principleSection({ view }: Prepared): ReportSection {
  return {
    id: 'principles',
    heading: 'Co-operative principles',
    level: 2,
    blocks: [
      {
        kind: 'table',
        caption:
          'Scores by co-operative principle, out of 100. A question counts under each principle it serves',
        columns: [textColumn('principle', 'Principle'), ...FIGURE_COLUMNS],
        rows: view.principles.map((row) => [textCell(row.label, row.notes), ...figureCells(row)]),
        rowHeader: true,
      },
    ],
  };
}
