import { NotificationBanner } from '@/components/govuk/notification-banner';
import { formatWhole } from '@/lib/format/number';

interface AfterNoteProps {
  /** How many figures were imported just now; null where none were. */
  readonly imported: number | null;
  readonly done: 'thrown-away' | 'not-here' | null;
}

/** What came of the button that was pressed just now. */
export function AfterNote({ imported, done }: AfterNoteProps) {
  if (imported !== null)
    return (
      <NotificationBanner isSuccess>
        {`${formatWhole(imported)} ${imported === 1 ? 'figure is' : 'figures are'} imported and published.`}
      </NotificationBanner>
    );
  switch (done) {
    case 'thrown-away':
      return (
        <NotificationBanner isSuccess>
          The file is thrown away. Nothing of it was published.
        </NotificationBanner>
      );
    case 'not-here':
      return (
        <NotificationBanner title="This changed nothing">
          The file is not here any more. It was imported, thrown away, or waited for more than seven days.
        </NotificationBanner>
      );
    case null:
      return null;
  }
}
