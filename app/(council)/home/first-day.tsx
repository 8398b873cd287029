import { ExtensionNote } from '@/components/assessment/extension-note';
import { EmptyState } from '@/components/shell/empty-state';
import type { Step } from '@/components/shell/step-list';
import type { Colleague } from '@/db/queries/colleagues';
import { startHref } from '@/lib/assessment/addresses';
import { firstDayWords } from '@/lib/assessment/home-words';
import type { CouncilOverview, May } from '@/lib/assessment/overview';
import { noRoundIsOpen } from '@/lib/rounds/next-round';
import { closingWords } from '@/lib/format/day-distance';
import { minutesInWords } from '@/lib/assessment/minutes';
import { today } from '@/app/_server/today';

interface FirstDayProps {
  readonly overview: CouncilOverview;
  readonly may: May;
  readonly leads: readonly Colleague[];
  readonly authorityName: string;
}

/** The home page of a council that has nothing here yet. */
export function FirstDay({ overview, may, leads, authorityName }: FirstDayProps) {
  const { round, nextRound, offered } = overview;
  const canStart = may.start;
  if (round === null) {
    return (
      <EmptyState
        over={`${authorityName}, first day`}
        heading="Nothing is here yet"
        lead={`${noRoundIsOpen(nextRound)} When it opens, an assessment can be started here.`}
        actions={<a href="/frameworks">Read the questions first</a>}
      />
    );
  }
  return (
    <EmptyState
      over={`${authorityName}, first day`}
      heading={canStart ? 'Nothing is here yet. Begin with one framework' : 'Nothing is here yet'}
      count={[`${round.name} round: open, ${closingWords(round.closesOn, today())}`]}
      lead={
        canStart
          ? 'One officer can do a framework alone, or with colleagues. The lab, other councils and the public see nothing until you send it.'
          : firstDayWords(leads, may)
      }
      steps={offered.map(({ frameworkId, title, minutes }): Step => ({
        time: `About ${minutesInWords(minutes)}`,
        timeNote: 'with the evidence to hand',
        href: startHref(frameworkId),
        title: canStart ? `Begin “${title}”` : title,
        text: 'The next page says what it asks, how long it takes and who will see what. It starts nothing by itself.',
      }))}
    >
      <ExtensionNote {...round} today={today()} />
      <p className="ct-p ct-gap">
        <a href="/frameworks">Read the questions first</a>, or{' '}
        <a href="/benchmarks">see what a comparison looks like</a>.
      </p>
    </EmptyState>
  );
}
