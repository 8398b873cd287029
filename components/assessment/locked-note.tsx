import { Note } from '@/components/shell/note';
import type { AssessmentState } from '@/lib/assessment/transitions';
import { whyLocked } from '@/lib/assessment/transitions';

/** Why answers cannot be changed any more, who can change that and what happens next. Nothing while they can. */
export function LockedNote({ state }: { readonly state: AssessmentState }) {
  const why = whyLocked(state);
  if (why === null) return null;
  return (
    <Note>
      <p>{why}</p>
    </Note>
  );
}
