import { respondWithBlank } from '@/app/_server/spreadsheets/blank-file';
import type { FrameworkParams } from '@/app/_server/spreadsheets/blank-file';
import { questionWorkbook } from '@/lib/circulate/question-workbook';
import { writeXlsx } from '@/lib/files/xlsx/write-xlsx';

export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<FrameworkParams> },
): Promise<Response> {
  return respondWithBlank(await params, 'xlsx', (sheet) =>
    Promise.resolve(writeXlsx(questionWorkbook(sheet))),
  );
}
