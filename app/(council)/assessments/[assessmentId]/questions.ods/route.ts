import { respondWithQuestions } from '@/app/_server/spreadsheets/question-file';
import type { AssessmentParams } from '@/app/_server/spreadsheets/question-file';
import { authorityHandler } from '@/app/_server/route-handler';
import { questionWorkbook } from '@/lib/circulate/question-workbook';
import { writeOds } from '@/lib/files/ods/write-ods';

export const GET = authorityHandler<AssessmentParams>(
  { name: 'questions.ods', permission: 'report:export' },
  ({ scope, params: { assessmentId }, request }) =>
    respondWithQuestions({ scope, assessmentId, kind: 'ods', request }, (sheet) =>
      Promise.resolve(writeOds(questionWorkbook(sheet))),
    ),
);
