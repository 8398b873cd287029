import { expect, test } from 'vitest';
import { nextRoundWords, noRoundIsOpen } from './next-round';

const SPRING = { name: 'Spring 2027', opensOn: '2027-03-01' };

test.each([
  [nextRoundWords(SPRING), 'The next round, Spring 2027, opens on 1 March 2027.'],
  [nextRoundWords(null), 'No next round is set. A lab administrator sets its dates.'],
  [noRoundIsOpen(SPRING), 'No round is open. The next round, Spring 2027, opens on 1 March 2027.'],
  [noRoundIsOpen(null), 'No round is open. A lab administrator sets the dates of the next one.'],
])('a council reads when it can start again, or who sets that (demands 40): %s', (said, words) => {
  expect(said).toBe(words);
});
