import type { Content } from '@/lib/assessment/stale-save';
import type { AnswerFields, FieldError } from '@/lib/framework/answer-fields';
import type { AuthorityType, Question } from '@/lib/framework/question';
import type { Box } from './answer-boxes';
import { besideField, firstCellFields, reasonFields } from './cell-fields';
import type { FilledRow, FilledSheet } from './filled-sheet';
import type { Cell } from './grid';
import { filledCells } from './question-sheet';
import { NOT_READ } from './read-back-words';
import {
  EMPTY_ANSWER,
  EMPTY_CHANGE,
  EMPTY_COMMENT,
  EMPTY_PART,
  EMPTY_REASON,
  NEVER_A_REASON,
  seeRow,
} from './sheet-words';

/** The rows of one question in a file. The first is there; another may have been deleted. */
export type QuestionRows = {
  readonly question: Question;
  readonly first: FilledRow;
  readonly boxes: readonly { readonly box: Box; readonly row: FilledRow | null }[];
};

/** What is wrong with a cell, by its address: "Answers!F14". */
export type CellFault = { readonly cell: string; readonly message: string };

export type QuestionFields =
  | {
      readonly ok: true;
      readonly fields: AnswerFields;
      /** The cells that say something. */
      readonly cells: readonly string[];
      /** Puts what is wrong with a field at its cell. */
      readonly place: (error: FieldError) => CellFault;
    }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

const TYPED = ['answer', 'comment', 'reason'] as const;

/** Where a cell of the file is: its sheet, column and row. */
export function cellAddress(
  sheet: FilledSheet,
  column: keyof FilledSheet['columns'],
  row: FilledRow,
): string {
  return `${sheet.name}!${sheet.columns[column]}${row.number}`;
}

/** Whether the rows say exactly what was written into them for `drawn`. A row that is gone says nothing else. */
export function isUntouched({ question, boxes }: QuestionRows, drawn: Content): boolean {
  const written = filledCells(question, { ...drawn, version: 0 }, null);
  return boxes.every(({ row }, index) => {
    const was = written[index];
    return (
      row === null ||
      (was !== undefined &&
        TYPED.every(
          (column) => isValue(row[column]) && meant(row[column].text) === meant(was[column].toString()),
        ))
    );
  });
}

/** All cells of a question as the fields of its form, or every cell that cannot be one. */
export function questionFields(
  rows: QuestionRows,
  sheet: FilledSheet,
  { authorityType }: { readonly authorityType: AuthorityType },
): QuestionFields {
  const { question, first, boxes } = rows;
  const answerCell = cellAddress(sheet, 'answer', first);
  const faults = [...notValues(rows, sheet), ...missing(rows, answerCell), ...misplaced(rows, sheet)];
  if (faults.length > 0) return { ok: false, faults };
  const said = firstCellFields(question, first.answer, authorityType);
  if (!said.ok) return { ok: false, faults: [{ cell: answerCell, message: said.message }] };
  const reason = reasonFields(question, first.reason);
  const isLeftOut = said.fields['state']?.[0] === 'na';
  if (reason !== null && !isLeftOut) {
    const cell = cellAddress(sheet, 'reason', first);
    return { ok: false, faults: [{ cell, message: NOT_READ.reasonAlone(answerCell) }] };
  }
  const beside = boxes
    .slice(1)
    .flatMap(({ box, row }) => (row === null ? [] : Object.entries(besideField(box, row.answer))));
  const comment = saysNothing(first.comment.text) ? '' : first.comment.text;
  return {
    ok: true,
    fields: { ...said.fields, ...Object.fromEntries(beside), ...reason, comment: [comment] },
    cells: cellsSaying(rows, sheet),
    place: (error) => ({ cell: placeOf(error, rows, sheet), message: error.message }),
  };
}

function notValues({ boxes }: QuestionRows, sheet: FilledSheet): readonly CellFault[] {
  return boxes.flatMap(({ row }) =>
    row === null
      ? []
      : TYPED.filter((column) => !isValue(row[column])).map((column) => ({
          cell: cellAddress(sheet, column, row),
          message: row[column].kind === 'formula' ? NOT_READ.formula : NOT_READ.error,
        })),
  );
}

function missing({ boxes }: QuestionRows, cell: string): readonly CellFault[] {
  return boxes.flatMap(({ box, row }) =>
    row === null ? [{ cell, message: NOT_READ.missingRow(box.row) }] : [],
  );
}

/** A comment or a reason beside a second number would be lost: each question has one, in its first row. */
function misplaced({ question, boxes }: QuestionRows, sheet: FilledSheet): readonly CellFault[] {
  const allowed = seeRow(question.id);
  return boxes.slice(1).flatMap(({ row }) =>
    row === null
      ? []
      : (['comment', 'reason'] as const)
          .filter((column) => !saysNothing(row[column].text) && row[column].text.trim() !== allowed)
          .map((column) => ({
            cell: cellAddress(sheet, column, row),
            message: NOT_READ.misplaced(question.id),
          })),
  );
}

function cellsSaying({ first, boxes }: QuestionRows, sheet: FilledSheet): readonly string[] {
  const answers = boxes.flatMap(({ row }) =>
    row === null || (row !== first && saysNothing(row.answer.text))
      ? []
      : [cellAddress(sheet, 'answer', row)],
  );
  const others = (['comment', 'reason'] as const)
    .filter((column) => !saysNothing(first[column].text))
    .map((column) => cellAddress(sheet, column, first));
  return [...answers, ...others];
}

function placeOf({ field }: FieldError, { first, boxes }: QuestionRows, sheet: FilledSheet): string {
  if (field === 'comment') return cellAddress(sheet, 'comment', first);
  if (field.startsWith('na-')) return cellAddress(sheet, 'reason', first);
  const row = boxes.find(({ box }) => box.field === field)?.row ?? first;
  return cellAddress(sheet, 'answer', row);
}

function isValue({ kind }: Cell): boolean {
  return kind !== 'formula' && kind !== 'error';
}

const NOTHING: readonly string[] = [
  '',
  EMPTY_ANSWER,
  EMPTY_PART,
  EMPTY_CHANGE,
  EMPTY_COMMENT,
  EMPTY_REASON,
  NEVER_A_REASON,
];

function saysNothing(text: string): boolean {
  return NOTHING.includes(text.trim());
}

/** A cell's text as far as it can differ from another: programs change the ends of lines and space at the ends. */
function meant(text: string): string {
  const said = text.replaceAll('\r\n', '\n').trim();
  return saysNothing(said) ? '' : said;
}
