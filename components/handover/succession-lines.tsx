import { Note } from '@/components/shell/note';
import { handoverHref } from '@/lib/handover/addresses';
import { handoverTask } from '@/lib/handover/home-tasks';
import { homeLine } from '@/lib/handover/handover-words';
import { sideOf, successionState } from '@/lib/handover/succession';
import type { Succession } from '@/lib/handover/succession';

type SuccessionLinesProps = {
  readonly successions: readonly Succession[];
  readonly authorityCode: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The reader may hand over and accept: they are told what they can do, and not of a third person. */
  readonly mayDecide: boolean;
};

/** At home: what is to be handed over, on whom it waits, and where it is read. Nothing for a council without any. */
export function SuccessionLines({ successions, ...reader }: SuccessionLinesProps) {
  const lines = successions.flatMap((one) => {
    const { authorityCode, today } = reader;
    const task = handoverTask(one, reader);
    const line =
      task === null
        ? homeLine(one, sideOf(one, authorityCode), successionState(one, today))
        : `${task.title}.`;
    return line === null ? [] : [{ one, line }];
  });
  if (lines.length === 0) return null;
  return (
    <Note>
      {lines.map(({ one, line }) => (
        <p className="ct-p" key={one.id}>
          {line}{' '}
          <a href={handoverHref(one.id)}>
            Read about the handover<span className="govuk-visually-hidden"> of {one.fromName}</span>
          </a>
        </p>
      ))}
    </Note>
  );
}
