import { describe, expect, it } from 'vitest';
import type { Cell, ReportTable } from '@/lib/report/report';
import { nodes, plain, textsOf } from './pdf-reader.testing';
import { pageHeight, pageWidth } from './sheet';
import { openSheet, readSheet } from './sheet.testing';
import { tableStartHeight, writeTable } from './table';
import { columnFrames, headBlocks, linesHeight, pictureHeight, rowBlocks } from './table-cells';

function text(words: string, details: readonly string[] = []): Cell {
  return { kind: 'text', text: words, details };
}

const COLUMNS = [
  { key: 'theme', label: 'Theme', numeric: false },
  { key: 'score', label: 'Lowest possible score', numeric: true },
  { key: 'picture', label: '0 to 100', numeric: false },
];

function row(name: string, score: number): readonly Cell[] {
  return [
    text(name, ['One “do not know”']),
    { kind: 'number', value: score, display: score.toFixed(1) },
    {
      kind: 'picture',
      picture: { kind: 'theme-score', strip: { lowestPossible: score, score } },
      alt: `Lowest possible score ${score.toFixed(1)}`,
      words: null,
    },
  ];
}

function tableOf(rows: ReportTable['rows'], columns = COLUMNS): ReportTable {
  return { kind: 'table', caption: 'Scores by theme', columns, rows, rowHeader: true };
}

describe('a table in a document', () => {
  it('has a caption, a scoped head for each column, and a head for each row', async () => {
    const sheet = openSheet();
    writeTable(sheet, tableOf([row('Homes', 46.4), row('Health', 29.2)]));
    const read = await readSheet(sheet);
    expect(textsOf(read, 'Caption')).toEqual(['Scores by theme']);
    expect(textsOf(read, 'THead')).toHaveLength(1);
    expect(textsOf(read, 'TH').slice(0, 3)).toEqual(COLUMNS.map(({ label }) => label));
    expect(
      textsOf(read, 'TH')
        .slice(3)
        .map((head) => head.slice(0, 6)),
    ).toEqual(['Homes ', 'Health']);
    expect(textsOf(read, 'TD')).toContain('46.4');
  });

  it('puts the picture of a cell into the cell, with its words', async () => {
    const sheet = openSheet();
    writeTable(sheet, tableOf([row('Homes', 46.4)]));
    const read = await readSheet(sheet);
    expect(nodes(read, 'Figure').map(({ alt }) => alt)).toEqual(['Lowest possible score 46.4']);
    const inCells = nodes(read, 'TD').flatMap(({ children }) => children ?? []);
    expect(inCells.some(({ role }) => role === 'Figure')).toBe(true);
  });

  it('keeps the boxes of a level out of the reading, and its word in', async () => {
    const sheet = openSheet();
    const level: Cell = {
      kind: 'picture',
      picture: { kind: 'level', level: 3 },
      alt: null,
      words: 'Embedded',
    };
    const columns = COLUMNS.slice(0, 2).map((column) => ({ ...column, numeric: false }));
    writeTable(sheet, tableOf([[text('Homes'), level]], columns));
    const read = await readSheet(sheet);
    expect(nodes(read, 'Figure')).toHaveLength(0);
    expect(textsOf(read, 'TD')).toEqual(['Embedded']);
  });

  it('prints the comment and the words of nothing', async () => {
    const sheet = openSheet();
    const cell: Cell = { kind: 'nothing', word: 'Do not know', details: ['Why'], comment: 'We will ask.' };
    const columns = COLUMNS.slice(0, 2).map((column) => ({ ...column, numeric: false }));
    writeTable(sheet, tableOf([[text('Homes'), cell]], columns));
    expect(plain((await readSheet(sheet)).pages.join(' '))).toContain(
      'Do not know Why Comment: We will ask.',
    );
  });

  it('begins on a new page when its caption, heads and first row do not fit', () => {
    const sheet = openSheet();
    const table = tableOf([row('Homes', 46.4), row('Health', 29.2)]);
    const start = tableStartHeight(sheet, table);
    sheet.doc.y += pageHeight(sheet) - start + 1;
    writeTable(sheet, table);
    expect(sheet.doc.bufferedPageRange().count).toBe(2);
  });

  it('is moved whole when it is short, and not split after two rows', async () => {
    const sheet = openSheet();
    const rows = Array.from({ length: 6 }, (_, index) => row(`Row ${index}`, 40));
    sheet.doc.y += pageHeight(sheet) - 150;
    writeTable(sheet, tableOf(rows));
    const { pages } = await readSheet(sheet);
    expect(pages.map((page) => page.match(/Row \d/gu)?.length ?? 0)).toEqual([0, 6]);
  });

  it.each([
    [4, 2],
    [5, 2],
    [6, 3],
    [7, 3],
    [9, 3],
  ])('of %i rows never leaves fewer than %i of them on a page', async (length, fewest) => {
    for (let left = 60; left < 420; left += 40) {
      const sheet = openSheet();
      const tall = Array.from({ length }, (_, index) => row(`Row ${index}${' and more'.repeat(20)}`, 40));
      sheet.doc.y += pageHeight(sheet) - left;
      writeTable(sheet, tableOf(tall));
      const counts = (await readSheet(sheet)).pages.map((page) => page.match(/Row \d/gu)?.length ?? 0);
      for (const count of counts.slice(counts[0] === 0 ? 1 : 0)) expect(count).toBeGreaterThanOrEqual(fewest);
    }
  });

  it.each(Array.from({ length: 24 }, (_, index) => 20 + index * 30))(
    'has at least three rows on each of its pages, %i points above the foot',
    async (left) => {
      const sheet = openSheet();
      const rows = Array.from({ length: 34 }, (_, index) => row(`Row ${index}`, 40));
      sheet.doc.y += pageHeight(sheet) - left;
      writeTable(sheet, tableOf(rows));
      const counts = (await readSheet(sheet)).pages.map((page) => page.match(/Row \d+/gu)?.length ?? 0);
      for (const count of counts.slice(counts[0] === 0 ? 1 : 0)) expect(count).toBeGreaterThanOrEqual(3);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    },
  );

  it('splits a row that is taller than a page, and begins it where there is room', async () => {
    const sheet = openSheet();
    const words = Array.from({ length: 1200 }, (_, index) => `word${index}`).join(' ');
    const columns = COLUMNS.slice(0, 2).map((column) => ({ ...column, numeric: false }));
    writeTable(
      sheet,
      tableOf(
        [
          [text('Before'), text('One line')],
          [text('Long'), text(words)],
        ],
        columns,
      ),
    );
    const read = await readSheet(sheet);
    expect(read.pages.length).toBeGreaterThan(1);
    expect(read.pages[0]).toContain('word0');
    const said = textsOf(read, 'TD').join('').replaceAll(/\s/gu, '');
    expect(said).toContain(words.replaceAll(' ', ''));
  });

  it('needs no rows', async () => {
    const sheet = openSheet();
    writeTable(sheet, tableOf([]));
    expect(textsOf(await readSheet(sheet), 'TH')).toEqual(COLUMNS.map(({ label }) => label));
  });
});

describe('the columns of a table', () => {
  it('fill the page, and numbers have room for the longest', () => {
    const sheet = openSheet();
    const frames = columnFrames(sheet, tableOf([row('Homes', 46.4), row('Health', 100)]), pageWidth(sheet));
    const last = frames.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(56 + pageWidth(sheet));
    expect(frames.map(({ numeric }) => numeric)).toEqual([false, true, false]);
    const [, score] = rowBlocks(sheet, row('Health', 100), { frames, hasRowHeads: true });
    expect(score?.lines).toHaveLength(1);
  });

  it('keep words in the place of a number on one line', () => {
    const sheet = openSheet();
    const long = text(
      'What share of people aged 21 to 25 with an open case had their plan reviewed by its date? '.repeat(3),
    );
    const cells: readonly Cell[] = [
      long,
      { kind: 'nothing', word: 'Not scored' },
      text('Comment. '.repeat(60)),
    ];
    const frames = columnFrames(sheet, tableOf([cells]), pageWidth(sheet));
    const [, score] = rowBlocks(sheet, cells, { frames, hasRowHeads: true });
    expect(score?.lines).toHaveLength(1);
  });

  it('wrap their heads', () => {
    const sheet = openSheet();
    const columns = [
      { key: 'a', label: 'Theme', numeric: false },
      { key: 'b', label: 'A very long head for a short column of figures, said in full', numeric: true },
    ];
    const table = tableOf([[text('Homes '.repeat(80)), { kind: 'number', value: 1, display: '1' }]], columns);
    const frames = columnFrames(sheet, table, pageWidth(sheet));
    const [short, long] = headBlocks(sheet, columns, frames);
    expect(short?.lines).toHaveLength(1);
    expect(long?.lines.length).toBeGreaterThan(1);
  });
});

describe('a cell', () => {
  it('is as high as its lines and its picture', () => {
    const sheet = openSheet();
    const table = tableOf([row('Homes', 46.4)]);
    const frames = columnFrames(sheet, table, pageWidth(sheet));
    const [name, , strip] = rowBlocks(sheet, table.rows[0] ?? [], { frames, hasRowHeads: true });
    expect(linesHeight(name?.lines ?? [])).toBeGreaterThan(20);
    expect(strip === undefined ? 0 : pictureHeight(strip)).toBeCloseTo(13);
  });

  it('keeps the original of what could not be drawn', () => {
    const sheet = openSheet();
    const cells = [text('Well done 😀'), text('Plain')];
    const frames = columnFrames(sheet, tableOf([cells]), pageWidth(sheet));
    const [first, second] = rowBlocks(sheet, cells, { frames, hasRowHeads: true });
    expect(first?.original).toContain('😀');
    expect(second?.original).toBeNull();
  });
});
