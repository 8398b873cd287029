import { read, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_SAID, isSameContent } from '@/lib/assessment/stale-save';
import type { Content } from '@/lib/assessment/stale-save';
import { findFilledSheet } from '@/lib/circulate/filled-sheet';
import type { FilledSheet } from '@/lib/circulate/filled-sheet';
import { questionWorkbook } from '@/lib/circulate/question-workbook';
import { readBack } from '@/lib/circulate/read-back';
import { partsOf } from '@/lib/circulate/spreadsheet.testing';
import type { QuestionSheet } from '@/lib/circulate/question-sheet';
import { exampleSheet } from '@/lib/circulate/testing';
import { BLANK } from '@/lib/framework/answer';
import type { Answer } from '@/lib/framework/answer';
import { anyAnswer, words } from '@/lib/framework/answers.testing';
import { exampleFramework } from '@/lib/framework/testing';
import { allQuestions } from '@/lib/framework/visibility';
import { writeOds } from './ods/write-ods';
import { readSpreadsheet } from './read-spreadsheet';
import type { Workbook } from './workbook';
import { writeXlsx } from './xlsx/write-xlsx';

const definition = exampleFramework();
const questions = allQuestions(definition);
const FORMATS = {
  'an ODS file': writeOds,
  'an XLSX file': writeXlsx,
  // What a colleague's Excel does to it: opened, and saved as its own kind.
  'an XLSX file saved from the ODS file': (workbook: Workbook): Uint8Array => {
    const saved: unknown = write(read(writeOds(workbook), { type: 'array' }), {
      type: 'array',
      bookType: 'xlsx',
    });
    if (!(saved instanceof ArrayBuffer)) throw new Error('Nothing was written');
    return new Uint8Array(saved);
  },
};

function throughFile(sheet: QuestionSheet, format: keyof typeof FORMATS): FilledSheet {
  const found = findFilledSheet(readSpreadsheet(partsOf(FORMATS[format](questionWorkbook(sheet)))));
  if (!found.ok) throw new Error(found.fault);
  return found.sheet;
}

/** A sheet that says these things, as if somebody had typed all of them into a blank one. */
function typedOver(said: Readonly<Record<string, Content>>): QuestionSheet {
  return exampleSheet(
    Object.fromEntries(Object.entries(said).map(([id, one]) => [id, { ...one, version: 0 }])),
  );
}

const AGAINST_NOTHING = {
  definition,
  authorityType: 'childrens-services',
  today: '2026-11-21',
  saved: new Map(),
  drawn: new Map(),
} as const;

const everything = fc.record(
  Object.fromEntries(
    questions
      .filter(({ appliesTo }) => appliesTo.includes('childrens-services'))
      .map((question) => [
        question.id,
        fc.record({
          answer: anyAnswer(question),
          comment: fc.oneof(
            fc.constant(''),
            words.map((each) => each.trim()),
          ),
        }),
      ]),
  ),
);

describe.each(['an ODS file', 'an XLSX file', 'an XLSX file saved from the ODS file'] as const)(
  'answers of every kind, through %s',
  (format) => {
    it('come back as they were given: demand 28', () => {
      fc.assert(
        fc.property(everything, (said) => {
          const { changes, refusals } = readBack(throughFile(typedOver(said), format), AGAINST_NOTHING);
          expect(refusals).toEqual([]);
          const came = new Map(changes.map(({ question, to }) => [question.id, to]));
          for (const [id, one] of Object.entries(said)) {
            const back = came.get(id) ?? NOTHING_SAID;
            expect(isSameContent(back, one), `${id}: ${JSON.stringify([one, back])}`).toBe(true);
          }
        }),
        { numRuns: 25 },
      );
    }, 60_000);

    it('change nothing where nobody touched the file, whatever they are', () => {
      const said: Record<string, Answer> = {
        'ex-lea-01': { state: 'answered', value: '=SUM(A1)  two spaces,\n\ta tab and “not applicable”' },
        'ex-gov-01': { state: 'na', reason: 'other', text: 'a. We have no such meeting.' },
        'ex-off-02': { state: 'answered', value: { numerator: 3, denominator: 8 }, parts: [3, null, null] },
      };
      const saved = new Map(
        questions.map(({ id }) => {
          const now = {
            comment: 'Not answered',
            version: 4,
            savedBy: 'Priya Nair',
            savedAt: new Date('2026-11-20T10:00:00Z'),
          };
          return [id, { answer: said[id] ?? BLANK, ...now }];
        }),
      );
      const sheet = exampleSheet(Object.fromEntries(saved));
      const result = readBack(throughFile(sheet, format), { ...AGAINST_NOTHING, saved });
      expect(result).toEqual({ changes: [], refusals: [], unchanged: questions.length });
    });
  },
);
