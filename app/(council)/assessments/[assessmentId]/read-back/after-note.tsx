import { NotificationBanner } from '@/components/govuk/notification-banner';
import { historyHref } from '@/lib/assessment/addresses';
import { alreadySavedWords, broughtInWords, NOT_HERE_NOW } from '@/lib/circulate/away-words';

interface AfterNoteProps {
  readonly assessmentId: string;
  /** How many answers were saved just now; null where no such button was pressed. */
  readonly saved: number | null;
  /** When the reader saved from the spreadsheet that waits; null where they did not. */
  readonly savedAt: Date | null;
  readonly isNotHere: boolean;
}

/** What came of the button that was pressed just now: saving, or nothing where the spreadsheet was gone. */
export function AfterNote({ assessmentId, saved, savedAt, isNotHere }: AfterNoteProps) {
  if (saved === 0)
    return <NotificationBanner title={NOT_HERE_NOW.title}>{alreadySavedWords(savedAt)}</NotificationBanner>;
  if (saved !== null) return <NotificationBanner isSuccess>{broughtInWords(saved)}</NotificationBanner>;
  if (!isNotHere) return null;
  return (
    <NotificationBanner title={NOT_HERE_NOW.title}>
      <p className="ct-p">
        {NOT_HERE_NOW.says} <a href={historyHref(assessmentId)}>history of the answers</a>.
      </p>
    </NotificationBanner>
  );
}
