import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_KEYS } from '@/lib/report/record-columns';
import type { ReportRecord } from '@/lib/report/record-columns';
import type { Report } from '@/lib/report/report';
import { toCsv } from './csv';

const EMPTY: ReportRecord = {
  authority: null,
  authority_type: null,
  framework: null,
  framework_version: null,
  round: null,
  submitted_on: null,
  method_version: null,
  level: null,
  key: null,
  label: null,
  theme: null,
  kind: null,
  lens: null,
  weight: null,
  scored: null,
  state: null,
  answer: null,
  answer_detail: null,
  number: null,
  numerator: null,
  denominator: null,
  percentage: null,
  parts: null,
  reason: null,
  reason_text: null,
  published_figure: null,
  published_release: null,
  change_reason: null,
  comment: null,
  evidence_strength: null,
  evidence: null,
  score: null,
  coverage: null,
  lowest_possible_score: null,
  note: null,
};

function reportOf(records: readonly ReportRecord[]): Report {
  return {
    language: 'en-GB',
    title: 'Report',
    subtitle: '',
    runningHead: '',
    runningFoot: '',
    meta: [],
    generatedOn: '2026-06-12T10:00:00Z',
    sections: [],
    records,
  };
}

/** An independent reader of what was written. */
function readBack(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
}

function commentRead(comment: string): string | undefined {
  const [row] = readBack(toCsv(reportOf([{ ...EMPTY, comment }])));
  return row?.['comment'];
}

describe('the table as a file', () => {
  it('begins with a byte order mark and one head row, and ends every line in CRLF', () => {
    const csv = toCsv(reportOf([EMPTY, EMPTY]));
    expect(csv.startsWith('\uFEFFauthority,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('has every column in every row', () => {
    const csv = toCsv(reportOf([{ ...EMPTY, level: 'overall', score: 61.5 }]));
    const [row] = readBack(csv);
    expect(Object.keys(row ?? {})).toEqual([...RECORD_KEYS]);
    expect(row?.['score']).toBe('61.5');
  });

  it('writes a head row even when there is nothing below it', () => {
    expect(readBack(toCsv(reportOf([])))).toEqual([]);
    expect(toCsv(reportOf([]))).toContain('lowest_possible_score');
  });

  it.each([
    ['quotes', 'They said "we listened"'],
    ['commas', 'one, two, three'],
    ['line ends', 'first line\nsecond line\r\nthird line'],
    ['an emoji', 'Well done 👩‍🚀😀'],
    ['right-to-left writing', 'שלום, مرحبا'],
    ['markup', '<b onclick="x">bold</b> &amp; more'],
    ['spaces at both ends', '  kept  '],
    ['a quote alone', '"'],
    ['ten thousand characters', 'a "quoted", line\n'.repeat(625)],
    ['a semicolon and a tab inside', 'a;b\tc'],
  ])('reads back %s as they were written', (_, comment) => {
    expect(commentRead(comment)).toBe(comment);
  });

  it.each([
    '=1+1',
    '+44 20 7946 0000',
    '-see note',
    '@SUM(A1)',
    '\tindented',
    '\rreturn',
    '\nfeed',
    '-1+2',
    '--',
    '＋44 20 7946 0000',
    '－see note',
    '＠SUM(A1)',
    '＝1+1',
    '－5',
    '﹦1+1',
    '﹣1',
  ])('never lets a spreadsheet run %j', (comment) => {
    expect(commentRead(comment)).toBe(`'${comment}`);
  });

  it.each([
    ['-5', '-5'],
    ['0', '0'],
    ['12.5', '12.5'],
    ['hidden', 'hidden'],
    ["'already'", "'already'"],
  ])('leaves %s alone', (comment, read) => {
    expect(commentRead(comment)).toBe(read);
  });

  it('keeps a negative number a number', () => {
    const [row] = readBack(toCsv(reportOf([{ ...EMPTY, score: -3.5, numerator: 0 }])));
    expect([row?.['score'], row?.['numerator']]).toEqual(['-3.5', '0']);
  });

  it('reads back whatever is written, but for the apostrophe that disarms it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (comment) => {
        const read = commentRead(comment) ?? '';
        expect([comment, `'${comment}`]).toContain(read);
        expect(read).not.toMatch(/^[=+@＝＋－＠\t\r\n]/u);
      }),
    );
  });
});
