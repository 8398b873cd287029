import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storableText } from './storable-text';

test('null characters go, wherever they stand', () => {
  expect(storableText('\u0000a\u0000\u0000b\u0000')).toBe('ab');
});

test('marks that turn the words after them the other way go: a text is quoted inside the sentences of others', () => {
  for (const mark of [
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ])
    expect(storableText(`said ${mark}then\nmore`)).toBe('said then\nmore');
});

test('every other text stays as it is: markup, emoji, right to left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\u0000\u202a-\u202e\u2066-\u2069]/u.test(text));
      expect(storableText(text)).toBe(text);
    }),
  );
  for (const text of ['<b>&amp;</b>', '👩🏽‍⚖️', 'שלום', 'שלום\u200f!', '\t\r\n'])
    expect(storableText(text)).toBe(text);
});
