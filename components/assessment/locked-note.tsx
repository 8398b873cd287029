import { Note } from '@/components/shell/note';
import type { Stop } from '@/lib/assessment/locked-words';

interface LockedNoteProps {
  /** Null while answers can be changed. */
  readonly stop: Stop | null;
  /** Where the reader opens the assessment again; null where they cannot. */
  readonly reopenHref?: string | null;
}

/** Why answers cannot be changed, who can change that and what happens next. Nothing while they can. */
export function LockedNote({ stop, reopenHref = null }: LockedNoteProps) {
  if (stop === null) return null;
  return (
    <Note>
      <p>
        {stop.why} {stop.who} {stop.next}
      </p>
      {reopenHref === null ? null : (
        <p>
          <a href={reopenHref}>Open it again, with a reason</a>
        </p>
      )}
    </Note>
  );
}
