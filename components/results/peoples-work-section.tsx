import { SourceLine } from '@/components/shell/source-line';
import { formatWhole } from '@/lib/format/number';
import type { PeoplesWork } from '@/lib/results/peoples-work';
import { printed } from '@/lib/results/shown-figure';

interface PeoplesWorkSectionProps {
  readonly finding: string;
  readonly work: PeoplesWork;
}

/** Three figures in a row: work claimed, people paid, hours paid. */
export function PeoplesWorkSection({ finding, work }: PeoplesWorkSectionProps) {
  return (
    <>
      <h2 className="ct-h2">{finding}</h2>
      <dl className="ct-tally">
        <Tally words="pieces of work claimed in your answers" figure={formatWhole(work.claimed)} />
        <Tally words="people were paid for such work in the last 12 months" figure={printed(work.people)} />
        <Tally words="hours were paid in the last 12 months" figure={printed(work.hours)} />
      </dl>
      <SourceLine>
        One piece of work can support several answers. The tally is a prompt to ask, not a count of jobs. A
        number of people from 1 to 5 stays inside your council: reports and comparisons hide it.
      </SourceLine>
    </>
  );
}

function Tally({ words, figure }: { readonly words: string; readonly figure: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{figure}</dd>
    </div>
  );
}
