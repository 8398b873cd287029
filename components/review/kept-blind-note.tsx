import { Note } from '@/components/shell/note';
import { reviewHref } from '@/lib/assessment/addresses';
import type { HiddenFramework } from '@/lib/assessment/overview';

interface KeptBlindNoteProps {
  readonly hidden: readonly HiddenFramework[];
}

/** In the place of assessments whose answers are kept from a reviewer: which, and where it says why. */
export function KeptBlindNote({ hidden }: KeptBlindNoteProps) {
  return hidden.map(({ assessmentId, title, isAsked }) => (
    <Note key={assessmentId}>
      <p>
        {title}: kept out of your sight in every round {isAsked ? 'while' : 'until'} you review it.{' '}
        <a href={reviewHref(assessmentId)}>
          {isAsked ? 'Your review' : 'The page of its review'} says why, and what comes next
        </a>
      </p>
    </Note>
  ));
}
