import { Note } from '@/components/shell/note';
import { whoAnswersHref } from '@/lib/assessment/addresses';
import type { Lapsed } from '@/lib/assessment/assignment';
import { lapsedWords } from '@/lib/assessment/assignment-words';

interface LapsedNoteProps {
  readonly assessmentId: string;
  readonly lapsed: readonly Lapsed[];
}

/** To a lead: whose questions are with nobody since, and where to give them on. Nothing while there are none. */
export function LapsedNote({ assessmentId, lapsed }: LapsedNoteProps) {
  if (lapsed.length === 0) return null;
  return (
    <Note>
      {lapsed.map((one) => (
        <p key={one.memberId}>
          {lapsedWords(one)}{' '}
          <a href={whoAnswersHref(assessmentId, { from: one.memberId })}>
            Give them to somebody else
            <span className="govuk-visually-hidden">: questions of {one.displayName}</span>
          </a>
        </p>
      ))}
    </Note>
  );
}
