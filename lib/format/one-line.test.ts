import { expect, test } from 'vitest';
import { oneLine } from './one-line';

test('a text on one line holds no line ends and nothing unseen', () => {
  expect(oneLine(' a\r\n\tb\u202e\u0007c\u200b ')).toBe('a bc');
});
