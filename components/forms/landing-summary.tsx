import type { ErrorSummaryProps } from '@/components/govuk/error-summary';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { ErrorSummaryFocus } from '@/components/govuk/error-summary-focus';

type LandingSummaryProps = Pick<ErrorSummaryProps, 'title' | 'errors' | 'children'> & {
  readonly id: string;
  /** A new value each time that the form comes back with other faults. */
  readonly occasion: string;
};

/**
 * The error summary of a form, wherever on its page the form stands. A reader lands on it: where no script runs, the
 * browser itself goes to what takes the focus of a page.
 */
export function LandingSummary({ id, occasion, ...summary }: LandingSummaryProps) {
  return (
    <>
      <ErrorSummary {...summary} id={id} tabIndex={-1} autoFocus />
      <ErrorSummaryFocus summaryId={id} occasion={occasion} />
    </>
  );
}
