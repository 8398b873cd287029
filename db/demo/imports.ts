import { z } from 'zod';
import type * as schema from '@/db/schema';
import type { FilledSheet } from '@/lib/circulate/filled-sheet';
import { ANSWERS_SHEET, EMPTY_REASON } from '@/lib/circulate/sheet-words';
import { addDays, momentOf } from './calendar';
import { demonstrationCouncils } from './councils';
import file from './imports.json';
import { findLead } from './people';
import { seededUuid } from './random';

/** A spreadsheet that the lead of the council on every picture has brought in and not confirmed, written by hand. */
const written = z
  .strictObject({
    council: z.string(),
    framework: z.string(),
    fileName: z.string(),
    rows: z.array(z.strictObject({ row: z.string(), answer: z.string(), comment: z.string() })),
  })
  .parse(file);

/** Where they stand in the whole questionnaire: colleagues deleted what was not theirs. */
const FIRST_ROW = 2;
const TEN_O_CLOCK = 600;
const DAYS_UNTIL_GONE = 30;

type Assessed = {
  readonly id: string;
  readonly authorityCode: string;
  readonly frameworkId: string;
  readonly isOpen: boolean;
};

/** The spreadsheet as seen from `today` (YYYY-MM-DD), for the council's assessment in the open round. */
export function importRows(
  assessed: readonly Assessed[],
  today: string,
): readonly (typeof schema.answerImports.$inferInsert)[] {
  const council = demonstrationCouncils.find(({ code }) => code === written.council);
  if (council === undefined) throw new Error('The demonstration has no such council');
  return assessed
    .filter(
      ({ authorityCode, frameworkId, isOpen }) =>
        isOpen && authorityCode === written.council && frameworkId === written.framework,
    )
    .map(({ id, authorityCode }) => ({
      id: seededUuid(`import/${authorityCode}`),
      assessmentId: id,
      authorityCode,
      fileName: written.fileName,
      sheet: sheetOf(id),
      broughtBy: findLead(council).memberId,
      broughtAt: momentOf(addDays(today, -1), TEN_O_CLOCK),
      expiresAt: momentOf(addDays(today, DAYS_UNTIL_GONE), TEN_O_CLOCK),
    }));
}

function sheetOf(assessmentId: string): FilledSheet {
  const text = (words: string) => ({ kind: 'text' as const, text: words });
  return {
    name: ANSWERS_SHEET,
    columns: { row: 'A', answer: 'F', comment: 'G', reason: 'H', version: 'I' },
    rows: written.rows.map(({ row, answer, comment }, index) => ({
      number: FIRST_ROW + index,
      row: text(row),
      answer: text(answer),
      comment: text(comment),
      reason: text(EMPTY_REASON),
      version: { kind: 'number', text: '0' },
    })),
    madeFor: { framework: written.framework, version: null, assessment: assessmentId },
  };
}
