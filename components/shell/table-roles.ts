/**
 * The roles that a table's own tags have, said in words. Rows that stack on a phone are no longer laid out as a
 * table, and browsers then stop calling them one to screen readers. Spread onto the tags, because a linter that does
 * not know the style sheet takes them for superfluous.
 */
export const TABLE_ROLES = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader', scope: 'col' },
  rowHeader: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const;
