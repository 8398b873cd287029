import { describe, expect, it } from 'vitest';
import { filledSheetSchema, findFilledSheet, MOST_ROWS } from './filled-sheet';
import { columnLetters, NO_CELL } from './grid';
import type { Cell, Grid } from './grid';
import { HEADS } from './sheet-words';

const text = (words: string): Cell => ({ kind: 'text', text: words });
const READ: readonly string[] = [HEADS.row, HEADS.answer, HEADS.comment, HEADS.reason, HEADS.version];
const ROW = ['q1', '3', 'So it is', '', '2'].map(text);

function grid(rows: readonly (readonly Cell[])[], heads = READ, name = 'Answers'): Grid {
  return { name, rows: [heads.map(text), ...rows.map((row) => [...row])] };
}

describe('the table of answers in a file', () => {
  it('is found on whatever sheet and row it was moved to, and each cell says where it stands', () => {
    const moved = grid([ROW], READ, 'Copy of answers');
    const found = findFilledSheet([
      { name: 'Cover', rows: [[text('For the board')]] },
      { ...moved, rows: [[text('Draft')], [], ...moved.rows] },
    ]);
    expect(found).toMatchObject({ ok: true, sheet: { name: 'Copy of answers', rows: [{ number: 4 }] } });
  });

  it('is read by its heads, whatever order its columns came back in', () => {
    const heads = [
      HEADS.version,
      'Ours',
      ` ${HEADS.comment.toUpperCase()} `,
      HEADS.reason,
      HEADS.row,
      HEADS.answer,
    ];
    const row = ['2', 'mine', 'So it is', '', 'q1', '3'].map(text);
    const found = findFilledSheet([grid([row], heads)]);
    expect(found).toMatchObject({
      ok: true,
      sheet: {
        columns: { row: 'E', answer: 'F', comment: 'C', reason: 'D', version: 'A' },
        rows: [{ row: text('q1'), answer: text('3'), comment: text('So it is'), version: text('2') }],
      },
    });
  });

  it('leaves empty rows out, and takes a row that is cut short as empty at its end', () => {
    const found = findFilledSheet([grid([[], [NO_CELL, text('  ')], ROW.slice(0, 2)])]);
    expect(found).toMatchObject({
      ok: true,
      sheet: { rows: [{ number: 4, comment: NO_CELL, version: NO_CELL }] },
    });
    expect(found.ok && found.sheet.rows).toHaveLength(1);
  });

  it.each(READ)('is none without its head “%s”: nothing is guessed at', (lost) => {
    expect(
      findFilledSheet([
        grid(
          [ROW],
          READ.filter((head) => head !== lost),
        ),
      ]),
    ).toEqual({
      ...{ ok: false, fault: 'no-table' },
    });
  });

  it('has a most that it may hold', () => {
    const rows = (count: number) => Array.from({ length: count }, () => ROW);
    expect(findFilledSheet([grid(rows(MOST_ROWS))]).ok).toBe(true);
    expect(findFilledSheet([grid(rows(MOST_ROWS + 1))])).toEqual({ ok: false, fault: 'too-many-rows' });
  });

  it('keeps no more of the name of a sheet than can be said at every cell, also of what was kept before', () => {
    const long = 'N'.repeat(1_000_000);
    const found = findFilledSheet([grid([ROW], READ, `\u202e${long}`)]);
    expect(found).toMatchObject({ ok: true, sheet: { name: 'N'.repeat(40) } });
    const kept = { ...(found.ok ? found.sheet : {}), name: long };
    expect(filledSheetSchema.parse(kept).name).toBe('N'.repeat(40));
  });

  it('keeps no more of a cell than shows that it is too long', () => {
    const found = findFilledSheet([grid([[text('q1'), text('3'), text('x'.repeat(50_000))]])]);
    expect(found.ok && found.sheet.rows[0]?.comment.text.length).toBe(10_000);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is called %s, as spreadsheets do', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});
