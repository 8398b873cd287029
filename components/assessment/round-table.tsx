import { assessmentHref, startHref } from '@/lib/assessment/addresses';
import type { AssessmentOverview, OfferedFramework } from '@/lib/assessment/overview';
import { closingWords } from '@/lib/format/day-distance';
import { minutesInWords } from '@/lib/assessment/minutes';
import { sentenceCase } from '@/lib/format/letter-case';
import { extensionWords } from '@/lib/rounds/extension';
import type { Extension } from '@/lib/rounds/extension';

interface RoundTableProps {
  readonly roundName: string;
  readonly closesOn: string;
  readonly extension: Extension | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly assessments: readonly AssessmentOverview[];
  readonly notStarted: readonly OfferedFramework[];
  readonly canStart: boolean;
}

/** A council's assessments of one round, and what it has not started in it. */
export function RoundTable(props: RoundTableProps) {
  const { roundName, closesOn, extension, today, assessments, notStarted, canStart } = props;
  return (
    <table className="ct-table ct-table--stack ct-gap">
      <caption>
        {roundName} round
        <span>
          {extension === null
            ? `${sentenceCase(closingWords(closesOn, today))}.`
            : extensionWords({ closesOn, extension }, today)}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="ct-w25">
            Framework
          </th>
          <th scope="col" className="ct-w25">
            State
          </th>
          <th scope="col">Open</th>
        </tr>
      </thead>
      <tbody>
        {assessments.map((assessment) => (
          <tr key={assessment.id}>
            <th scope="row">{assessment.title}</th>
            <td data-l="State:">{stateWords(assessment)}</td>
            <td>
              <RowLinks title={assessment.title} links={linksOf(assessment)} />
            </td>
          </tr>
        ))}
        {notStarted.map(({ frameworkId, title, minutes }) => (
          <tr key={frameworkId}>
            <th scope="row">{title}</th>
            <td data-l="State:">
              <span className="ct-none">Not started.</span> About {minutesInWords(minutes)}
            </td>
            <td>
              <RowLinks
                title={title}
                links={[{ href: startHref(frameworkId), label: canStart ? 'Start' : 'What it asks' }]}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RowLinksProps {
  readonly title: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** Links of one row. Each says for a screen reader which assessment it opens: the labels come again in every row. */
function RowLinks({ title, links }: RowLinksProps) {
  return (
    <div className="ct-more">
      {links.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
          <span className="govuk-visually-hidden">: {title}</span>
        </a>
      ))}
    </div>
  );
}

function stateWords({ state, open }: AssessmentOverview): string {
  switch (state) {
    case 'submitted':
      return 'Sent';
    case 'closed':
      return 'Closed without sending';
    case 'open': {
      if (open === null) return 'In progress';
      const { completed, shown, blank, minutesLeft } = open.progress;
      const answered = `In progress: ${completed} of ${shown} answered`;
      return blank === 0 ? answered : `${answered}, ${minutesInWords(minutesLeft)} left`;
    }
  }
}

function linksOf({ id, state }: AssessmentOverview): readonly { href: string; label: string }[] {
  const answers = { href: assessmentHref(id, 'check-answers'), label: 'Answers' };
  switch (state) {
    case 'open':
      return [
        { href: assessmentHref(id), label: 'Task list' },
        { href: assessmentHref(id, 'check-answers'), label: 'Check answers' },
      ];
    case 'submitted':
      return [
        { href: assessmentHref(id, 'results'), label: 'Results' },
        { href: assessmentHref(id, 'report'), label: 'Report' },
        answers,
      ];
    case 'closed':
      return [answers];
  }
}
