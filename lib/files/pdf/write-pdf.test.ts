import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell, Report, ReportTable } from '@/lib/report/report';
import { exampleReport } from '@/lib/report/testing';
import { faces, nodes, plain, readPdf, textOf, textsOf } from './pdf-reader.testing';
import type { Read } from './pdf-reader.testing';
import { writePdf } from './write-pdf';

function tables(report: Report): readonly ReportTable[] {
  return report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}

function cellWords(cell: Cell): readonly string[] {
  if (cell.kind === 'number') return [cell.display];
  if (cell.kind === 'picture') return [cell.words ?? ''];
  return [cell.kind === 'text' ? cell.text : cell.word, ...(cell.details ?? []), cell.comment ?? ''];
}

const REPORT = exampleReport();
let read: Read;

beforeAll(async () => {
  read = await readPdf(await writePdf(REPORT, { faces }));
});

describe('a report as a PDF, read back', () => {
  it('says its language, its title and that the title is to be shown', () => {
    expect(read.info.Language).toBe('en-GB');
    expect(read.info.Title).toBe('Elmshire (demonstration): Example framework');
    expect(read.info.PDFFormatVersion).toBe('1.7');
    expect(read.xml).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('has one heading 1, and every section’s heading at its level, in order', () => {
    expect(textsOf(read, 'H1')).toEqual([REPORT.title]);
    const headings = (level: 2 | 3) =>
      REPORT.sections.filter((section) => section.level === level).map(({ heading }) => heading);
    expect(textsOf(read, 'H2')).toEqual(headings(2));
    expect(textsOf(read, 'H3')).toEqual(headings(3));
  });

  it('has a bookmark for every section', () => {
    expect(read.outline).toEqual(REPORT.sections.map(({ heading }) => heading));
  });

  it('names every column and every row of every table', () => {
    const heads = textsOf(read, 'TH').map((head) => head.replaceAll(' ', ''));
    for (const table of tables(REPORT)) {
      for (const { label } of table.columns) expect(heads).toContain(label.replaceAll(' ', ''));
      for (const [first] of table.rows) {
        const name = first?.kind === 'text' ? [first.text, ...(first.details ?? [])].join('') : 'missing';
        expect(heads).toContain(name.replaceAll(' ', ''));
      }
    }
  });

  it('has every table once, with its caption', () => {
    const captions = new Set(textsOf(read, 'Caption'));
    for (const table of tables(REPORT)) expect(captions).toContain(table.caption);
  });

  it('has every cell’s words in the structure', () => {
    const said = [...read.texts.values()].join('').replaceAll(/\s/gu, '');
    for (const words of tables(REPORT).flatMap(({ rows }) => rows.flat().flatMap(cellWords))) {
      expect(said).toContain(words.replaceAll(/\s/gu, ''));
    }
  });

  it('gives every figure the words of its picture', () => {
    const alts = nodes(read, 'Figure').map(({ alt }) => alt);
    const figures = REPORT.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure'));
    expect(figures).toHaveLength(2);
    for (const figure of figures) expect(alts).toContain('alt' in figure ? figure.alt : '');
    expect(alts.every((alt) => alt !== undefined && alt.length > 0)).toBe(true);
  });

  it('draws the figures that its tables say', () => {
    const profile = nodes(read, 'Figure').find(({ alt }) => alt?.startsWith('Lens profile') === true);
    const drawn = profile === undefined ? '' : textOf(read, profile);
    for (const figure of ['100', '50', '25']) expect(drawn).toContain(figure);
    for (const name of ['Policy', 'Practice', 'Culture', 'Impact']) expect(drawn).toContain(name);
  });

  it('says the same figures as the table of data', () => {
    const text = plain(read.pages.join(' '));
    for (const { level, score, coverage, lowest_possible_score } of REPORT.records) {
      const figures = level === 'question' ? [score] : [score, coverage, lowest_possible_score];
      for (const figure of figures) {
        expect(text).toContain(typeof figure === 'number' ? figure.toFixed(1) : (figure ?? ''));
      }
    }
  });

  it('keeps markup as text', () => {
    expect(plain(read.pages.join(' '))).toContain('Agreed with the <b>forum</b> & reviewed.');
  });

  it('numbers its pages outside the structure', () => {
    expect(read.pages.length).toBeGreaterThan(2);
    read.pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${read.pages.length}`);
    });
    const inStructure = [...read.texts.values()].join(' ');
    expect(inStructure).not.toMatch(/Page \d+ of \d+/u);
  });

  it('puts every word of the body into the structure', () => {
    const inStructure = [...read.texts.values()].join('').replaceAll(/\s/gu, '');
    for (const { blocks } of REPORT.sections) {
      for (const block of blocks) {
        if (block.kind === 'paragraph') expect(inStructure).toContain(block.text.replaceAll(/\s/gu, ''));
        if (block.kind !== 'list') continue;
        for (const item of block.items) expect(inStructure).toContain(item.replaceAll(/\s/gu, ''));
      }
    }
  });

  it('is the same to the byte from the same report', async () => {
    const [one, two] = await Promise.all([writePdf(REPORT, { faces }), writePdf(REPORT, { faces })]);
    expect(one).toEqual(two);
  });
});

function reportWith(blocks: Report['sections'][number]['blocks'], change: Partial<Report> = {}): Report {
  return { ...REPORT, sections: [{ id: 'one', heading: 'One', level: 2, blocks }], ...change };
}

function tableOf(rows: ReportTable['rows']): ReportTable {
  const columns = [
    { key: 'a', label: 'What', numeric: false },
    { key: 'b', label: 'Comment', numeric: false },
  ];
  return { kind: 'table', caption: 'A table', columns, rows, rowHeader: true };
}

describe('difficult texts', () => {
  it('survive in a title', async () => {
    const title = 'Marsh & Sons <script>alert(1)</script> “Council”';
    const made = await readPdf(await writePdf(reportWith([], { title }), { faces }));
    expect(made.info.Title).toBe(title);
    expect(textsOf(made, 'H1')).toEqual([title]);
    expect(made.xml).toContain('Marsh &amp; Sons &lt;script&gt;');
  });

  it('name what the typeface does not have, and say so at the end', async () => {
    const block = { kind: 'paragraph' as const, text: 'Well done 😀, said שלום', tone: 'plain' as const };
    const made = await readPdf(await writePdf(reportWith([block]), { faces }));
    const text = plain(made.pages.join(' '));
    expect(text).toContain('Well done [character U+1F600], said [characters U+05E9 U+05DC U+05D5 U+05DD]');
    expect(textsOf(made, 'H2')).toContain('Characters that are not shown');
    expect(text).toContain('Atkinson Hyperlegible Next');
  });

  it('say nothing about missing characters when there are none', () => {
    expect(textsOf(read, 'H2')).not.toContain('Characters that are not shown');
  });

  it('of ten thousand characters run over pages, and none is lost', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `word${index}`);
    const rows = [
      [
        { kind: 'text' as const, text: 'Long' },
        { kind: 'text' as const, text: words.join(' ') },
      ],
    ];
    const made = await readPdf(await writePdf(reportWith([tableOf(rows)]), { faces }));
    expect(made.pages.length).toBeGreaterThan(2);
    const text = [...made.texts.values()].join(' ').replaceAll(/\s+/gu, '');
    expect(text).toContain(words.join(''));
  });

  it('without any space are cut at the edge of the page', async () => {
    const block = { kind: 'paragraph' as const, text: 'x'.repeat(10_000), tone: 'plain' as const };
    const made = await readPdf(await writePdf(reportWith([block]), { faces }));
    const inStructure = [...made.texts.values()].join('').replaceAll(/\s/gu, '');
    expect(inStructure).toContain('x'.repeat(10_000));
  });
});

describe('a long table', () => {
  const rows = Array.from({ length: 120 }, (_, index) => [
    { kind: 'text' as const, text: `Row ${index}` },
    { kind: 'text' as const, text: 'A comment of two lines that says something about this row. '.repeat(3) },
  ]);
  let made: Read;

  beforeAll(async () => {
    made = await readPdf(await writePdf(reportWith([tableOf(rows)], { meta: [] }), { faces }));
  });

  it('shows its heads on every page, and reads them out once', () => {
    expect(made.pages.length).toBeGreaterThan(3);
    for (const page of made.pages) expect(page).toContain('Comment');
    expect([...made.texts.values()].filter((text) => plain(text) === 'Comment')).toHaveLength(1);
  });

  it('never splits a row that fits on a page', () => {
    // A row that is split stands in the structure of two pages.
    expect(nodes(made, 'TR')).toHaveLength(rows.length + 1);
    const names = nodes(made, 'TH').map((node) => plain(textOf(made, node)));
    expect(names).toEqual(['What', 'Comment', ...rows.map((_, index) => `Row ${index}`)]);
  });
});
