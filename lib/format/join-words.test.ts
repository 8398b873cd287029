import { expect, test } from 'vitest';
import { joinWords } from './join-words';

test.each([
  ['Larkwater', ['Larkwater']],
  ['Larkwater and Selwick', ['Larkwater', 'Selwick']],
  ['Larkwater, Osierley and Selwick', ['Larkwater', 'Osierley', 'Selwick']],
])('names stand one after another: %s', (words, names) => {
  expect(joinWords(names)).toBe(words);
});

test('or as a choice', () => {
  expect(joinWords(['Larkwater', 'Selwick'], 'or')).toBe('Larkwater or Selwick');
});
