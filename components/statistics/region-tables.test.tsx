import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RegionTables } from './region-tables';

const REGIONS = [
  {
    name: 'London',
    councils: [
      {
        code: 'E3',
        name: 'Brackenham',
        figure: { text: 'Hidden by the publisher', detail: 'of 16', isNumber: false },
      },
      { code: 'E4', name: 'Dunmere', figure: null },
    ],
  },
  {
    name: 'South West',
    councils: [{ code: 'E1', name: 'Ashmoor', figure: { text: '72%', detail: '72 of 100', isNumber: true } }],
  },
];

test('every council stands under its region with its figure or a word, and leads to all of its figures', () => {
  render(<RegionTables regions={REGIONS} measureId="in-touch" figureHead="Year to March 2025" />);
  const [london, southWest] = screen.getAllByRole('table');
  const words = (table: HTMLElement | undefined) =>
    within(table ?? document.body)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
  expect(words(london)).toEqual(['BrackenhamHidden by the publisherof 16', 'DunmereNothing published']);
  expect(words(southWest)).toEqual(['Ashmoor72%72 of 100']);
  expect(screen.getByRole('link', { name: 'Ashmoor' })).toHaveAttribute(
    'href',
    '/official-figures/E1#in-touch',
  );
});

test('there is no way to sort', () => {
  const { container } = render(
    <RegionTables regions={REGIONS} measureId="in-touch" figureHead="Year to March 2025" />,
  );
  expect(container.querySelector('[aria-sort], thead a, thead button')).toBeNull();
});
