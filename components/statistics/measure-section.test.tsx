import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { areaFigures } from '@/lib/statistics/area-figures';
import { CATALOGUE, figure } from '@/lib/statistics/testing';
import { InspectionTable } from './inspection-table';
import { MeasureSection } from './measure-section';

const AREAS = [
  { code: 'E06000001', name: 'Ashmoor' },
  { code: 'E92000001', name: 'England' },
];

function drawMeasure() {
  const figures = [
    figure({ top: '72', bottom: '100', value: '72' }),
    figure({ period: '2024', top: 'c', bottom: '16', value: 'c' }),
    figure({ areaCode: 'E92000001', top: '540', bottom: '1000', value: '54' }),
  ];
  const [measure] = areaFigures(CATALOGUE, figures, AREAS);
  if (measure === undefined) throw new Error('Nothing to draw');
  render(<MeasureSection figures={measure} />);
}

test('a measure begins with its finding, and its table says what is hidden and what was never published', () => {
  drawMeasure();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
    'In touch, ages 19 to 21: 72%, England 54%',
  );
  const rows = within(screen.getByRole('table', { name: 'Ages 19 to 21' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    'TimeAshmoorEnglandPublished in',
    'Year to March 202572%72 of 10054%540 of 1,0002025 release',
    'Year to March 2024Hidden by the publisherof 16Not published2025 release',
  ]);
});

test('a measure ends with where it is from', () => {
  drawMeasure();
  expect(screen.getByRole('link', { name: /A department, Care leavers/ })).toHaveAttribute(
    'href',
    'https://example.org/',
  );
});

test('inspections say what was not judged, and whose table a grade is from', () => {
  const shared = { startedOn: null, overall: null, reportUrl: 'https://example.org/report' };
  render(
    <InspectionTable
      inspections={[
        { ...shared, publishedOn: '2026-05-28', careLeavers: 'Good', source: 'report' },
        { ...shared, publishedOn: '2019-04-01', careLeavers: null, source: 'official', reportUrl: null },
      ]}
    />,
  );
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
    /care leavers: Good\. Report of 28 May 2026/,
  );
  const [, first, second] = screen.getAllByRole('row');
  expect(first).toHaveTextContent(/Day not known.*Good.*Not judged.*Read from the report/);
  expect(second).toHaveTextContent(/1 April 2019.*Not judged.*Not judged.*Ofsted’s own table/);
});

test('where nothing was inspected, that is said', () => {
  render(<InspectionTable inspections={[]} />);
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/care leavers: none/);
  expect(screen.queryByRole('table')).toBeNull();
});

test('an invented inspection says so, and nobody else is named for it', () => {
  const [invented] = [
    { startedOn: '2024-03-04', overall: null, reportUrl: null, source: 'invented' as const },
  ];
  render(<InspectionTable inspections={[{ ...invented, publishedOn: '2024-05-16', careLeavers: 'Good' }]} />);
  expect(screen.getAllByRole('row')[1]).toHaveTextContent(/Good.*Invented for the demonstration/);
  expect(screen.queryByText(/Open Government Licence/)).toBeNull();
});
