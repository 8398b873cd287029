import { respondWithBlank } from '@/app/_server/spreadsheets/blank-file';
import type { FrameworkParams } from '@/app/_server/spreadsheets/blank-file';
import { questionWorkbook } from '@/lib/circulate/question-workbook';
import { writeOds } from '@/lib/files/ods/write-ods';

export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<FrameworkParams> },
): Promise<Response> {
  return respondWithBlank(await params, 'ods', (sheet) => Promise.resolve(writeOds(questionWorkbook(sheet))));
}
