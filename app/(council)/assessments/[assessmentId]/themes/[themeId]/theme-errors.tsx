import { OtherPlaceSummary } from '@/components/forms/other-place-summary';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { ErrorSummaryFocus } from '@/components/govuk/error-summary-focus';
import { controlId } from '@/lib/assessment/question-fields';
import type { ThemeFormState } from '@/lib/assessment/theme-form-state';
import { outcomeMessages, summaryTitle } from '@/lib/assessment/theme-form-state';
import type { FieldError } from '@/lib/framework/answer-fields';

type ThemeErrorsProps = {
  readonly sent: ThemeFormState;
  /** What this browser found before sending, by question. */
  readonly found: Readonly<Record<string, readonly FieldError[]>>;
};

const ID = 'theme-errors';

/** What has to be put right on the page, with a link to each place. */
export function ThemeErrors({ sent, found }: ThemeErrorsProps) {
  if (sent.otherPlace !== undefined) return <OtherPlaceSummary id={ID} otherPlace={sent.otherPlace} />;
  const fromSending = Object.entries(sent.questions).map(
    ([questionId, { outcome }]) => [questionId, outcomeMessages(outcome)] as const,
  );
  const byQuestion = Object.entries(found).length > 0 ? Object.entries(found) : fromSending;
  const lines = byQuestion.flatMap(([questionId, messages]) =>
    messages.map(({ field, message }) => ({ text: message, href: `#${controlId(questionId, field)}` })),
  );
  if (lines.length === 0) return null;
  const count = byQuestion.filter(([, messages]) => messages.length > 0).length;
  return (
    <>
      <ErrorSummary id={ID} title={summaryTitle(count)} errors={lines}>
        Everything else on this page is saved.
      </ErrorSummary>
      <ErrorSummaryFocus summaryId={ID} occasion={JSON.stringify(lines)} />
    </>
  );
}
