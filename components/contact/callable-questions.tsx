import { callAboutHref } from '@/lib/contact/addresses';
import { calledWords } from '@/lib/contact/call-words';
import type { WhomToCall } from '@/lib/contact/whom-to-call';

interface CallableQuestionsProps {
  readonly calls: readonly WhomToCall[];
}

/** Questions about which somebody can be called, each with whom. */
export function CallableQuestions({ calls }: CallableQuestionsProps) {
  return (
    <ul className="ct-rows ct-s">
      {calls.map((call) => (
        <li className="ct-row ct-row--1" key={call.question.id}>
          <a href={callAboutHref(call.question.id)}>{call.question.text}</a>{' '}
          <span className="ct-muted">{calledWords(call)}</span>
        </li>
      ))}
    </ul>
  );
}
