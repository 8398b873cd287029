import { NOfNLine } from '@/components/shell/n-of-n-line';
import type { Progress } from '@/lib/assessment/progress';
import { closingWords } from '@/lib/assessment/closing-words';
import { minutesInWords } from '@/lib/assessment/minutes';

interface ProgressLineProps {
  readonly progress: Progress;
  /** Last day of the round, YYYY-MM-DD. */
  readonly closesOn: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly isEditable: boolean;
}

/** How many of how many are answered; while answers can change, also how long the rest takes and until when. */
export function ProgressLine({ progress, closesOn, today, isEditable }: ProgressLineProps) {
  const { completed, shown, minutesLeft } = progress;
  const answered = (
    <>
      <b>
        {completed} of {shown}
      </b>{' '}
      questions answered
    </>
  );
  if (!isEditable) return <NOfNLine parts={[answered]} />;
  const left = (
    <>
      <b>{minutesInWords(minutesLeft)}</b> left, as we estimate it
    </>
  );
  return <NOfNLine parts={[answered, left, closingWords(closesOn, today)]} />;
}
