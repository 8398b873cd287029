import { expect, test } from 'vitest';
import { beginningItems, beginsWith, lookAgainWords } from './last-round-words';

const SPRING = { roundName: 'Spring 2026', carried: 1 };
const ASHMOOR = { fromCode: 'DEMO0002', fromName: 'Ashmoor', roundName: 'Spring 2026', carried: 12 };

test('the choices say how much comes over, and that it counts as not answered', () => {
  const items = beginningItems(SPRING);
  expect(items.map(({ value }) => value)).toEqual(['last-round', 'empty']);
  expect(items[0]?.hint).toBe(
    '1 answer comes over. Each counts as not answered until somebody has looked at it again',
  );
});

test('a council that was taken over is offered by name, beside the own last round or alone (demand 15)', () => {
  expect(beginningItems(SPRING, [ASHMOOR]).map(({ label }) => label)).toEqual([
    'Your answers of the Spring 2026 round',
    'The answers that Ashmoor sent in the Spring 2026 round',
    'Empty answers',
  ]);
  const [first] = beginningItems(null, [ASHMOOR]);
  expect(beginsWith(first?.value ?? '')).toBe('DEMO0002');
  expect(beginningItems(null, [])).toEqual([]);
});

test.each(['last-round', 'empty', ''])('“%s” names no other council', (begin) => {
  expect(beginsWith(begin)).toBeNull();
});

test.each([
  [48, 48, '48 answers came over from the last round. Until somebody has looked at it again, each counts'],
  [
    12,
    48,
    '48 answers came over from the last round. 36 are done. 12 wait to be looked at again: until then',
  ],
  [1, 2, '2 answers came over from the last round. 1 is done. 1 waits to be looked at again: until then'],
])(
  'while %i of %i wait, both are counted, and what came over stays as it is',
  (lookAgain, cameOver, words) => {
    expect(lookAgainWords({ lookAgain, cameOver })).toContain(words);
  },
);

test('an assessment says nothing of what came over once all was looked at', () => {
  expect(lookAgainWords({ lookAgain: 0, cameOver: 48 })).toBeNull();
});
