import { read } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpack } from '@/lib/circulate/spreadsheet.testing';
import { questionWorkbook } from '@/lib/circulate/question-workbook';
import { exampleSheet } from '@/lib/circulate/testing';
import { writeXlsx } from './write-xlsx';

const HOSTILE = [
  '=1+1',
  '+44 20',
  '@SUM(A1)',
  '<b>&"</b>',
  'two  spaces\n\tand a tab',
  '_x0041_',
  '\u0001\ud800',
];
const workbook = questionWorkbook(exampleSheet());
const bytes = writeXlsx(workbook);
const parts = unzipSync(bytes);
const answers = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());

describe('a questionnaire as a spreadsheet of Excel', () => {
  it('holds the same two sheets as the ODS file: one row of heads, no merged and no empty cell: demand 33', () => {
    const opened = read(bytes, { type: 'array', dense: true });
    expect(opened.SheetNames).toEqual(workbook.sheets.map(({ name }) => name));
    for (const { name, columns, rows } of workbook.sheets) {
      const table = [columns.map(({ head }) => head), ...rows.map((row) => row.map(({ value }) => value))];
      expect(opened.Sheets[name]?.['!merges']).toBeUndefined();
      expect(opened.Sheets[name]?.['!data']?.map((row) => row.map(({ v }) => v))).toEqual(table);
    }
  });

  it('is one that can be brought in again', () => {
    expect(unpack(bytes)).toMatchObject({ ok: true });
  });

  it('offers the levels in a list, and leaves room for anything else', () => {
    expect(answers).toContain('<formula1>&quot;Not answered,0. Not started,1. Emerging');
    expect(answers).toMatch(/<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="F\d+"/);
    expect(answers.indexOf('<dataValidations')).toBeGreaterThan(answers.indexOf('</sheetData>'));
  });

  it('keeps the heads in sight and wraps what is long', () => {
    expect(answers).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2"');
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).match(/wrapText="1"/g)).toHaveLength(3);
  });

  it('keeps as text whatever begins like a formula or looks like markup or an escape', () => {
    const table = {
      name: 'Answers',
      columns: [{ head: 'Said', widthCm: 5 }],
      rows: HOSTILE.map((value) => [{ value }]),
    };
    const opened = read(writeXlsx({ title: 'x', sheets: [table] }), { type: 'array', dense: true });
    const cells = (opened.Sheets['Answers']?.['!data'] ?? []).slice(1).map(([cell]) => cell);
    expect(cells.map((cell) => [cell?.t, cell?.f])).toEqual(HOSTILE.map(() => ['s', undefined]));
    expect(cells.slice(0, -1).map((cell) => cell?.v)).toEqual(HOSTILE.slice(0, -1));
  });

  it('is the same bytes whenever it is written', () => {
    expect(Buffer.compare(writeXlsx(workbook), bytes)).toBe(0);
  });
});
