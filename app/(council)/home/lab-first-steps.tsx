import { holdersOf } from '@/lib/access/permission-words';
import { sentenceCase } from '@/lib/format/letter-case';

interface LabFirstStepsProps {
  readonly hasRound: boolean;
  /** Undefined to those who may not know who has a place. */
  readonly hasCouncilPeople: boolean | undefined;
  readonly canManage: boolean;
}

/** What a new lab does first, to whoever does it; others read who that is. Nothing once it is done. */
export function LabFirstSteps({ hasRound, hasCouncilPeople, canManage }: LabFirstStepsProps) {
  if (!canManage) {
    return hasRound ? null : (
      <p className="ct-p">
        No round is set yet, so no council can start. {sentenceCase(holdersOf('round:manage'))} sets a round
        and adds each council’s first lead.
      </p>
    );
  }
  if (hasRound && hasCouncilPeople !== false) return null;
  return (
    <>
      <h2 className="ct-h2">Do this first</h2>
      <ol className="govuk-list govuk-list--number">
        {hasRound ? null : (
          <li>
            <a href="/lab/rounds">Set a round</a>: councils cannot start without one.
          </li>
        )}
        {hasCouncilPeople === false ? (
          <li>
            <a href="/lab/people">Add each council’s first lead</a>, who invites everybody else.
          </li>
        ) : null}
      </ol>
    </>
  );
}
