import { SignOffRecord } from '@/components/assessment/sign-off-record';
import { approvedWords } from '@/lib/assessment/approval-words';
import type { SentWith } from '@/lib/assessment/approval';
import type { SignOff } from '@/lib/assessment/sign-off';

interface RouteSummaryProps {
  readonly route: {
    readonly approval: SentWith | null;
    readonly signOff: SignOff | undefined;
  };
  readonly signOffHref: string;
}

/** How what was sent came to be decided: whose approval, and what committees said. */
export function RouteSummary({ route, signOffHref }: RouteSummaryProps) {
  return (
    <section className="ct-gap">
      <h2 className="ct-h2">Route to decision</h2>
      <p className="ct-p">
        {approvedWords(route.approval)}. <a href={signOffHref}>The record, and how to fill it in</a>
      </p>
      {route.signOff === undefined ? (
        <p className="ct-p ct-none">Nothing is recorded yet of scrutiny, consultation or the decision.</p>
      ) : (
        <SignOffRecord record={route.signOff} />
      )}
    </section>
  );
}
