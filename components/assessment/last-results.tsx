import { LinkList } from '@/components/shell/link-list';
import { assessmentHref } from '@/lib/assessment/addresses';
import { byRound } from '@/lib/assessment/overview';
import type { CouncilOverview } from '@/lib/assessment/overview';

interface LastResultsProps {
  readonly overview: CouncilOverview;
}

/** The results of the newest round in which the council sent something. Nothing before the first one. */
export function LastResults({ overview }: LastResultsProps) {
  const round = byRound(overview).find(({ assessments }) =>
    assessments.some(({ state }) => state === 'submitted'),
  );
  if (round === undefined) return null;
  const sent = round.assessments.filter(({ state }) => state === 'submitted');
  return (
    <section>
      <h2 className="ct-h2">Results of {round.roundName}</h2>
      <LinkList
        items={sent.map(({ id, title }) => ({ href: assessmentHref(id, 'results'), label: title }))}
      />
      <p className="ct-p ct-s">
        <a href="/benchmarks">Compare with other councils</a> or <a href="/assessments">see every round</a>.
      </p>
    </section>
  );
}
