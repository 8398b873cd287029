import type { SentResults } from '@/app/_server/results/load-results';
import { FactsLine } from '@/components/results/facts-line';
import { RouteSummary } from '@/components/results/route-summary';
import { ResultsSections } from '@/components/results/results-sections';
import { CopiesList } from '@/components/results/copies-list';
import { LinkList } from '@/components/shell/link-list';
import type { LinkListItem } from '@/components/shell/link-list';
import { Note } from '@/components/shell/note';
import { PageHeading } from '@/components/shell/page-heading';
import { roleAllows } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import { assessmentHref, questionHref, reviewHref } from '@/lib/assessment/addresses';
import { reopenedSince } from '@/lib/assessment/reopen-words';
import { benchmarkQuery } from '@/lib/benchmark/benchmark-address';
import { callAboutHref, whomToCallHref } from '@/lib/contact/addresses';
import { findThemeOf } from '@/lib/framework/visibility';
import { copyHref, copyLines, earlierCopyWords } from '@/lib/results/copies';
import { resultsOver, sentWords } from '@/lib/results/results-words';
import { buildResultsView } from '@/lib/results/results-view';
import { publicationWords } from '@/lib/rounds/publication';

type ResultsDocumentProps = {
  readonly results: SentResults;
  readonly role: Role;
  /** Ids of the questions about which another council can be called. */
  readonly callable: ReadonlySet<string>;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** The page of results of what was sent. */
export function ResultsDocument({ results, role, callable, today }: ResultsDocumentProps) {
  const { authorityFullName, definition, submission, copies, input, assessment, route } = results;
  const { number: shown } = submission;
  const earlier = earlierCopyWords(copies, shown);
  const view = buildResultsView(input);
  const hrefOf = (questionId: string): string => {
    const themeId = findThemeOf(definition, questionId)?.id;
    return themeId === undefined
      ? assessmentHref(assessment.id)
      : questionHref(assessment.id, { themeId, questionId });
  };
  return (
    <>
      <PageHeading
        over={
          <>
            {resultsOver({ authorityName: authorityFullName, frameworkTitle: definition.title })}
            <br />
            {sentWords(submission)}
            {route.reopened === undefined ? null : `; ${reopenedSince(route.reopened)}`}
          </>
        }
      >
        {view.lensFinding}
      </PageHeading>
      {earlier === null ? null : (
        <Note>
          <p>{earlier}</p>
        </Note>
      )}
      <FactsLine facts={view.facts} />
      <p className="ct-p ct-s">{publicationWords(assessment, today)}</p>
      <LinkList items={linksOf(results, role)} />
      <ResultsSections
        view={view}
        input={input}
        hrefOf={hrefOf}
        reviewHref={reviewHref(assessment.id)}
        callHref={(id) => (callable.has(id) ? callAboutHref(id) : null)}
      />
      {callable.size === 0 ? null : (
        <p className="ct-p">
          <a href={whomToCallHref(definition.id)}>
            Questions about which a council is willing to talk: {callable.size}
          </a>
        </p>
      )}
      <CopiesList lines={copyLines(copies, { assessmentId: assessment.id, shown, ...route })} />
      <RouteSummary route={route} signOffHref={assessmentHref(assessment.id, 'sign-off')} />
    </>
  );
}

/** What else can be done with the result. Nobody is shown a link that would turn them away. */
function linksOf(
  { assessment, definition, submission: { number }, copies: [newest] }: SentResults,
  role: Role,
): readonly LinkListItem[] {
  const page = (name: string): string =>
    copyHref(assessment.id, name, newest?.number === number ? null : number);
  return [
    ...(roleAllows(role, 'benchmark:view')
      ? [
          {
            href: `/benchmarks${benchmarkQuery({ framework: definition.id, by: 'theme' })}`,
            label: 'Beside other councils',
          },
        ]
      : []),
    { href: assessmentHref(assessment.id, 'sharing'), label: 'Who sees it' },
    { href: page('report'), label: 'Full report, for printing' },
    ...(roleAllows(role, 'report:export')
      ? [
          { href: page('report.pdf'), label: 'Full report (PDF)' },
          { href: page('report.csv'), label: 'All figures (CSV)' },
        ]
      : []),
  ];
}
