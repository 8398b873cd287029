import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { because, contentOf, officialExamples, outline } from './fixtures.testing';

test('layout of the source, order of attributes and order of class names do not matter', () => {
  expect(outline('<p id="a" class="x  y">\n  Text\n</p>')).toEqual(outline('<p class="y x" id="a">Text</p>'));
});

test.each([
  ['another class', '<p class="x">Text</p>', '<p class="y">Text</p>'],
  ['a missing attribute', '<p id="a">Text</p>', '<p>Text</p>'],
  ['another element', '<p>Text</p>', '<div>Text</div>'],
  ['another text', '<p>Text</p>', '<p>Texts</p>'],
  ['a missing space between words', '<p><b>Error:</b> Text</p>', '<p><b>Error:</b>Text</p>'],
  ['a missing space at the start of hidden words', '<a>Go<b> on</b></a>', '<a>Go<b>on</b></a>'],
  ['another nesting', '<b></b><i></i>', '<b><i></i></b>'],
])('%s is told apart', (_, one, other) => {
  expect(outline(one)).not.toEqual(outline(other));
});

test('HTML of an example becomes nodes that render as the same HTML', () => {
  const html = '<p class="govuk-body">See <a href="#x">this</a> &amp; that</p>';
  expect(renderToStaticMarkup(<>{contentOf({ html })}</>)).toBe(html);
});

test('one reason can stand for several examples', () => {
  expect(because('not offered', 'a', 'b')).toEqual({ a: 'not offered', b: 'not offered' });
});

const hint = { options: z.looseObject({}), render: () => <p className="govuk-hint" /> };

test('a component that differs is found out', () => {
  for (const { ours, official } of officialExamples('hint', { ...hint, leftOut: {} }))
    expect(ours()).not.toEqual(official);
});

test('options that a component does not offer are refused, not passed over', () => {
  const [example] = officialExamples('hint', { ...hint, options: z.strictObject({}), leftOut: {} });
  expect(() => example?.ours()).toThrow(/Unrecognized key/);
});

test('only examples that exist can be left out', () => {
  expect(() => officialExamples('hint', { ...hint, leftOut: { 'with confetti': 'none' } })).toThrow(
    'No such example of hint: with confetti',
  );
});
