import { FactList } from '@/components/shell/fact-list';
import { SCORING_WORDS } from '@/lib/framework/framework-outline-scoring';

/** How answers become scores, in plain words. */
export function ScoringRules() {
  return <FactList facts={SCORING_WORDS.map(({ name, rule }) => ({ term: name, detail: rule }))} />;
}
