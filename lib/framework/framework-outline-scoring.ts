import { LOW_COVERAGE_BELOW } from '@/lib/scoring/limits';

/** The scoring rules in plain words. Source: framework guide, parts 3 to 5; the exact rules are in lib/scoring. */
export const SCORING_WORDS = [
  { name: 'Five levels', rule: 'Each level scores 25 more than the one below: 0, 25, 50, 75 or 100.' },
  {
    name: 'Lists, and yes or no',
    rule: 'Where they are scored, what each answer scores stands beside it. “Something else” adds nothing.',
  },
  {
    name: 'Numbers',
    rule: 'Most are not scored: they stand beside other figures. A few percentages score by bands, which stand with the question. A percentage is rounded to a whole number first, and anything above zero counts as at least 1. A bottom number of 0 means no cases, and leaves the question out.',
  },
  { name: 'Dates and texts', rule: 'Never scored.' },
  {
    name: 'Weight',
    rule: 'A question with weight 3 counts three times as much as one with weight 1. The score of a theme, a lens, a principle or the framework is the average over the scored questions that you answered, each counted by its weight.',
  },
  {
    name: 'Not applicable',
    rule: 'A reason that counts leaves the question out of the sum. Any other reason needs your approver’s agreement; until then the question counts as not answered.',
  },
  {
    name: 'Coverage',
    rule: `How much of what applies to you has an answer, by weight. “We do not know” and no answer both lower it. Below ${LOW_COVERAGE_BELOW}% it is marked as low.`,
  },
  {
    name: 'Lowest possible score',
    rule: 'What the score would be if every unknown were 0. Councils are compared on it, so leaving hard questions out never pays.',
  },
  { name: 'One grade', rule: 'There is none. The three frameworks are never added together.' },
] as const;
