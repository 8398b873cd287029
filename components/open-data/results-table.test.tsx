import { cleanup, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ANONYMOUS_COUNCILS, NAMED_COUNCILS } from '@/lib/benchmark/testing';
import { resultsPage } from '@/lib/open-data/results-page';
import { publishedResults } from '@/lib/open-data/testing';
import { GroupForm } from './group-form';
import { ResourceList } from './resource-list';
import { ResultsTable } from './results-table';

function drawThemes(entries = [...NAMED_COUNCILS, ...ANONYMOUS_COUNCILS]): void {
  const page = resultsPage({ ...publishedResults(entries), group: 'all', today: '2026-11-19' });
  const table = page?.tables.find(({ level }) => level === 'theme');
  if (table === undefined) throw new Error('There is no table');
  render(<ResultsTable table={table} />);
}

test('a table of results has how many councils and their quartiles, then the picture of the same row', () => {
  drawThemes();
  const row = within(screen.getByRole('table', { name: 'By theme' })).getByRole('row', {
    name: /^Leadership/,
  });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
      .slice(0, 4),
  ).toEqual(['8', '35', '50', '65']);
  expect(within(row).getByRole('img')).toHaveAccessibleName(
    /^Leadership: middle half 35 to 65, median 50\. Named: Ashmoor 78/,
  );
});

test('a hidden figure has its reason across the row', () => {
  drawThemes(ANONYMOUS_COUNCILS.slice(0, 2));
  const row = screen.getByRole('row', { name: /^Leadership/ });
  const [first] = within(row).getAllByRole('cell');
  expect(first).toHaveTextContent('Hidden. Fewer than 5 councils share and have a score here');
  expect(first).toHaveAttribute('colspan', '4');
});

test('beneath a table of results, counts by level are folded away, and not there where all are hidden', () => {
  drawThemes();
  const summary = screen.getByText('How many councils are near each level, by theme');
  expect(summary.closest('details')).not.toHaveAttribute('open');
  const counts = screen.getByRole('table', {
    name: /^Councils nearest to each level, by theme/,
    hidden: true,
  });
  const row = within(counts).getByRole('row', { name: /^Leadership/, hidden: true });
  expect(
    within(row)
      .getAllByRole('cell', { hidden: true })
      .map((cell) => cell.textContent),
  ).toEqual(['0', '3', '3', '2', '0']);
  cleanup();
  drawThemes(ANONYMOUS_COUNCILS.slice(0, 2));
  expect(screen.queryByText(/near each level/)).toBeNull();
});

test('a table of results keeps its roles when rows are stacked, and cannot be sorted', () => {
  drawThemes();
  const table = screen.getByRole('table', { name: 'By theme' });
  expect(table.querySelectorAll('tr:not([role]), td:not([role]), th:not([role])')).toHaveLength(0);
  expect(table.querySelector('[aria-sort], thead button, thead a')).toBeNull();
});

test('the form asks for a group by address, and is not there where there is nothing to choose', () => {
  const choices = [
    { value: 'all', text: 'All that took part' },
    { value: 'type:unitary', text: 'Unitary councils' },
  ];
  const { container, rerender } = render(
    <GroupForm action="/results/x" current="type:unitary" choices={choices} />,
  );
  expect(container.querySelector('form')).toHaveAttribute('method', 'get');
  expect(screen.getByLabelText('Councils')).toHaveDisplayValue('Unitary councils');
  rerender(<GroupForm action="/results/x" current="all" choices={choices.slice(0, 1)} />);
  expect(container).toBeEmptyDOMElement();
});

test('every address for programs says what can be chosen and what a row has', () => {
  render(<ResourceList />);
  const row = screen.getByRole('row', { name: /frameworks\/\{framework\}\/statistics/ });
  expect(row).toHaveTextContent('Can be narrowed with ?group= and ?level=');
  expect(row).toHaveTextContent(/lower, median, upper, rounded, nearLevel0, nearLevel1/);
});
