import { respondWithQuestions } from '@/app/_server/spreadsheets/question-file';
import type { AssessmentParams } from '@/app/_server/spreadsheets/question-file';
import { authorityHandler } from '@/app/_server/route-handler';
import { questionWorkbook } from '@/lib/circulate/question-workbook';
import { writeXlsx } from '@/lib/files/xlsx/write-xlsx';

export const GET = authorityHandler<AssessmentParams>(
  { name: 'questions.xlsx', permission: 'report:export' },
  ({ scope, params: { assessmentId }, request }) =>
    respondWithQuestions({ scope, assessmentId, kind: 'xlsx', request }, (sheet) =>
      Promise.resolve(writeXlsx(questionWorkbook(sheet))),
    ),
);
