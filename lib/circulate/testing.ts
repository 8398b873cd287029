import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import type { FilledSheet } from './filled-sheet';
import { findFilledSheet } from './filled-sheet';
import type { Cell, Grid } from './grid';
import { questionWorkbook } from './question-workbook';
import type { MadeFor, QuestionSheet, Standing } from './question-sheet';

const NOT_MARKED = 'The sheet of an example has no table';

/** For tests: what an invented council's sheet was made for. */
const EXAMPLE_MADE: MadeFor = {
  assessmentId: '7b0c1d5e-3f43-4a52-9b5c-0d7c52a1e0aa',
  authorityName: 'Elmshire',
  authorityType: 'childrens-services',
  roundName: 'Autumn 2026',
  closesOn: '2026-12-18',
  madeAt: '22 November 2026, 10:12',
  onlyFor: null,
};

/** For tests: the whole example framework with these answers, by question id. */
export function exampleSheet(
  standing: Readonly<Record<string, Standing>> = {},
  made: MadeFor | null = EXAMPLE_MADE,
): QuestionSheet {
  const definition = exampleFramework();
  const questions = allQuestions(definition);
  return { definition, questions, standing: new Map(Object.entries(standing)), made };
}

/** For tests: a sheet as it would be read from a file that nobody touched. */
function gridsOf(sheet: QuestionSheet): readonly Grid[] {
  return questionWorkbook(sheet).sheets.map(({ name, columns, rows }) => ({
    name,
    rows: [
      columns.map(({ head }) => textCell(head)),
      ...rows.map((row) => row.map(({ value }) => textCell(value))),
    ],
  }));
}

function textCell(value: string | number): Cell {
  return { kind: typeof value === 'number' ? 'number' : 'text', text: value.toString() };
}

type TypedColumn = 'row' | 'answer' | 'comment' | 'reason' | 'version';

/** For tests: the table of a sheet that nobody touched, with other cells in some of its rows, by the name of the row. */
export function filledSheet(
  sheet: QuestionSheet,
  typed: Readonly<Record<string, Readonly<Partial<Record<TypedColumn, Cell | string>>>>> = {},
): FilledSheet {
  const found = findFilledSheet(gridsOf(sheet));
  if (!found.ok) throw new Error(NOT_MARKED);
  const rows = found.sheet.rows.map((row) => {
    const other = typed[row.row.text] ?? {};
    const cell = (column: TypedColumn): Cell => {
      const now = other[column] ?? row[column];
      return typeof now === 'string' ? { kind: 'text', text: now } : now;
    };
    return {
      number: row.number,
      row: cell('row'),
      answer: cell('answer'),
      comment: cell('comment'),
      reason: cell('reason'),
      version: cell('version'),
    };
  });
  return { ...found.sheet, rows };
}
