import { NOfNLine } from '@/components/shell/n-of-n-line';
import type { Progress } from '@/lib/assessment/progress';
import { closingWords } from '@/lib/format/day-distance';
import { minutesInWords } from '@/lib/assessment/minutes';

interface ProgressLineProps {
  readonly progress: Progress;
  /** The counts are of the reader's own questions only. */
  readonly isOwn?: boolean;
  /** Last day of the round, YYYY-MM-DD. */
  readonly closesOn: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly isEditable: boolean;
}

/** How many of how many are answered; while answers can change, also how long the rest takes and until when. */
export function ProgressLine({ progress, isOwn = false, closesOn, today, isEditable }: ProgressLineProps) {
  const { completed, shown, minutesLeft } = progress;
  const answered = (
    <>
      <b>
        {completed} of {isOwn ? `your ${shown}` : shown}
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
