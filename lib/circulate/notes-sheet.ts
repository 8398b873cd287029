import { formatDay } from '@/lib/format/date';
import { countOf } from '@/lib/format/number-word';
import type { QuestionSheet } from './question-sheet';
import {
  EMPTY_ANSWER,
  HEADS,
  NOTE_ASSESSMENT,
  NOTE_BLANK,
  NOTE_FRAMEWORK,
  NOTE_VERSION,
} from './sheet-words';

export type Note = { readonly note: string; readonly says: string };

/** What a file is called at its head and in its properties. */
export function sheetTitle({ definition, made }: QuestionSheet): string {
  return made === null
    ? `${definition.title}: blank questionnaire`
    : `${definition.title}: questions for ${made.authorityName}`;
}

/** What whoever opens the spreadsheet needs to know, and what reading it back needs to find. */
export function questionNotes(sheet: QuestionSheet): readonly Note[] {
  return [
    { note: 'Title', says: sheetTitle(sheet) },
    ...aboutNotes(sheet),
    {
      note: 'Where to write',
      says: `On the sheet “Answers”, only under “${HEADS.answer}”, “${HEADS.comment}” and “${HEADS.reason}”. Each row is one thing to fill in.`,
    },
    {
      note: 'How to write',
      says: `What can be entered stands in the same row under “${HEADS.enter}”. “${EMPTY_ANSWER}” means that nobody has answered yet: write over it. Write values, not formulas.`,
    },
    {
      note: 'What to leave',
      says: `Leave what stands under “${HEADS.row}” and “${HEADS.version}”: the answers find their way back by them. Rows that are not yours can be left as they are or deleted whole, question by question.`,
    },
    {
      note: 'Bringing it back',
      says: 'Save it as ODS or XLSX. Somebody who answers for your council opens the task list, chooses “Work away from the screen”, sees each change before it is saved, and confirms.',
    },
    { note: 'Personal details', says: PERSONAL_DETAILS_NOTE },
    { note: NOTE_FRAMEWORK, says: sheet.definition.id },
    { note: NOTE_VERSION, says: sheet.definition.version },
    { note: NOTE_ASSESSMENT, says: sheet.made?.assessmentId ?? NOTE_BLANK },
  ];
}

/** Said wherever people write away from the screen. */
export const PERSONAL_DETAILS_NOTE =
  'Write nothing here by which a young person could be known: no names, no dates of birth, no stories of one person.';

/** What it is, whom it is for and how much of it there is. */
export function aboutNotes({ definition, questions, made }: QuestionSheet): readonly Note[] {
  const about = [
    { note: 'What it is for', says: definition.purpose },
    { note: 'How far the wording is tested', says: definition.status },
    { note: 'Questions', says: countOf(questions.length, 'question') },
  ];
  if (made === null) return about;
  return [
    ...about,
    { note: 'Council', says: made.authorityName },
    { note: 'Round', says: `${made.roundName}. It closes on ${formatDay(made.closesOn)}.` },
    { note: 'Made', says: made.madeAt },
    ...(made.onlyFor === null
      ? []
      : [{ note: 'Whose questions', says: `Those that are with ${made.onlyFor}` }]),
    {
      note: 'Who may read it',
      says: 'People of the council. It holds true numbers, also small ones: it is not for anybody else.',
    },
  ];
}
