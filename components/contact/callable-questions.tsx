import { callAboutHref } from '@/lib/contact/addresses';
import { countOf } from '@/lib/format/number-word';
import { sentenceCase } from '@/lib/format/letter-case';
import type { WhomToCall } from '@/lib/contact/whom-to-call';

interface CallableQuestionsProps {
  readonly calls: readonly WhomToCall[];
}

/** Questions about which somebody can be called, each with how many. */
export function CallableQuestions({ calls }: CallableQuestionsProps) {
  return (
    <ul className="ct-rows ct-s">
      {calls.map(({ question, councils }) => (
        <li className="ct-row ct-row--1" key={question.id}>
          <a href={callAboutHref(question.id)}>{question.text}</a>{' '}
          <span className="ct-muted">{sentenceCase(countOf(councils.length, 'council'))}</span>
        </li>
      ))}
    </ul>
  );
}
