import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storableText } from './storable-text';

test('null characters go, wherever they stand', () => {
  expect(storableText('\u0000a\u0000\u0000b\u0000')).toBe('ab');
});

test('every other text stays as it is: markup, emoji, right to left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\u0000'));
      expect(storableText(text)).toBe(text);
    }),
  );
  for (const text of ['<b>&amp;</b>', '👩🏽‍⚖️', 'שלום', '\t\r\n']) expect(storableText(text)).toBe(text);
});
