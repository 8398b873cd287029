import { Note } from '@/components/shell/note';
import { roleAllows } from '@/lib/access/permissions';
import type { AuthorityRole } from '@/lib/access/roles';
import { assessmentHref } from '@/lib/assessment/addresses';
import {
  DECLARATION,
  SENDING_FREEZES,
  confirmWords,
  missingWords,
  sendLabel,
  whoSends,
} from '@/lib/assessment/send-words';
import type { Progress } from '@/lib/assessment/progress';
import type { SentCounts } from '@/lib/assessment/send-words';
import { countGaps } from '@/lib/assessment/task-list-words';
import { sendAssessment } from './actions';
import { SendForm } from './send-form';

type SendSectionProps = {
  readonly assessmentId: string;
  readonly progress: Progress;
  /** The count of all versions that are on the page. */
  readonly seen: number;
  /** Of the scored questions. */
  readonly counts: SentCounts;
  readonly role: AuthorityRole;
  /** The place that this page is drawn for. */
  readonly place: string;
};

/** Sending, for those who may; who may, for the others. */
export function SendSection({ assessmentId, progress, seen, counts, role, place }: SendSectionProps) {
  const missing = missingWords(counts);
  return (
    <section>
      <h2 className="ct-h2">Send</h2>
      <p className="ct-p">{SENDING_FREEZES}</p>
      {missing === null ? null : (
        <Note>
          {missing.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Note>
      )}
      {roleAllows(role, 'assessment:submit') ? (
        <SendForm
          action={sendAssessment.bind(null, place)}
          assessmentId={assessmentId}
          seen={seen}
          declaration={DECLARATION}
          toConfirm={confirmWords(counts)}
          label={sendLabel(progress)}
          fillHref={countGaps(progress) === 0 ? null : assessmentHref(assessmentId)}
        />
      ) : (
        <p className="ct-p">{whoSends()}</p>
      )}
    </section>
  );
}
