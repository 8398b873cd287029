import { NotificationBanner } from '@/components/govuk/notification-banner';
import { assessmentHref } from '@/lib/assessment/addresses';
import { sharingSentences } from '@/lib/assessment/sharing-words';
import type { SharingChoice } from '@/lib/assessment/sharing-words';
import { formatDayTime } from '@/lib/format/date';

interface SentNoteProps {
  readonly assessmentId: string;
  readonly submission: { readonly submittedAt: Date; readonly submittedBy: string };
  readonly sharing: SharingChoice;
}

/** Right after sending: that it is sent, when, by whom, and who sees it from now on. */
export function SentNote({ assessmentId, submission, sharing }: SentNoteProps) {
  return (
    <NotificationBanner isSuccess>
      <p className="govuk-notification-banner__heading">
        Sent on {formatDayTime(submission.submittedAt)} by {submission.submittedBy}
      </p>
      <p className="govuk-body">
        The answers and their scores are frozen: nobody can change them. Who sees them now:{' '}
        {sharingSentences(sharing).join(' ')}
      </p>
      <p className="govuk-body">
        <a className="govuk-notification-banner__link" href={assessmentHref(assessmentId, 'sharing')}>
          Who sees it, and how to change that
        </a>
      </p>
    </NotificationBanner>
  );
}
