import { AnswerWords } from '@/components/assessment/answer-words';
import { formatDayTime } from '@/lib/format/date';
import type { AnswerText } from '@/lib/framework/answer-text';

type AnswerNowProps = {
  readonly answer: AnswerText;
  readonly saved: { readonly comment: string; readonly savedAt: Date; readonly savedBy: string } | undefined;
};

/** What people talk about: the answer as it stands, with what was written beside it. */
export function AnswerNow({ answer, saved }: AnswerNowProps) {
  const comment = saved?.comment ?? '';
  return (
    <>
      <p className="ct-p">
        The answer now: <AnswerWords answer={answer} />
      </p>
      {comment === '' ? null : <p className="ct-p ct-s">“{comment}”</p>}
      {saved === undefined ? null : (
        <p className="ct-p ct-s ct-muted">
          {saved.savedBy}, {formatDayTime(saved.savedAt)}
        </p>
      )}
    </>
  );
}
