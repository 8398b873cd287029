import 'server-only';
import { buildReport } from '@/lib/report/build-report';
import type { Report } from '@/lib/report/report';
import type { SentResults } from './load-results';

/** The full report of what was sent, as made at `generatedOn`. It may leave the council. */
export function reportOf(
  { authorityFullName, submission, input, route }: SentResults,
  generatedOn: Date,
): Report {
  return buildReport({
    ...input,
    authorityName: authorityFullName,
    generatedOn,
    declaration: submission.declaration,
    submittedBy: submission.submittedBy,
    route: {
      approval: route.approval,
      record: route.signOff ?? null,
      reopened: route.reopened ?? null,
    },
  });
}
