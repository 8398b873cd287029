import { NotificationBanner } from '@/components/govuk/notification-banner';

type AgreedNoteProps = {
  /** The question that was agreed to; null when none was, just now. */
  readonly question: { readonly text: string } | null;
};

/** After agreeing: what was agreed, and what it does. */
export function AgreedNote({ question }: AgreedNoteProps) {
  if (question === null) return null;
  return (
    <NotificationBanner isSuccess>
      You agreed that this question does not apply: “{question.text}” It is left out of every sum from now on.
    </NotificationBanner>
  );
}
