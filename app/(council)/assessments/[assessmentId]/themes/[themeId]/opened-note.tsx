import { NotificationBanner } from '@/components/govuk/notification-banner';

type OpenedNoteProps = {
  /** The question that saving has opened, as the address says it. */
  readonly opened: string | readonly string[] | undefined;
  readonly shown: readonly { readonly id: string }[];
};

/** After saving: the page stays, because the answers have brought further questions onto it. */
export function OpenedNote({ opened, shown }: OpenedNoteProps) {
  const first = shown.find(({ id }) => id === opened);
  if (first === undefined) return null;
  return (
    <NotificationBanner isSuccess>
      Saved. Your answers have opened further questions on this page.{' '}
      <a href={`#${first.id}`}>Go to the first of them</a>
    </NotificationBanner>
  );
}
