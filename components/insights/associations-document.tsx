import { WarningText } from '@/components/govuk/warning-text';
import { countOf } from '@/lib/format/number-word';
import { INSIGHTS } from '@/lib/insights/addresses';
import { methodWords, notYetWords, NOT_A_CAUSE } from '@/lib/insights/association-words';
import { FEWEST_COUNCILS } from '@/lib/insights/associations';
import type { Associations } from '@/lib/insights/associations';
import { AssociationTable } from './association-table';

interface AssociationsDocumentProps {
  readonly found: Associations;
  /** What each key of a value is called. */
  readonly names: ReadonlyMap<string, string>;
}

/** What goes with what, with the caution first, or how many councils there are while there are too few. */
export function AssociationsDocument({ found, names }: AssociationsDocumentProps) {
  if (!found.isReady)
    return (
      <>
        {notYetWords(found.councils).map((words) => (
          <p key={words} className="ct-p">
            {words}
          </p>
        ))}
        <p className="ct-p">{NOT_A_CAUSE}</p>
        <p className="ct-p">
          <a href={INSIGHTS}>Read now how councils moved up</a>
        </p>
      </>
    );
  const told = found.pairs.filter(({ isTold }) => isTold);
  const rest = found.pairs.filter(({ isTold }) => !isTold);
  return (
    <>
      <WarningText>{NOT_A_CAUSE}</WarningText>
      {told.length === 0 ? null : (
        <>
          <h2 className="ct-h2">What goes together</h2>
          <AssociationTable caption="More than chance would make it." pairs={told} names={names} />
        </>
      )}
      {rest.length === 0 ? null : (
        <>
          <h2 className="ct-h2">What does not, as far as can be seen</h2>
          <AssociationTable caption="Chance would do as much." pairs={rest} names={names} />
        </>
      )}
      {found.leftOut === 0 ? null : (
        <p className="ct-p ct-s">
          {countOf(found.leftOut, 'pair')} left out: known of fewer than {FEWEST_COUNCILS} councils, or the
          same in all.
        </p>
      )}
      <h2 className="ct-h2">How this was worked out</h2>
      <ul className="ct-list">
        {methodWords().map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
