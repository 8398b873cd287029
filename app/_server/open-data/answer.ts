import 'server-only';
import { inScope } from '@/app/_server/database';
import { isDemonstration } from '@/app/_server/installation';
import { log } from '@/app/_server/log';
import { today } from '@/app/_server/today';
import { publicScope } from '@/lib/access/scope';
import { csvOf } from '@/lib/files/csv';
import { openApiDocument } from '@/lib/open-data/openapi';
import { notFound, problem } from '@/lib/open-data/problems';
import { prefersCsv } from '@/lib/open-data/representation';
import { askedResource, readQuery } from '@/lib/open-data/resources';
import type { AskedResource } from '@/lib/open-data/resources';
import { loadRows } from './load-rows';
import type { OpenDataRow } from './load-rows';
import { respond, respondWithProblem } from './respond';

const JSON_TYPE = 'application/json; charset=utf-8';
const CSV_TYPE = 'text/csv; charset=utf-8';

/** What anybody's program is answered at an address beneath /api/v1. Everything is read in the public's scope. */
export async function answerOpenData(request: Request, segments: readonly string[]): Promise<Response> {
  if (segments.join('/') === 'openapi.json') {
    return respond(request, { body: JSON.stringify(openApiDocument()), type: JSON_TYPE });
  }
  const asked = askedResource(segments);
  const response = asked === null ? respondWithProblem(notFound()) : await answerAsked(request, asked);
  log('open-data', { resource: asked?.resource.id ?? null, status: response.status });
  return response;
}

async function answerAsked(request: Request, asked: AskedResource): Promise<Response> {
  const read = readQuery(asked.resource, new URL(request.url).searchParams);
  if (!read.ok) return respondWithProblem(problem('bad-query', read.fault));
  const setting = { query: read.query, today: today(), demonstration: await isDemonstration() };
  const answer = await inScope(publicScope(), (tx) => loadRows(tx, { ...asked, ...setting }));
  if (!answer.ok) return respondWithProblem(answer.problem);
  return respond(request, written(request, asked, answer.rows));
}

function written(request: Request, { kind, resource }: AskedResource, rows: readonly OpenDataRow[]) {
  const isCsv = kind === null ? prefersCsv(request.headers.get('accept')) : kind === 'csv';
  return isCsv
    ? {
        body: csvOf(
          resource.columns,
          rows.map((row) => cells(row, resource.columns)),
        ),
        type: CSV_TYPE,
      }
    : { body: JSON.stringify({ data: rows }), type: JSON_TYPE };
}

/** A row in the order of its columns. Each has a value, if only null. */
function cells(row: OpenDataRow, columns: readonly string[]): OpenDataRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
