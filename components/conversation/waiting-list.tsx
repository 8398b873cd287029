import { conversationsHref } from '@/lib/assessment/addresses';
import { oldestWords, waitForYouWords } from '@/lib/conversation/conversation-words';
import type { WaitingThreads } from '@/lib/conversation/waiting-threads';

/** At home: the conversations in which somebody waits for the reader. Nothing where nobody does. */
export function WaitingList({ waiting }: { readonly waiting: readonly WaitingThreads[] }) {
  if (waiting.length === 0) return null;
  return (
    <>
      <h2 className="ct-h2">What people ask you</h2>
      <ul className="ct-rows">
        {waiting.map(({ assessmentId, title, roundName, count, since }) => (
          <li className="ct-row ct-row--1" key={assessmentId}>
            <p>
              <a href={conversationsHref(assessmentId, { show: 'mine' })}>
                {waitForYouWords(count, title, roundName)}
              </a>
            </p>
            <p className="ct-s ct-muted">{oldestWords(since)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
