import { respondWithBlank } from '@/app/_server/spreadsheets/blank-file';
import type { FrameworkParams } from '@/app/_server/spreadsheets/blank-file';
import { questionDocument } from '@/lib/circulate/question-document';
import { writeDocx } from '@/lib/files/docx';

export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<FrameworkParams> },
): Promise<Response> {
  return respondWithBlank(await params, 'docx', (sheet) => writeDocx(questionDocument(sheet)));
}
