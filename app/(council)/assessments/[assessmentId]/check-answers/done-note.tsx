import { NotificationBanner } from '@/components/govuk/notification-banner';
import { ASKED } from '@/lib/assessment/approval-words';

/** What was done just now, as the address says it. */
export function DoneNote({ done }: { readonly done: string | readonly string[] | undefined }) {
  const said = Object.entries(ASKED).find(([key]) => key === done)?.[1];
  return said === undefined ? null : <NotificationBanner isSuccess>{said}</NotificationBanner>;
}
