import type { Metadata } from 'next';
import { PageFrame } from '@/app/_frame/page-frame';
import { loadMoves, requireStudent } from '@/app/_server/insights/load-moves';
import type { Moves } from '@/app/_server/insights/load-moves';
import { CodeCounts } from '@/components/insights/code-counts';
import { FrameworkLinks } from '@/components/insights/framework-links';
import { MovesTable } from '@/components/insights/moves-table';
import { LinkList } from '@/components/shell/link-list';
import { PageHeading } from '@/components/shell/page-heading';
import { countOf } from '@/lib/format/number-word';
import { CODE_BOOK, INSIGHTS, insightHref, PICTURE, TOGETHER } from '@/lib/insights/addresses';
import { movesView } from '@/lib/insights/moves-view';
import { frameworkSearchSchema } from './schemas';

export const metadata: Metadata = { title: 'Insights' };

export default async function InsightsPage({ searchParams }: PageProps<'/lab/insights'>) {
  const student = await requireStudent();
  const { framework } = frameworkSearchSchema.parse(await searchParams);
  const moves = await loadMoves(student, framework);
  return (
    <PageFrame section="insights">
      {moves === undefined ? (
        <PageHeading over="Policy lab">No framework is published yet</PageHeading>
      ) : (
        <MovesDocument moves={moves} />
      )}
    </PageFrame>
  );
}

function MovesDocument({ moves: { input, offered } }: { readonly moves: Moves }) {
  const view = movesView(input);
  const { definition } = input;
  return (
    <>
      <PageHeading over={`Policy lab. ${definition.title}`}>{view.finding}</PageHeading>
      <p className="ct-p">
        Only councils that share both rounds by name with you are here. When one takes that back, its words
        and the codes on them are gone from here at once.
      </p>
      <LinkList
        items={[
          { href: insightHref(TOGETHER, definition.id), label: 'What goes with what' },
          { href: insightHref(PICTURE, definition.id), label: 'The whole lab by theme and lens' },
          { href: CODE_BOOK, label: 'Code book' },
        ]}
      />
      <FrameworkLinks page={INSIGHTS} offered={offered} chosen={definition} />
      <h2 className="ct-h2">How they did it</h2>
      {view.moved.length === 0 ? (
        <p className="ct-p ct-none">
          A council comes here with two rounds that it shares by name with you, and a question on which it
          moved up two levels or more. Of a framework that only one round has asked, there can be none.
        </p>
      ) : (
        <>
          <MovesTable
            caption="Questions on which a council moved up two levels or more. Open one to read what they wrote, and to code it."
            rows={view.moved}
          />
          <p className="ct-p ct-s ct-gap">On {countOf(view.notMoved, 'more scored question')} nobody did.</p>
        </>
      )}
      {view.told.length === 0 ? null : (
        <>
          <h2 className="ct-h2">What they tell in their own words</h2>
          <MovesTable
            caption="Open questions, with the councils that moved up on any question of this framework."
            rows={view.told}
          />
        </>
      )}
      <h2 className="ct-h2">How often each code is used</h2>
      {view.codes.length === 0 ? (
        <p className="ct-p ct-none">Nothing of this framework is coded yet.</p>
      ) : (
        <CodeCounts caption="Over all questions on this page, in order of name." counts={view.codes} />
      )}
    </>
  );
}
