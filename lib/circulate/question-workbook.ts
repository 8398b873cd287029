import type { SheetTable, TableCell, Workbook } from '@/lib/files/workbook';
import type { AuthorityType, Question } from '@/lib/framework/question';
import { boxesOf } from './answer-boxes';
import { choicesOf, written } from './lettered-choices';
import { questionNotes, sheetTitle } from './notes-sheet';
import { sheetRows } from './question-sheet';
import type { QuestionSheet } from './question-sheet';
import {
  ANSWERS_SHEET,
  DO_NOT_KNOW_CELL,
  EMPTY_ANSWER,
  HEADS,
  NOT_APPLICABLE_CELL,
  NOTES_SHEET,
} from './sheet-words';
import type { Column } from './sheet-words';

const COLUMNS: readonly { readonly column: Column; readonly widthCm: number; readonly isToFill?: true }[] = [
  { column: 'row', widthCm: 3.2 },
  { column: 'theme', widthCm: 3.2 },
  { column: 'question', widthCm: 6 },
  { column: 'hint', widthCm: 6 },
  { column: 'enter', widthCm: 8 },
  { column: 'answer', widthCm: 5, isToFill: true },
  { column: 'comment', widthCm: 7, isToFill: true },
  { column: 'reason', widthCm: 5, isToFill: true },
  { column: 'version', widthCm: 1.8 },
];

/** A questionnaire as a spreadsheet: what to know first, then the table to fill in. Source: demands 18 and 33. */
export function questionWorkbook(sheet: QuestionSheet): Workbook {
  return { title: sheetTitle(sheet), sheets: [notesTable(sheet), answersTable(sheet)] };
}

function notesTable(sheet: QuestionSheet): SheetTable {
  return {
    name: NOTES_SHEET,
    columns: [
      { head: 'Note', widthCm: 6 },
      { head: 'What it says', widthCm: 20 },
    ],
    rows: questionNotes(sheet).map(({ note, says }) => [{ value: note }, { value: says }]),
  };
}

function answersTable(sheet: QuestionSheet): SheetTable {
  const offers = offersByRow(sheet.questions, sheet.made?.authorityType ?? null);
  const rows = sheetRows(sheet).map((row) =>
    COLUMNS.map(({ column, isToFill = false }): TableCell => {
      const offered = column === 'answer' ? offers.get(row.row.toString()) : undefined;
      return { value: row[column], isToFill, ...(offered === undefined ? {} : { offers: offered }) };
    }),
  );
  const columns = COLUMNS.map(({ column, widthCm }) => ({ head: HEADS[column], widthCm }));
  return { name: ANSWERS_SHEET, columns, rows };
}

/** What a cell of a question offers to choose from, by the name of its row. */
function offersByRow(
  questions: readonly Question[],
  authorityType: AuthorityType | null,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    questions.flatMap((question) => {
      const offers = offersOf(question, authorityType);
      const [first] = boxesOf(question);
      return offers.length === 0 || first === undefined ? [] : [[first.row, offers] as const];
    }),
  );
}

function offersOf(question: Question, authorityType: AuthorityType | null): readonly string[] {
  // Several of them make one answer, which no list can offer.
  if (question.kind === 'multi') return [];
  const choices = choicesOf(question, authorityType);
  if (choices.length === 0) return [];
  return [
    EMPTY_ANSWER,
    ...choices.map(question.kind === 'boolean' ? ({ label }) => label : written),
    ...(question.allowDoNotKnow ? [DO_NOT_KNOW_CELL] : []),
    ...(question.allowNotApplicable ? [NOT_APPLICABLE_CELL] : []),
  ];
}
