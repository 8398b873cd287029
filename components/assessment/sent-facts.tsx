import { FactList } from '@/components/shell/fact-list';
import { assessmentHref } from '@/lib/assessment/addresses';
import { formatDayTime } from '@/lib/format/date';

interface SentFactsProps {
  readonly assessmentId: string;
  readonly submission: {
    readonly submittedAt: Date;
    readonly submittedBy: string;
    readonly declaration: string;
  };
}

/** When an assessment was sent, by whom and with which words. */
export function SentFacts({ assessmentId, submission }: SentFactsProps) {
  const { submittedAt, submittedBy, declaration } = submission;
  return (
    <>
      <FactList
        className="ct-measure"
        facts={[
          { term: 'Sent', detail: formatDayTime(submittedAt) },
          { term: 'By', detail: submittedBy },
          { term: 'Declared', detail: `“${declaration}”` },
        ]}
      />
      <p className="ct-p ct-gap">
        <a href={assessmentHref(assessmentId, 'results')}>See the results</a> or{' '}
        <a href={assessmentHref(assessmentId, 'report')}>the report</a>.
      </p>
    </>
  );
}
