import { NotificationBanner } from '@/components/govuk/notification-banner';
import { historyHref } from '@/lib/assessment/addresses';
import { keptWords, readKept } from '@/lib/assessment/kept-side';

type KeptNoteProps = {
  /** What was kept of which question, as the address says it. */
  readonly kept: string | readonly string[] | undefined;
  readonly assessmentId: string;
  readonly shown: readonly { readonly id: string; readonly text: string }[];
};

/** After a choice between two answers that was sent with the whole page: which of them stands, and where the other is. */
export function KeptNote({ kept, assessmentId, shown }: KeptNoteProps) {
  const lines = readKept(kept).flatMap(({ questionId, side }) => {
    const question = shown.find(({ id }) => id === questionId);
    return question === undefined ? [] : [{ ...question, side }];
  });
  if (lines.length === 0) return null;
  return (
    <NotificationBanner isSuccess titleId="kept-note">
      {lines.map(({ id, text, side }) => (
        <p key={id}>
          Saved: <a href={`#${id}`}>{text}</a> {keptWords(side)}{' '}
          <a href={historyHref(assessmentId, { questionId: id })}>
            See its history<span className="govuk-visually-hidden">: {text}</span>
          </a>
        </p>
      ))}
    </NotificationBanner>
  );
}
