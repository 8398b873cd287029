import { COVERAGE_WORDS, coverageText } from '@/lib/assessment/check-words';
import type { ExactScore } from '@/lib/scoring/scores';

interface CoverageSoFarProps {
  readonly coverage: ExactScore | null;
  readonly isOpen: boolean;
}

/** The share of what is scored that has an answer. Never a score: not here, not before sending. */
export function CoverageSoFar({ coverage, isOpen }: CoverageSoFarProps) {
  return (
    <div>
      <h2 className="ct-h2 ct-h2--first">{isOpen ? 'Coverage so far' : 'Coverage'}</h2>
      <p className="ct-p">
        <strong className="ct-h1">{coverageText(coverage)}</strong>
      </p>
      <p className="ct-s ct-p">{isOpen ? COVERAGE_WORDS.open : COVERAGE_WORDS.closed}</p>
    </div>
  );
}
