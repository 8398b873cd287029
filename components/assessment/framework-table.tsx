import { assessmentHref, startHref } from '@/lib/assessment/addresses';
import type { May } from '@/lib/assessment/overview';
import { nextStep, resultsDayWords } from '@/lib/assessment/next-step';
import { lastSent, ofOpenRound } from '@/lib/assessment/overview';
import type { AssessmentOverview, CouncilOverview, OfferedFramework } from '@/lib/assessment/overview';
import { PUBLIC_WAITS } from '@/lib/assessment/sharing-words';
import { formatDay } from '@/lib/format/date';

interface FrameworkTableProps {
  readonly overview: CouncilOverview;
  /** What the reader's role may do. */
  readonly may: May;
}

/** The frameworks of the open round that the reader sees: how far each is, and its last result. */
export function FrameworkTable({ overview, may }: FrameworkTableProps) {
  const { round, offered } = overview;
  if (round === null || offered.length === 0) return null;
  return (
    <table className="ct-table ct-table--stack">
      <caption>
        {round.name} round
        <span>
          Closes {formatDay(round.closesOn)}. {resultsDayWords(formatDay(round.publishesOn))} {PUBLIC_WAITS}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Framework</th>
          <th scope="col">Answered</th>
          <th scope="col">Next step</th>
          <th scope="col">Last result</th>
        </tr>
      </thead>
      <tbody>
        {offered.map((framework) => (
          <FrameworkRow key={framework.frameworkId} {...{ framework, overview, may }} />
        ))}
      </tbody>
    </table>
  );
}

interface FrameworkRowProps extends FrameworkTableProps {
  readonly framework: OfferedFramework;
}

function FrameworkRow({ framework, overview, may }: FrameworkRowProps) {
  const { frameworkId, title } = framework;
  const current = ofOpenRound(overview, frameworkId);
  const last = lastSent(overview, frameworkId);
  return (
    <tr>
      <th scope="row">
        <a href={current === undefined ? startHref(frameworkId) : assessmentHref(current.id)}>{title}</a>
      </th>
      <td data-l="Answered:">
        <Answered current={current} />
      </td>
      <td data-l="Next step:">{nextStep(current, may)}</td>
      <td data-l="Last result:">
        {last === undefined ? (
          <span className="ct-none">None yet</span>
        ) : (
          <a href={assessmentHref(last.id, 'results')}>
            {last.roundName}
            <span className="govuk-visually-hidden">: {title}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

function Answered({ current }: { readonly current: AssessmentOverview | undefined }) {
  if (current === undefined) return <span className="ct-none">Not started</span>;
  if (current.open === null) return 'Sent';
  const { completed, shown } = current.open.progress;
  return `${completed} of ${shown}`;
}
