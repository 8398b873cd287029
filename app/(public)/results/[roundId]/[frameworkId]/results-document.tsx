import { BenchmarkBasis } from '@/components/benchmark/benchmark-basis';
import { BenchmarkKey } from '@/components/benchmark/benchmark-key';
import { NamedTable } from '@/components/benchmark/named-table';
import { GroupForm } from '@/components/open-data/group-form';
import { ResultsTable } from '@/components/open-data/results-table';
import { LinkList } from '@/components/shell/link-list';
import { PageHeading } from '@/components/shell/page-heading';
import { SourceLine } from '@/components/shell/source-line';
import type { FrameworkDefinition } from '@/lib/framework/definition';
import { RESULTS_API, resultsFileHref, resultsHref } from '@/lib/open-data/addresses';
import type { ResultsPage } from '@/lib/open-data/results-page';
import type { RoundResults } from '@/lib/open-data/round-results';
import { citation, GROUP_DROPPED, LICENCE_WORDS, LIMITS_WORDS, METHOD_WORDS } from '@/lib/open-data/words';

interface ResultsDocumentProps {
  readonly over: string;
  readonly page: ResultsPage;
  readonly results: RoundResults;
  readonly definition: FrameworkDefinition;
}

/** The published results of a round in one framework, for one group of councils. */
export function ResultsDocument({ over, page, results, definition }: ResultsDocumentProps) {
  return (
    <>
      <PageHeading over={`${over}: ${definition.title}`}>{page.headline}</PageHeading>
      {page.isDropped ? <p className="ct-p">{GROUP_DROPPED}</p> : null}
      <GroupForm action={resultsHref(results)} current={page.group.id} choices={page.choices} />
      <BenchmarkBasis basis={page.basis} />
      <h2 className="ct-h2">{page.group.label}</h2>
      <BenchmarkKey view={page.view} />
      {page.tables.map((table) => (
        <ResultsTable key={table.level} table={table} />
      ))}
      <SourceLine>Source: councils’ own answers, framework {results.frameworkVersion}.</SourceLine>
      <NamedTable view={page.view} />
      <h2 className="ct-h2">How the figures are made</h2>
      <WordList words={METHOD_WORDS} />
      <h2 className="ct-h2">What is hidden, and why</h2>
      <WordList words={LIMITS_WORDS} />
      <h2 className="ct-h2">Download and cite</h2>
      <LinkList items={filesOf(page, results)} />
      <p className="ct-p">
        <b>Cite as:</b> {citation(results, definition.title)}
      </p>
      <p className="ct-p">{LICENCE_WORDS}</p>
    </>
  );
}

function WordList({ words }: { readonly words: readonly string[] }) {
  return (
    <ul className="ct-list">
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function filesOf({ group, view }: ResultsPage, results: RoundResults) {
  const statistics = { part: 'statistics', group: group.id } as const;
  const councils = { part: 'councils' } as const;
  const isNamed = view.columns.length > 0;
  return [
    { href: resultsFileHref(results, { ...statistics, kind: 'csv' }), label: 'These figures as CSV' },
    { href: resultsFileHref(results, { ...statistics, kind: 'json' }), label: 'These figures as JSON' },
    ...(isNamed
      ? [
          { href: resultsFileHref(results, { ...councils, kind: 'csv' }), label: 'Councils by name as CSV' },
          {
            href: resultsFileHref(results, { ...councils, kind: 'json' }),
            label: 'Councils by name as JSON',
          },
        ]
      : []),
    { href: RESULTS_API, label: 'For programs' },
  ];
}
