import { formatDayTime } from '@/lib/format/date';
import { countOf } from '@/lib/format/number-word';
import { formatBytes } from '@/lib/format/bytes';
import { HEADS } from './sheet-words';
import { MOST_ROWS } from './filled-sheet';
import type { FilledSheet } from './filled-sheet';
import { MOST_BYTES_A_SHEET } from './spreadsheet-kind';

/** What the pages about working away from the screen say. */

export const AWAY_TITLE = 'Work away from the screen';
export const READ_BACK_TITLE = 'Bring answers in from a spreadsheet';
export const CHECK_TITLE = 'Check what the spreadsheet changes';

export const SHEET_HINT = `An ODS or XLSX file up to ${formatBytes(MOST_BYTES_A_SHEET)}, made from one that was downloaded here. Nothing is saved before you have seen each change.`;

/** Why a file gave no answers, and what to do about it. */
export const NO_ANSWERS = {
  none: 'Choose the spreadsheet that was filled in',
  'no-table': `The file has no table with the heads “${HEADS.row}”, “${HEADS.answer}”, “${HEADS.comment}”, “${HEADS.reason}” and “${HEADS.version}”. Download the questions again, and copy the answers into that file`,
  'too-many-rows': `The table has more than ${MOST_ROWS} rows. Delete what is not of the questionnaire`,
  busy: 'Two other spreadsheets are being read at this moment. Choose the file again in a few seconds',
  'own-busy':
    'Another spreadsheet of your council is being read, or took too long a moment ago. Choose the file again in a minute',
  'too-slow':
    'The file took too long to read. Copy the sheet “Answers” into a new spreadsheet, and choose that',
} as const;

type Here = {
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  readonly title: string;
  readonly assessmentId: string;
};

/** Why a file belongs somewhere else, by what its notes say it was made for; null where it belongs here or says nothing. */
export function whyElsewhere({ madeFor }: FilledSheet, here: Here): string | null {
  const { framework, version, assessment } = madeFor;
  if (framework !== null && framework !== here.frameworkId)
    return `The file is of another questionnaire. This assessment is “${here.title}”. Open the one that it was made for, and bring it in there`;
  if (version !== null && version !== here.frameworkVersion)
    return `The file is of version ${version.slice(0, 20)} of the questionnaire, and this assessment answers version ${here.frameworkVersion}. Download the questions again, and copy the answers into that file`;
  if (assessment !== null && assessment !== here.assessmentId)
    return 'The file was made for another assessment: another round, or another council. Open the one that it was made for, and bring it in there';
  return null;
}

/** What a preview comes to, in one sentence. */
export function previewWords({
  changes,
  refusals,
  unchanged,
}: {
  readonly changes: number;
  readonly refusals: number;
  readonly unchanged: number;
}): string {
  const changed = changes === 0 ? 'No answer changes' : countOf(changes, 'answer changes', 'answers change');
  const refused =
    refusals === 0 ? 'nothing is refused' : `${countOf(refusals, 'cell is', 'cells are')} refused`;
  return `${changed}, ${refused}, and ${countOf(unchanged, 'question stays as it is', 'questions stay as they are')}.`;
}

/** After confirming, of 1 or more answers. */
export function broughtInWords(saved: number): string {
  return `${countOf(saved, 'answer is', 'answers are')} saved.`;
}

/** After confirming where nothing was saved: when an earlier click of the reader saved it, or null where none did. */
export function alreadySavedWords(savedAt: Date | null): string {
  return savedAt === null
    ? 'Nothing was saved. What the spreadsheet changes was answered here by somebody since.'
    : `Already saved on ${formatDayTime(savedAt)}. This click changed nothing.`;
}

/** The way to another spreadsheet while one waits. */
export const BRING_AGAIN = 'Bring the spreadsheet in again';
export const TAKES_ITS_PLACE =
  'It takes the place of the one that waits. What was saved from that one stays saved.';

/** After confirming, where something is left to look at. */
export const LEFT_BELOW = 'What was not saved stands below, with the reason.';

/** After pressing a button of a preview whose file is not there any more. */
export const NOT_HERE_NOW = {
  title: 'This changed nothing',
  says: 'The spreadsheet that you looked at is not here any more: it was saved or thrown away before, or another was brought in since. What is here now stands below, and what was saved is in the',
} as const;

/** What the page says, part by part. */
export const AWAY_PARTS = {
  take: {
    title: 'Take the questions away',
    says: 'Each file holds every question with what can be answered, and what is answered so far. Send it to colleagues, or fill it in where there is no connection.',
    who: 'The files are for people of your council: they hold true numbers, also small ones.',
  },
  bring: {
    title: READ_BACK_TITLE,
    says: 'A spreadsheet that was filled in can be read. You see each change with its cell before anything is saved. What somebody answered here since the file was made is never overwritten.',
    word: 'A Word file is not read back: somebody types its answers in here, or copies them into the spreadsheet.',
  },
  room: {
    title: 'Answer in one room',
    says: 'A group can walk through a theme on one screen: each person’s level is written down, the level that the room agrees becomes the answer, and what was said is kept beside it. Each question with levels has the way in.',
  },
  alone: {
    title: 'One person, one file',
    says: 'One person can do all of it: the Word file holds the whole questionnaire, and so does one spreadsheet. Nobody has to be invited, and nothing has to be given to anybody.',
  },
} as const;

export const NO_FILE_FOR_REVIEWERS =
  'Your role reads here, and takes nothing away. The blank questionnaire is open to everybody.';

/** The line on the task list. */
export const AWAY_LINE = 'as a Word file or a spreadsheet, and bring answers in from one';
