import { conversationsHref } from '@/lib/assessment/addresses';
import { openThreadsWords } from '@/lib/conversation/conversation-words';

type ConversationsLineProps = {
  readonly assessmentId: string;
  /** How many threads of each question are open. */
  readonly openThreads: ReadonlyMap<string, number>;
};

/** The way from an assessment to what people say to each other about it. */
export function ConversationsLine({ assessmentId, openThreads }: ConversationsLineProps) {
  return (
    <p className="ct-p ct-s">
      <a href={conversationsHref(assessmentId)}>Conversations</a>: what you ask each other about questions.{' '}
      {openThreadsWords(openThreads)}
    </p>
  );
}
