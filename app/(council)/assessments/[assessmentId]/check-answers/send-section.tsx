import { roleAllows } from '@/lib/access/permissions';
import type { AuthorityRole } from '@/lib/access/roles';
import { assessmentHref } from '@/lib/assessment/addresses';
import { DECLARATION, SENDING_FREEZES, sendLabel, whoSends } from '@/lib/assessment/check-words';
import type { Progress } from '@/lib/assessment/progress';
import { countGaps } from '@/lib/assessment/task-list-words';
import { sendAssessment } from './actions';
import { SendForm } from './send-form';

type SendSectionProps = {
  readonly assessmentId: string;
  readonly progress: Progress;
  readonly role: AuthorityRole;
  /** The place that this page is drawn for. */
  readonly place: string;
};

/** Sending, for those who may; who may, for the others. */
export function SendSection({ assessmentId, progress, role, place }: SendSectionProps) {
  return (
    <section>
      <h2 className="ct-h2">Send</h2>
      <p className="ct-p">{SENDING_FREEZES}</p>
      {roleAllows(role, 'assessment:submit') ? (
        <SendForm
          action={sendAssessment.bind(null, place)}
          assessmentId={assessmentId}
          declaration={DECLARATION}
          label={sendLabel(progress)}
          fillHref={countGaps(progress) === 0 ? null : assessmentHref(assessmentId)}
        />
      ) : (
        <p className="ct-p">{whoSends()}</p>
      )}
    </section>
  );
}
