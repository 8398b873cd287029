import { EmptyState } from '@/components/shell/empty-state';
import { NO_REPORT_YET } from '@/lib/results/results-words';

/** The page of the report before there is one. */
export function NoReportYet({ resultsHref }: { readonly resultsHref: string }) {
  return (
    <EmptyState
      heading="No report yet: the answers have not been sent"
      actions={
        <a className="govuk-button" href={resultsHref}>
          How far the answers are
        </a>
      }
    >
      <p className="ct-p">{NO_REPORT_YET}</p>
    </EmptyState>
  );
}
