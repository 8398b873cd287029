import 'server-only';
import { z } from 'zod';
import { findAssessment } from '@/db/queries/assessments';
import { recordAudit } from '@/db/queries/audit';
import type { AuthorityScope } from '@/lib/access/scope';
import { fileName } from '@/lib/files/file-name';
import { londonDay } from '@/lib/format/date';
import type { Report } from '@/lib/report/report';
import { copyInAddress } from '@/lib/results/copies';
import { NO_REPORT_YET } from '@/lib/results/results-words';
import { inScope } from '@/app/_server/database';
import { reportOf } from './load-report';
import { loadSentResults } from './load-results';
import type { SentResults } from './load-results';
import { notFoundResponse, refuse } from '@/app/_server/requests/refuse';

type Kind = 'csv' | 'pdf';

const CONTENT_TYPES: Readonly<Record<Kind, string>> = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
};

/** The address parameters of a report's files. */
export type ReportParams = { readonly assessmentId: string };

type Wanted = {
  readonly scope: AuthorityScope;
  readonly assessmentId: string;
  readonly kind: Kind;
  readonly request: Request;
};

/**
 * A report as a file to keep, of the copy that the address names. Answers 404 where the authority has no such assessment or copy, 409 where nothing was sent yet,
 * and what `write` answers where it answers instead of writing. Only a file that is handed over is recorded: a request
 * for its headers (HEAD) writes none.
 */
export async function respondWithReport(
  { scope, assessmentId, kind, request }: Wanted,
  write: (report: Report) => Promise<BodyInit | Response>,
): Promise<Response> {
  if (!z.uuid().safeParse(assessmentId).success) return notFoundResponse();
  const copy = copyInAddress(new URL(request.url).searchParams.get('copy'));
  const found = await inScope(scope, async (tx) => {
    const assessment = await findAssessment(tx, scope, assessmentId);
    return assessment && { sent: await loadSentResults(tx, scope, { assessment, copy }) };
  });
  if (found === undefined || (found.sent === undefined && copy !== null)) return notFoundResponse();
  if (found.sent === undefined) return refuse(409, NO_REPORT_YET);
  const headers = attachment(nameOf(found.sent, kind), kind);
  if (request.method === 'HEAD') return new Response(null, { headers });
  const written = await write(reportOf(found.sent, new Date()));
  if (written instanceof Response) return written;
  await inScope(scope, (tx) =>
    recordAudit(tx, scope, { action: 'report:export', outcome: kind, subjectId: assessmentId }),
  );
  return new Response(written, { headers });
}

function nameOf({ authorityFullName, definition, submission }: SentResults, kind: Kind): string {
  return fileName(
    {
      authorityName: authorityFullName,
      framework: definition.id,
      roundName: submission.roundName,
      kind: 'report',
      day: londonDay(submission.submittedAt),
    },
    kind,
  );
}

function attachment(name: string, kind: Kind): HeadersInit {
  return {
    'Content-Type': CONTENT_TYPES[kind],
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  };
}
