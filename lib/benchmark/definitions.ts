import { BATCH_LIMITS } from '@/lib/batches/limits';
import { numberWord } from '@/lib/format/number-word';
import type { ComparedBy } from './benchmark-address';
import { MONTHS_COMPARED } from './latest-entries';

/** A word of the page and what it means here. */
export type Definition = { readonly term: string; readonly detail: string };

const { minimumOthers, minimumPart, roundTo } = BATCH_LIMITS;

const SCORE: Definition = {
  term: 'Lowest possible score',
  detail:
    'From 0 to 100: the score if everything that a council did not know or answer were 0. What does not apply to it is not counted.',
};
const LEVEL: Definition = {
  term: 'Nearest level',
  detail:
    'Each answer by level is worth 25 points a level. A score between two levels is counted at the nearer one.',
};
const RATES: readonly Definition[] = [
  {
    term: 'Median of rates',
    detail: 'The middle one of councils’ own percentages. A small council counts for as much as a large one.',
  },
  {
    term: 'Pooled rate',
    detail:
      'All people of several councils together: their top numbers over their bottom numbers. A large council counts for more. Made of councils that share by name alone.',
  },
];
const GROUP: readonly Definition[] = [
  {
    term: 'Median and middle half',
    detail:
      'Put councils in order: the median is the one in the middle. The middle half lies between the lower quartile, below which a quarter of them are, and the upper quartile.',
  },
  {
    term: 'Named, anonymous and private',
    detail: `Each council chooses, for each audience. Named councils stand here with their scores. Anonymous ones count in medians, never fewer than ${numberWord(minimumPart)} together. Private ones are nowhere.`,
  },
  {
    term: 'Hidden',
    detail: `We show no median of fewer than ${numberWord(minimumOthers)} other councils, nor one from which somebody’s answers could be worked out.`,
  },
  {
    term: 'Rounded',
    detail: `To the nearest ${roundTo}, where a council that does not give its name stands behind a figure.`,
  },
  {
    term: 'Latest answers',
    detail: `What each council sent last, in the last ${MONTHS_COMPARED} months. Medians are worked out once a week and on the day of a round’s results, so that nobody can see what changes when one council joins.`,
  },
];

/** What the words of a comparison mean. Source: docs/disclosure.md; framework guide, parts 4 and 5. */
export function definitions(by: ComparedBy): readonly Definition[] {
  return by === 'rate' ? [...RATES, ...GROUP] : [SCORE, ...GROUP.slice(0, 1), LEVEL, ...GROUP.slice(1)];
}
