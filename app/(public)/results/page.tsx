import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { inScope } from '@/app/_server/database';
import { today } from '@/app/_server/today';
import { LinkList } from '@/components/shell/link-list';
import { PageHeading } from '@/components/shell/page-heading';
import { listFrameworks } from '@/db/queries/frameworks';
import { listRoundResults } from '@/db/queries/round-results';
import { publicScope } from '@/lib/access/scope';
import { RESULTS_API, resultsHref } from '@/lib/open-data/addresses';
import { resultsState, type RoundResults } from '@/lib/open-data/round-results';
import { NOTHING_PUBLISHED_WORDS, resultsWords } from '@/lib/open-data/words';

export const metadata: Metadata = { title: 'Results' };

export default async function ResultsPage() {
  const day = today();
  const { all, titles } = await inScope(publicScope(), async (tx) => ({
    all: await listRoundResults(tx),
    titles: new Map((await listFrameworks(tx)).map(({ id, title }) => [id, title])),
  }));
  const isAny = all.some((results) => resultsState(results, day) === 'published');
  const rounds = [...new Set(all.map(({ roundId }) => roundId))];
  return (
    <PageFrame isPublic>
      <PageHeading>Results</PageHeading>
      <p className="ct-lead">
        What councils publish together after each round: medians and quartiles, and the figures of those that
        share by name. Anyone can read, download and cite them.
      </p>
      {isAny ? null : <p className="ct-p">{NOTHING_PUBLISHED_WORDS}</p>}
      {rounds.map((roundId) => (
        <RoundSection
          key={roundId}
          ofRound={all.filter((results) => results.roundId === roundId)}
          titles={titles}
          today={day}
        />
      ))}
      <h2 className="ct-h2">For programs</h2>
      <p className="ct-p">
        Everything here is also there as JSON and CSV. <a href={RESULTS_API}>How to read it with a program</a>
      </p>
    </PageFrame>
  );
}

type RoundSectionProps = {
  readonly ofRound: readonly RoundResults[];
  readonly titles: ReadonlyMap<string, string>;
  readonly today: string;
};

/** Frameworks of one round differ in what was worked out, so each sentence is said once. */
function RoundSection({ ofRound, titles, today: day }: RoundSectionProps) {
  const [first] = ofRound;
  if (first === undefined) return null;
  const published = ofRound.filter((results) => resultsState(results, day) === 'published');
  const said = [...new Set(ofRound.map((results) => resultsWords(results, day)))];
  return (
    <section>
      <h2 className="ct-h2">{first.roundName} round</h2>
      <p className="ct-p">{said.join(' ')}</p>
      {published.length === 0 ? null : (
        <LinkList
          items={published.map((results) => ({
            href: resultsHref(results),
            label: titles.get(results.frameworkId) ?? results.frameworkId,
          }))}
        />
      )}
    </section>
  );
}
