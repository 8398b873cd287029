import { Note } from '@/components/shell/note';
import { lookAgainWords } from '@/lib/assessment/last-round-words';
import type { Progress } from '@/lib/assessment/progress';
import { isEditable } from '@/lib/assessment/assessment-state';
import type { AssessmentState } from '@/lib/assessment/assessment-state';

type LookAgainNoteProps = Pick<Progress, 'lookAgain'> & {
  /** How many came over in all, of the questions that are asked. */
  readonly cameOver: number;
  readonly state: AssessmentState;
};

/** What came over from the last round and waits, while answers can be changed; nothing where none does. */
export function LookAgainNote({ lookAgain, cameOver, state }: LookAgainNoteProps) {
  const words = isEditable(state) ? lookAgainWords({ lookAgain, cameOver }) : null;
  return words === null ? null : (
    <Note>
      <p>{words}</p>
    </Note>
  );
}
