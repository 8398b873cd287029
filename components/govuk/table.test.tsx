import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { attributes, because, contentOf, officialExamples } from './fixtures.testing';
import { Table } from './table';

const cell = z.strictObject({
  text: z.coerce.string().optional(),
  html: z.string().optional(),
  format: z.literal('numeric').optional(),
  classes: z.string().optional(),
  rowspan: z.number().optional(),
  colspan: z.number().optional(),
  attributes: attributes.optional(),
});

function cellProps({ text, html, format, classes, rowspan, colspan, attributes: own }: z.infer<typeof cell>) {
  const words = contentOf({ text, html });
  return { content: words, format, className: classes, rowSpan: rowspan, colSpan: colspan, ...own };
}

test.each(
  officialExamples('table', {
    options: z.strictObject({
      caption: z.string().optional(),
      captionClasses: z.string().optional(),
      head: z.array(cell).optional(),
      rows: z.array(z.array(cell)),
      firstCellIsHeader: z.boolean().optional(),
      classes: z.string().optional(),
      attributes: attributes.optional(),
    }),
    render: ({ caption, captionClasses, head, rows, firstCellIsHeader, classes, attributes: own }) => (
      <Table
        caption={caption}
        captionClassName={captionClasses}
        head={head?.map(cellProps)}
        rows={rows.map((row) => row.map(cellProps))}
        firstCellIsHeader={firstCellIsHeader}
        className={classes}
        {...own}
      />
    ),
    leftOut: because('rows are never empty', 'with falsy items'),
  }),
)('looks like the official example "$name"', ({ ours, official }) => {
  expect(ours()).toEqual(official);
});

test('each number can be found by its column and its row', () => {
  render(
    <Table
      caption="Assessments by round"
      head={[{ content: 'Round' }, { content: 'Sent', format: 'numeric' }]}
      rows={[[{ content: 'Spring 2026' }, { content: '12', format: 'numeric' }]]}
      firstCellIsHeader
    />,
  );
  expect(screen.getByRole('table', { name: 'Assessments by round' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Sent' })).toBeVisible();
  expect(screen.getByRole('rowheader', { name: 'Spring 2026' })).toBeVisible();
});
