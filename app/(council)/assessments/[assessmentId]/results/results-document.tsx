import type { SentResults } from '@/app/_server/load-results';
import { FactsLine } from '@/components/results/facts-line';
import { ResultsSections } from '@/components/results/results-sections';
import { LinkList } from '@/components/shell/link-list';
import type { LinkListItem } from '@/components/shell/link-list';
import { PageHeading } from '@/components/shell/page-heading';
import { roleAllows } from '@/lib/access/permissions';
import type { Role } from '@/lib/access/roles';
import { assessmentHref, questionHref } from '@/lib/assessment/addresses';
import { benchmarkQuery } from '@/lib/benchmark/benchmark-address';
import { findThemeOf } from '@/lib/framework/visibility';
import { resultsOver, sentWords } from '@/lib/results/results-words';
import { buildResultsView } from '@/lib/results/results-view';

type ResultsDocumentProps = { readonly results: SentResults; readonly role: Role };

/** The page of results of what was sent. */
export function ResultsDocument({ results, role }: ResultsDocumentProps) {
  const { authorityFullName, definition, submission, input, assessment } = results;
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
          </>
        }
      >
        {view.lensFinding}
      </PageHeading>
      <FactsLine facts={view.facts} />
      <LinkList items={linksOf(results, role)} />
      <ResultsSections view={view} input={input} hrefOf={hrefOf} />
    </>
  );
}

/** What else can be done with the result. Nobody is shown a link that would turn them away. */
function linksOf({ assessment, definition }: SentResults, role: Role): readonly LinkListItem[] {
  const page = (name: string): string => assessmentHref(assessment.id, name);
  return [
    ...(roleAllows(role, 'benchmark:view')
      ? [
          {
            href: `/benchmarks${benchmarkQuery({ framework: definition.id, by: 'theme' })}`,
            label: 'Beside other councils',
          },
        ]
      : []),
    { href: page('report'), label: 'Full report, for printing' },
    ...(roleAllows(role, 'report:export')
      ? [
          { href: page('report.pdf'), label: 'Full report (PDF)' },
          { href: page('report.csv'), label: 'All figures (CSV)' },
        ]
      : []),
  ];
}
