import { CountsTable } from '@/components/assessment/counts-table';
import { CoverageSoFar } from '@/components/assessment/coverage-so-far';
import type { Progress } from '@/lib/assessment/progress';
import type { ExactScore } from '@/lib/scoring/scores';

type CountedSectionProps = {
  readonly progress: Progress;
  readonly coverage: ExactScore | null;
  /** Answers can still be changed. */
  readonly isOpen: boolean;
};

/** What was counted, beside the coverage that comes of it. */
export function CountedSection({ progress, coverage, isOpen }: CountedSectionProps) {
  return (
    <div className="ct-split ct-split--12">
      <div>
        <h2 className="ct-h2 ct-h2--first">{isOpen ? 'Before you send' : 'What was counted'}</h2>
        <CountsTable progress={progress} isOpen={isOpen} />
      </div>
      <CoverageSoFar coverage={coverage} isOpen={isOpen} />
    </div>
  );
}
