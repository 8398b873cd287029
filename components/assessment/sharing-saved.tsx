import { NotificationBanner } from '@/components/govuk/notification-banner';
import { assessmentHref } from '@/lib/assessment/addresses';

interface SharingSavedProps {
  readonly assessmentId: string;
  readonly isSubmitted: boolean;
}

/** After saving who sees it: from when it applies, and the way back to where the person came from. */
export function SharingSaved({ assessmentId, isSubmitted }: SharingSavedProps) {
  const [applies, back, page] = isSubmitted
    ? ['from now on', 'Back to the results', 'results']
    : ['from the day you send', 'Back to check your answers and send', 'check-answers'];
  return (
    <NotificationBanner isSuccess>
      <p className="govuk-notification-banner__heading">Saved. It applies {applies}.</p>
      <p className="govuk-body">
        <a className="govuk-notification-banner__link" href={assessmentHref(assessmentId, page)}>
          {back}
        </a>
      </p>
    </NotificationBanner>
  );
}
