import { REPLY_IN_PLACE } from '@/lib/assessment/sent-back-words';
import type { QuestionView } from './question-view';

type SentBackBoxProps = Pick<QuestionView, 'sentBack'> & {
  /** The reader can answer here. */
  readonly canReply?: boolean;
};

/** At a question that came back: who sent it, when and why. Nothing at every other. Demand 20: reply in place. */
export function SentBackBox({ sentBack, canReply = true }: SentBackBoxProps) {
  if (sentBack === null) return null;
  return (
    <div className="ct-clash">
      <h3 className="ct-h3 ct-h2--first">{sentBack.heading}</h3>
      <blockquote>
        <p>{sentBack.reason}</p>
      </blockquote>
      {canReply ? <p className="ct-s">{REPLY_IN_PLACE}</p> : null}
    </div>
  );
}
