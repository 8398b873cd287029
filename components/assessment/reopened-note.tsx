import { Note } from '@/components/shell/note';
import { assessmentHref } from '@/lib/assessment/addresses';
import { reopenedWords } from '@/lib/assessment/reopen-words';
import type { Reopened } from '@/lib/assessment/reopen-words';

interface ReopenedNoteProps {
  readonly assessmentId: string;
  /** Undefined where it was not opened again. */
  readonly reopened: Reopened | undefined;
}

/** While it is open again: why, and that the copy that was sent is still the one that others see. */
export function ReopenedNote({ assessmentId, reopened }: ReopenedNoteProps) {
  if (reopened === undefined) return null;
  return (
    <Note>
      <p>{reopenedWords(reopened)}</p>
      <p>
        The copy that was sent stays, and is what results and comparisons show until you send again.{' '}
        <a href={assessmentHref(assessmentId, 'results')}>See what was sent</a>
      </p>
    </Note>
  );
}
