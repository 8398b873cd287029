import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { questionWorkbook } from '@/lib/circulate/question-workbook';
import { exampleSheet } from '@/lib/circulate/testing';
import { writeOds } from './write-ods';

const HOSTILE = [
  '=1+1',
  '+44 20',
  '-5',
  '@SUM(A1)',
  '=HYPERLINK("https://evil.example","x")',
  '<b>&"</b>',
  '\u0001\ud800',
];
const workbook = questionWorkbook(exampleSheet());
const bytes = writeOds(workbook);
const content = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Something is missing from the file');
  return value;
}

describe('a questionnaire as a spreadsheet', () => {
  it('says what kind of file it is in its first bytes, not packed', () => {
    expect(strFromU8(bytes.subarray(30, 38))).toBe('mimetype');
    expect(strFromU8(bytes.subarray(38, 84))).toBe('application/vnd.oasis.opendocument.spreadsheet');
  });

  it('is one table a sheet, notes first, one row of heads, no merged and no empty cell: demand 33', () => {
    const opened = read(bytes, { type: 'array', dense: true });
    expect(opened.SheetNames).toEqual(['Notes', 'Answers']);
    for (const { name, columns, rows } of workbook.sheets) {
      const sheet = there(opened.Sheets[name]);
      expect(sheet['!merges']).toBeUndefined();
      const data = there(sheet['!data']);
      expect(data).toHaveLength(rows.length + 1);
      for (const row of data) {
        expect(row).toHaveLength(columns.length);
        for (const cell of row) expect(String(cell.v)).not.toMatch(/^(undefined)?$/);
      }
      expect(new Set(columns.map(({ head }) => head)).size).toBe(columns.length);
    }
    expect(content.match(/<table:table-header-rows>/g)).toHaveLength(2);
    expect(content).not.toMatch(/spanned|covered-table-cell/);
  });

  it('offers the levels in a list, and leaves room for anything else', () => {
    expect(content).toContain('&quot;0. Not started&quot;;&quot;1. Emerging&quot;');
    expect(content).toContain('table:display="false"');
  });

  it('keeps as text whatever begins like a formula or looks like markup', () => {
    const table = {
      name: 'Answers',
      columns: [{ head: 'Said', widthCm: 5 }],
      rows: HOSTILE.map((value) => [{ value }]),
    };
    const opened = read(writeOds({ title: 'x', sheets: [table] }), { type: 'array', dense: true });
    const cells = (opened.Sheets['Answers']?.['!data'] ?? []).slice(1).map(([cell]) => cell);
    expect(cells.map((cell) => [cell?.t, cell?.f])).toEqual(HOSTILE.map(() => ['s', undefined]));
    expect(cells.slice(0, -1).map((cell) => cell?.v)).toEqual(HOSTILE.slice(0, -1));
  });

  it('is the same bytes whenever it is written', () => {
    expect(Buffer.compare(writeOds(workbook), bytes)).toBe(0);
  });
});
