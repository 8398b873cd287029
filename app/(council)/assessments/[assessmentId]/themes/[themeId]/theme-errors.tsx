import { LandingSummary } from '@/components/forms/landing-summary';
import { OtherPlaceSummary } from '@/components/forms/other-place-summary';
import { controlId } from '@/lib/assessment/question-fields';
import type { ThemeFormState } from '@/lib/assessment/theme-form-state';
import { outcomeMessages, summaryTitle } from '@/lib/assessment/theme-form-state';
import type { FieldError } from '@/lib/framework/answer-fields';

type ThemeErrorsProps = {
  readonly sent: ThemeFormState;
  /** What this browser found before sending, by question. */
  readonly found: Readonly<Record<string, readonly FieldError[]>>;
  /** The questions that were saved since. */
  readonly mended: ReadonlySet<string>;
};

const ID = 'theme-errors';

/**
 * What has to be put right on the page, with a link to each place. It goes, and “Error” in the page's title with it, once
 * everything is saved; until then it stays as it is: a summary that changed would take the reader from what they type.
 */
export function ThemeErrors({ sent, found, mended }: ThemeErrorsProps) {
  if (sent.otherPlace !== undefined) return <OtherPlaceSummary id={ID} otherPlace={sent.otherPlace} />;
  const fromSending = Object.entries(sent.questions).map(
    ([questionId, { outcome }]) => [questionId, outcomeMessages(outcome)] as const,
  );
  const byQuestion = Object.entries(found).length > 0 ? Object.entries(found) : fromSending;
  const wrong = byQuestion.filter(([, messages]) => messages.length > 0);
  if (wrong.every(([questionId]) => mended.has(questionId))) return null;
  const lines = wrong.flatMap(([questionId, messages]) =>
    messages.map(({ field, message }) => ({ text: message, href: `#${controlId(questionId, field)}` })),
  );
  return (
    <LandingSummary
      id={ID}
      title={summaryTitle(wrong.length)}
      errors={lines}
      occasion={JSON.stringify(lines)}
    >
      Everything else on this page is saved.
    </LandingSummary>
  );
}
