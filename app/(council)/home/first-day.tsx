import { EmptyState } from '@/components/shell/empty-state';
import type { Step } from '@/components/shell/step-list';
import { onlyHolders } from '@/lib/access/permission-words';
import { startHref } from '@/lib/assessment/addresses';
import type { CouncilOverview } from '@/lib/assessment/overview';
import { NO_ROUND_IS_OPEN } from '@/lib/assessment/start-words';
import { closingWords } from '@/lib/assessment/closing-words';
import { minutesInWords } from '@/lib/assessment/minutes';
import { today } from '@/app/_server/today';

interface FirstDayProps {
  readonly overview: CouncilOverview;
  readonly canStart: boolean;
  readonly authorityName: string;
}

/** The home page of a council that has nothing here yet. */
export function FirstDay({ overview, canStart, authorityName }: FirstDayProps) {
  const { round, offered } = overview;
  if (round === null) {
    return (
      <EmptyState
        over={`${authorityName}, first day`}
        heading="Nothing is here yet"
        lead={`${NO_ROUND_IS_OPEN} When it opens, an assessment can be started here.`}
        actions={<a href="/frameworks">Read the questions first</a>}
      />
    );
  }
  return (
    <EmptyState
      over={`${authorityName}, first day`}
      heading="Nothing is here yet. Begin with one framework"
      count={[`${round.name} round: open, ${closingWords(round.closesOn, today())}`]}
      lead={
        canStart
          ? 'One officer can do a framework alone, or with colleagues. Nobody outside your council sees anything until you send it.'
          : `${onlyHolders('assessment:start')} You can read what is asked.`
      }
      steps={offered.map(({ frameworkId, title, minutes }): Step => ({
        time: `About ${minutesInWords(minutes)}`,
        timeNote: 'with the evidence to hand',
        href: startHref(frameworkId),
        title: canStart ? `Begin “${title}”` : title,
        text: 'The next page says what it asks, how long it takes and who will see what. It starts nothing by itself.',
      }))}
    >
      <p className="ct-p ct-gap">
        <a href="/frameworks">Read the questions first</a>, or{' '}
        <a href="/benchmarks">see what a comparison looks like</a>.
      </p>
    </EmptyState>
  );
}
