import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { because, officialExamples } from './fixtures.testing';
import { Pagination } from './pagination';

const step = z.strictObject({ href: z.string() }).optional();

test.each(
  officialExamples('pagination', {
    options: z.strictObject({ previous: step, next: step }),
    render: ({ previous, next }) => (
      <Pagination previousHref={previous?.href ?? null} nextHref={next?.href ?? null} />
    ),
    leftOut: {
      ...because(
        'Pages without numbers are all that is offered',
        'default',
        'with custom link and item text',
        'with many pages',
        'first page',
        'last page',
        'with custom classes',
        'with custom attributes',
        'with custom navigation landmark',
        'with custom accessible labels on item links',
        'with empty items',
      ),
      ...because(
        'Its links have no labels of their own',
        'with prev and next only and labels',
        'with prev and next only and very long labels',
      ),
    },
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('is not there where there is one page', () => {
  expect(render(<Pagination previousHref={null} nextHref={null} />).container.innerHTML).toBe('');
});
