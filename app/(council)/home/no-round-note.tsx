import { Note } from '@/components/shell/note';
import { assessmentHref } from '@/lib/assessment/addresses';
import { missedAssessments } from '@/lib/assessment/overview';
import type { CouncilOverview } from '@/lib/assessment/overview';
import { missedWords } from '@/lib/assessment/start-words';
import { noRoundIsOpen } from '@/lib/rounds/next-round';

/** That nothing can be started now, who changes that, and what the last round closed on. */
export function NoRoundNote({ overview }: { readonly overview: CouncilOverview }) {
  return (
    <Note>
      <p>{noRoundIsOpen(overview.nextRound)}</p>
      {missedAssessments(overview).map((missed) => (
        <p key={missed.id}>
          {missedWords(missed)} <a href={assessmentHref(missed.id)}>Read the answers</a>
        </p>
      ))}
    </Note>
  );
}
