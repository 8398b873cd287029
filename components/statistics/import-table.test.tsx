import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ImportTable } from './import-table';

const ROW = {
  lines: '2 and 5',
  area: 'Swindon',
  about: 'Ages 19 to 21, year to March 2026',
  now: { text: '44%, 44 of 100', printed: '44, 100, 44' },
  before: null,
};
const BEFORE = { text: 'Hidden by the publisher, of 100', printed: 'c, 100, c', release: '2025 release' };

function rowsOf(): readonly (string | null)[] {
  return screen.getAllByRole('row').map((row) => row.textContent);
}

describe('a part of what a file changes', () => {
  test('shows a figure that changes as it is now and as it would be, with what was printed and where', () => {
    const rows = { kind: 'figures', rows: [{ ...ROW, before: BEFORE }] } as const;
    render(<ImportTable title="1 figure changes" rows={rows} />);
    expect(screen.getByRole('table', { name: '1 figure changes' })).toBeVisible();
    expect(rowsOf()).toEqual([
      'PlaceOf whom and whenNowIn the fileLines',
      'SwindonAges 19 to 21, year to March 2026Hidden by the publisher, of 100Printed: c, 100, c, 2025 release44%, 44 of 100Printed: 44, 100, 442 and 5',
    ]);
  });

  test('shows nothing in the place of what was not there: a new figure has no column for it', () => {
    render(<ImportTable title="1 figure is new" rows={{ kind: 'figures', rows: [ROW] }} />);
    expect(rowsOf()).toEqual([
      'PlaceOf whom and whenIn the fileLines',
      'SwindonAges 19 to 21, year to March 202644%, 44 of 100Printed: 44, 100, 442 and 5',
    ]);
  });

  test('names a refused row by its line, with the reason as somebody wrote it', () => {
    const reason = 'The number “<b>1,200</b>” is neither a number nor a symbol of the Department';
    render(
      <ImportTable title="1 row is refused" rows={{ kind: 'refused', rows: [{ line: 1204, reason }] }} />,
    );
    expect(rowsOf()).toEqual(['LineWhy', `1,204${reason}.`]);
  });

  test('counts the rows of what is not shown', () => {
    const rows = {
      kind: 'unused',
      rows: [{ what: 'No information, 19 to 21 years', rows: 1338, line: 4 }],
    } as const;
    render(<ImportTable title="1,338 rows are of what we do not show" rows={rows} />);
    expect(rowsOf()).toEqual(['What they are ofRowsFirst at line', 'No information, 19 to 21 years1,3384']);
  });
});
