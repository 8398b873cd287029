import type { ReactNode } from 'react';
import { threadAnchor } from '@/lib/assessment/addresses';
import { resolvedWords, waitingWords } from '@/lib/conversation/conversation-words';
import { waitsFor } from '@/lib/conversation/thread';
import type { Person, Thread } from '@/lib/conversation/thread';

type ThreadBlockProps = {
  readonly thread: Thread;
  readonly leads: readonly Person[];
  readonly viewerId: string;
  /** Unfolded although it is resolved: somebody was sent to it. */
  readonly isShown: boolean;
  /** Its posts, and what can be done to it. */
  readonly children: ReactNode;
};

/** One thread. Open: with whom it waits for. Resolved: folded, with who said so. */
export function ThreadBlock({ thread, leads, viewerId, isShown, children }: ThreadBlockProps) {
  const id = threadAnchor(thread.id);
  const waiting = waitsFor(thread, leads);
  const name = `Thread ${thread.number}`;
  if (thread.resolved !== null)
    return (
      <details className="ct-thread ct-details" id={id} open={isShown}>
        <summary>
          {name}. {resolvedWords(thread.resolved)}
        </summary>
        <div>{children}</div>
      </details>
    );
  return (
    <section className="ct-thread" id={id} aria-labelledby={`${id}-name`}>
      <h2 className="ct-h3" id={`${id}-name`}>
        {name}
      </h2>
      {waiting === null ? null : <p className="ct-s ct-muted">{waitingWords(waiting, viewerId)}</p>}
      {children}
    </section>
  );
}
