import { EmptyState } from '@/components/shell/empty-state';
import { formatDay } from '@/lib/format/date';
import { notSentWords } from '@/lib/results/results-words';

interface NotSentProps {
  readonly over: string;
  readonly state: 'open' | 'closed';
  readonly completed: number;
  readonly shown: number;
  readonly whoCanSend: string;
  /** Last day of the round, YYYY-MM-DD. */
  readonly closesOn: string;
  readonly taskListHref: string;
  /** The result of the last round, where there is one. */
  readonly last: { readonly href: string; readonly roundName: string } | null;
}

/** No result yet: why, who can change that, until when, and where to go on. */
export function NotSent(props: NotSentProps) {
  const { over, state, completed, shown, whoCanSend, closesOn, taskListHref, last } = props;
  const isOpen = state === 'open';
  return (
    <EmptyState
      over={over}
      heading="No result yet: the answers have not been sent"
      facts={[
        ...(isOpen
          ? [
              { term: 'Who can send it', detail: whoCanSend },
              { term: 'What happens next', detail: 'A frozen copy is made, with its scores' },
            ]
          : []),
        {
          term: isOpen ? 'Until when' : 'Closed on',
          detail: isOpen
            ? `${formatDay(closesOn)}, your council’s last day of the round`
            : formatDay(closesOn),
        },
      ]}
      actions={
        <>
          <a className="govuk-button" href={taskListHref}>
            {isOpen ? 'Go on answering' : 'Read the answers'}
          </a>
          {last === null ? null : <a href={last.href}>{last.roundName} results</a>}
        </>
      }
    >
      <p className="ct-p">{notSentWords({ completed, shown, state })}</p>
    </EmptyState>
  );
}
