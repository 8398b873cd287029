import { assessmentHref } from '@/lib/assessment/addresses';
import { AWAY_LINE, AWAY_TITLE } from '@/lib/circulate/away-words';

/** Where the questions are taken away, and answers brought in. */
export function AwayLine({ assessmentId }: { readonly assessmentId: string }) {
  return (
    <p className="ct-p ct-s">
      <a href={assessmentHref(assessmentId, 'away')}>{AWAY_TITLE}</a>: {AWAY_LINE}.
    </p>
  );
}
