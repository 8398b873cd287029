import { assessmentHref } from '@/lib/assessment/addresses';
import { sharingSentences } from '@/lib/assessment/sharing-words';
import type { SharingChoice } from '@/lib/assessment/sharing-words';
import { SeesLessNote } from './sees-less-note';

interface SharingSummaryProps {
  readonly assessmentId: string;
  readonly sharing: SharingChoice;
  readonly canChoose: boolean;
  /** Who will see less than they do now (`seesLessWords`). */
  readonly seesLess?: readonly string[];
}

/** Who sees the result, as chosen, in words. */
export function SharingSummary({ assessmentId, sharing, canChoose, seesLess = [] }: SharingSummaryProps) {
  return (
    <section>
      <h2 className="ct-h2">Who sees it once it is sent</h2>
      <ul className="govuk-list govuk-list--bullet">
        {sharingSentences(sharing).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <SeesLessNote sentences={seesLess} />
      <p className="ct-p">
        <a href={assessmentHref(assessmentId, 'sharing')}>
          {canChoose ? 'Change who sees it' : 'Read what each choice shows'}
        </a>
      </p>
    </section>
  );
}
