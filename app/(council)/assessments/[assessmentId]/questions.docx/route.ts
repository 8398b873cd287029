import { respondWithQuestions } from '@/app/_server/spreadsheets/question-file';
import type { AssessmentParams } from '@/app/_server/spreadsheets/question-file';
import { authorityHandler } from '@/app/_server/route-handler';
import { questionDocument } from '@/lib/circulate/question-document';
import { writeDocx } from '@/lib/files/docx';

export const GET = authorityHandler<AssessmentParams>(
  { name: 'questions.docx', permission: 'report:export' },
  ({ scope, params: { assessmentId }, request }) =>
    respondWithQuestions({ scope, assessmentId, kind: 'docx', request }, (sheet) =>
      writeDocx(questionDocument(sheet)),
    ),
);
