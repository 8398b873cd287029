/** The words that stand in a questionnaire's sheet and that are understood in one. */

/** The table's name, which every address of a cell begins with. */
export const ANSWERS_SHEET = 'Answers';
export const NOTES_SHEET = 'Notes';

/** The heads of the table, in order. A column is found again by its head, wherever it was moved to. */
export const HEADS = {
  row: 'Row',
  theme: 'Theme',
  question: 'Question',
  hint: 'Hint',
  enter: 'What to enter',
  answer: 'Your answer',
  comment: 'Comment',
  reason: 'Why not applicable',
  version: 'Version',
} as const;
export type Column = keyof typeof HEADS;

/** What stands in a cell that nobody has filled in: every nothing has a word. Read back, each means the same as empty. */
export const EMPTY_ANSWER = 'Not answered';
export const EMPTY_PART = 'Not known';
export const EMPTY_COMMENT = 'No comment yet';
export const EMPTY_CHANGE = 'Only where it differs';
export const EMPTY_REASON = 'Only where it does not apply';
export const NEVER_A_REASON = 'It always applies';

export const DO_NOT_KNOW_CELL = 'Do not know';
export const NOT_APPLICABLE_CELL = 'Not applicable';

/** Before another reason than a listed one, so that it is never taken for one of those. */
export const OTHER_REASON = 'Other: ';

/** What stands in the columns that belong to the first row of a question, in its other rows. */
export function seeRow(row: string): string {
  return `See row ${row}`;
}

/** The rows of the notes that say what a file was made for. */
export const NOTE_FRAMEWORK = 'Questionnaire, by its short name';
export const NOTE_VERSION = 'Version of the questionnaire';
export const NOTE_ASSESSMENT = 'Made for the assessment';
export const NOTE_BLANK = 'None: a blank questionnaire';

/** At an answer that counts as blank until somebody confirms it. */
export const CAME_OVER =
  'This answer came over from the last round. It counts as not answered until it is changed here, or confirmed on its page';
