import { formatDayTime } from '@/lib/format/date';
import { HEADS } from './sheet-words';

/** Why something of a file is not taken, and what to do about it. Each is said beside its cell. */
export const NOT_READ = {
  unknownRow: (row: string) =>
    row.trim() === ''
      ? `The row has no name under “${HEADS.row}”. Download the file again to see which name it had`
      : `“${row.slice(0, 40)}” is not a row of this questionnaire. Nothing is taken from it`,
  twice: 'This row stands in the file twice. Only the first is taken: put everything into that one',
  missingRow: (row: string) =>
    `The row “${row}” of this question is not in the file. Download the file again, and copy the answer into it`,
  version: `The number under “${HEADS.version}” is not one that this answer had. Download the file again, and copy the answer into it`,
  notAsked: 'This question is not asked of your council',
  formula: 'The cell holds a formula. Write what it comes to as a value',
  error: 'The cell shows an error of the spreadsheet. Write the value itself',
  reasonAlone: (answer: string) =>
    `A reason is given, but ${answer} does not say “Not applicable”. Write that there, or empty this cell`,
  misplaced: (row: string) => `Write this in the row “${row}”: a question has one comment and one reason`,
  changedSince: ({ savedBy, savedAt }: { readonly savedBy: string; readonly savedAt: Date }) =>
    `${savedBy} changed this answer on ${formatDayTime(savedAt)}, after the file was made. Their answer stands. Compare the two, and change it on its page`,
} as const;
