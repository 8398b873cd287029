import { shownThreadHref } from '@/lib/assessment/addresses';
import { openingWords, resolvedWords, waitingWords, writerName } from '@/lib/conversation/conversation-words';
import type { ListedThread } from '@/lib/conversation/thread-list';
import { formatDayTime } from '@/lib/format/date';
import { countOf } from '@/lib/format/number-word';

type ThreadTableProps = {
  readonly threads: readonly ListedThread[];
  /** The words of each question, by id. */
  readonly questions: ReadonlyMap<string, string>;
  readonly viewerId: string;
};

/** Threads of several questions: how each begins, how it stands, and who wrote last. */
export function ThreadTable({ threads, questions, viewerId }: ThreadTableProps) {
  if (threads.length === 0) return <p className="ct-p ct-none">None.</p>;
  return (
    <table className="ct-table ct-table--stack">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">How it begins</th>
          <th scope="col">How it stands</th>
        </tr>
      </thead>
      <tbody>
        {threads.map(({ thread, waiting }) => (
          <tr key={thread.id}>
            <th scope="row">
              <a href={shownThreadHref({ ...thread, threadId: thread.id })}>
                {questions.get(thread.questionId) ?? 'A question that is not asked any more'}
                <span className="govuk-visually-hidden">, thread {thread.number}</span>
              </a>
            </th>
            <td>
              {openingWords(thread.opening) ?? <span className="ct-none">Withdrawn by its writer</span>}
              <small>{writerName(thread.begun.by)}</small>
            </td>
            <td>
              {waiting === null ? null : waitingWords(waiting, viewerId)}
              {thread.resolved === null ? null : resolvedWords(thread.resolved)}
              <small>
                {countOf(thread.posts, 'post')}, the last by {writerName(thread.last.by)} on{' '}
                {formatDayTime(thread.last.at)}
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
