import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { ResourceList } from '@/components/open-data/resource-list';
import { PageHeading } from '@/components/shell/page-heading';
import { API_BASE, OPENAPI, RESULTS } from '@/lib/open-data/addresses';
import { PROBLEM_IDS, problemWords } from '@/lib/open-data/problems';
import { API_WORDS, LICENCE_WORDS, LIMITS_WORDS } from '@/lib/open-data/words';

export const metadata: Metadata = { title: 'Results for programs' };

export default function ResultsApiPage() {
  return (
    <PageFrame isPublic crumbs={[{ href: RESULTS, label: 'Results' }]}>
      <PageHeading>Results for programs</PageHeading>
      <p className="ct-lead">
        The published results as JSON and CSV, at addresses that stay. The same is described for programs in
        an <a href={OPENAPI}>OpenAPI document</a>.
      </p>
      <h2 className="ct-h2">What there is</h2>
      <p className="ct-p">
        Every address begins with <code>{API_BASE}</code>.
      </p>
      <ResourceList />
      <h2 className="ct-h2">How to ask</h2>
      <ul className="ct-list">
        {API_WORDS.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h2 className="ct-h2">What is hidden, and why</h2>
      <ul className="ct-list">
        {LIMITS_WORDS.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h2 className="ct-h2">When something is wrong</h2>
      <p className="ct-p">
        The answer is an <code>application/problem+json</code> with a “type” that leads here and a “detail”
        that says what is wrong.
      </p>
      {PROBLEM_IDS.map((id) => (
        <section key={id} id={id}>
          <h3 className="ct-h3">{problemWords(id).title}</h3>
          <p className="ct-p">
            Status {problemWords(id).status}, type “{id}”. {problemWords(id).meaning}
          </p>
        </section>
      ))}
      <h2 className="ct-h2">What you may do with it</h2>
      <p className="ct-p">{LICENCE_WORDS}</p>
    </PageFrame>
  );
}
